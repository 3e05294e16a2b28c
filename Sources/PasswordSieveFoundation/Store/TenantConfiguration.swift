public import PasswordSieve

/// The lists and policies of one tenant, beside those that all tenants share.
///
/// A value type, safe to share between threads.
public struct TenantConfiguration: Sendable {
    /// The policy for people whom no group's policy applies to; nil for the store's policy.
    public var policy: Policy?
    /// The tenant's lists. One takes the place of the store's list of the same name; the store's other lists apply too.
    public var lists: [TermList]
    /// The policies for groups. The first one applies whose group a person belongs to.
    public var groups: [GroupPolicy]

    /// A tenant with these lists and policies.
    public init(policy: Policy? = nil, lists: [TermList] = [], groups: [GroupPolicy] = []) {
        self.policy = policy
        self.lists = lists
        self.groups = groups
    }

    /// A policy for the members of a group.
    public struct GroupPolicy: Sendable, Hashable {
        /// The group, as the caller's directory names it.
        public var group: String
        /// The policy for its members.
        public var policy: Policy

        /// `policy` for the members of `group`.
        public init(group: String, policy: Policy) {
            self.group = group
            self.policy = policy
        }
    }
}

/// The caller's source of tenants for a ``TenantStore``.
public protocol TenantDirectory: Sendable {
    /// Returns the tenant with this identifier.
    ///
    /// Called in the task that asks for a checker, so in several tasks at once, also for the same tenant.
    ///
    /// - Throws: any error, for example for an unknown tenant. ``TenantStore/checker(for:groups:)`` passes it on.
    func tenant(_ id: String) async throws -> TenantConfiguration
}

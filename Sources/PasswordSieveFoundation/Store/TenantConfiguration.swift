public import PasswordSieve

/// What one tenant has beside what all share: lists and policies of its own.
///
/// A value type, safe to share between threads.
public struct TenantConfiguration: Sendable {
    /// The policy for those whom no group's policy applies to; nil: the store's.
    public var policy: Policy?
    /// The tenant's lists, beside the store's. One takes the place of the store's list of the same name.
    public var lists: [TermList]
    /// Policies for groups: of those whose group a person belongs to, the first applies.
    public var groups: [GroupPolicy]

    /// A tenant with these lists and policies.
    public init(policy: Policy? = nil, lists: [TermList] = [], groups: [GroupPolicy] = []) {
        self.policy = policy
        self.lists = lists
        self.groups = groups
    }

    /// The policy of a group.
    public struct GroupPolicy: Sendable, Hashable {
        /// The group, as the caller's directory names it.
        public var group: String
        /// What its members' passwords are judged by.
        public var policy: Policy

        /// `policy` for the members of `group`.
        public init(group: String, policy: Policy) {
            self.group = group
            self.policy = policy
        }
    }
}

/// What a ``PasswordCheckerStore`` asks for tenants.
public protocol TenantDirectory: Sendable {
    /// The tenant with this identifier.
    ///
    /// Called in the task that asks for a checker, in several at once, and for the same tenant too.
    ///
    /// - Throws: what the caller of ``TenantStore/checker(for:groups:)`` is to get, such as for a tenant that there is
    ///   not.
    func tenant(_ id: String) async throws -> TenantConfiguration
}

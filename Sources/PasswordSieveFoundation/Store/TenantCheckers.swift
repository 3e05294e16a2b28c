internal import PasswordSieve

/// The checkers of one tenant, one for each of its policies.
final class TenantCheckers: Sendable {
    typealias Snapshot = PasswordCheckerStore.Snapshot
    typealias Failure = PasswordCheckerStore.Failure

    /// The shared configuration that the checkers were built over.
    let snapshot: Snapshot
    /// Approximate size in bytes, without the lists that tenants share.
    let memory: Int

    private let rules: [Rule]

    private init(_ rules: [Rule], over snapshot: Snapshot) {
        self.rules = rules
        self.snapshot = snapshot
        // A list that several policies share counts once.
        var counted: Set<ObjectIdentifier> = []
        let built = rules.flatMap(\.lists).compactMap(\.built).filter { counted.insert($0.id).inserted }
        memory = built.reduce(rules.count * PasswordChecker.memoryWithoutLists) { $0 + $1.bytes }
    }

    convenience init(
        _ tenant: TenantConfiguration, over snapshot: Snapshot, _ limits: PasswordChecker.EntraLimits
    ) throws(Failure) {
        let policies = tenant.groups.map { ($0.group, $0.policy) as (String?, Policy?) } + [(nil, tenant.policy)]
        let rules = try policies.map { (group, policy) throws(Failure) in
            // Policies that fold alike share the tries.
            let lists = try Self.searchable(tenant.lists, under: policy ?? snapshot.content.policy)
            return try Rule(group, policy, lists, over: snapshot, limits)
        }
        self.init(rules, over: snapshot)
    }

    /// Returns checkers of the same tenant over other shared lists.
    func renewed(over snapshot: Snapshot, _ limits: PasswordChecker.EntraLimits) throws(Failure) -> TenantCheckers {
        let rules = try rules.map { (rule) throws(Failure) in
            try Rule(rule.group, rule.isShared ? nil : rule.checker.policy, rule.lists, over: snapshot, limits)
        }
        return TenantCheckers(rules, over: snapshot)
    }

    /// Returns the same checkers, marked as belonging to `snapshot`, so that they stay until the store reloads again.
    func moved(to snapshot: Snapshot) -> TenantCheckers { TenantCheckers(rules, over: snapshot) }

    /// Returns the checker for a member of `groups`.
    func checker(_ groups: Set<String>) -> PasswordChecker {
        for rule in rules {
            guard let group = rule.group, !groups.contains(group) else { return rule.checker }
        }
        // The last rule has no group.
        return rules[rules.count - 1].checker
    }

    private static func searchable(_ lists: [TermList], under policy: Policy) throws(Failure) -> [TermList] {
        do {
            try policy.validate()
        } catch {
            throw .configuration(.policy(error))
        }
        do {
            return try lists.map { (list) throws(TermListError) in try list.searchable(under: policy) }
        } catch {
            throw .configuration(.list(error))
        }
    }

    /// One of the tenant's policies with its checker.
    private struct Rule {
        /// The group of the policy; nil for those whom no group's policy applies to.
        let group: String?
        /// True if the policy is the store's.
        let isShared: Bool
        /// The tenant's lists in the form that is searched under the policy.
        let lists: [TermList]
        let checker: PasswordChecker

        init(
            _ group: String?, _ policy: Policy?, _ lists: [TermList], over snapshot: Snapshot,
            _ limits: PasswordChecker.EntraLimits
        ) throws(Failure) {
            self.group = group
            self.lists = lists
            isShared = policy == nil
            let names = Set(lists.map(\.name))
            let shared = snapshot.content.lists.filter { !names.contains($0.name) }
            do {
                checker = try PasswordChecker(
                    policy: policy ?? snapshot.content.policy, lists: shared + lists, entraLimits: limits,
                    breaches: snapshot.content.breaches)
            } catch {
                throw .configuration(error)
            }
        }
    }
}

internal import PasswordSieve

/// The checkers of one tenant: one for each of its policies.
final class TenantCheckers: Sendable {
    typealias Snapshot = PasswordCheckerStore.Snapshot
    typealias Failure = PasswordCheckerStore.Failure

    /// What they were made over.
    let snapshot: Snapshot
    /// An estimate of the bytes that they take, without what tenants share.
    let memory: Int

    private let rules: [Rule]

    /// One of the tenant's policies with its checker.
    private struct Rule {
        /// Whose it is; nil for those of no group with a policy.
        let group: String?
        /// Whether the policy is the store's.
        let isShared: Bool
        /// The tenant's lists, as they are searched under the policy.
        let lists: [TermList]
        let checker: PasswordChecker
    }

    init(_ tenant: TenantConfiguration, over snapshot: Snapshot, _ limits: PasswordChecker.EntraLimits) throws(Failure)
    {
        let policies = tenant.groups.map { ($0.group, $0.policy) as (String?, Policy?) } + [(nil, tenant.policy)]
        var rules: [Rule] = []
        for (group, policy) in policies {
            let lists = try Self.searchable(tenant.lists, under: policy ?? snapshot.content.policy)
            rules.append(try Self.rule(group, policy, lists, snapshot, limits))
        }
        self.rules = rules
        self.snapshot = snapshot
        memory = Self.memory(rules)
    }

    private init(_ rules: [Rule], _ snapshot: Snapshot) {
        self.rules = rules
        self.snapshot = snapshot
        memory = Self.memory(rules)
    }

    /// The same over other shared lists.
    func renewed(over snapshot: Snapshot, _ limits: PasswordChecker.EntraLimits) throws(Failure) -> TenantCheckers {
        var renewed: [Rule] = []
        for rule in rules {
            renewed.append(
                try Self.rule(rule.group, rule.isShared ? nil : rule.checker.policy, rule.lists, snapshot, limits))
        }
        return TenantCheckers(renewed, snapshot)
    }

    /// The same as they are, to be asked for again only when the shared lists change once more.
    func moved(to snapshot: Snapshot) -> TenantCheckers { TenantCheckers(rules, snapshot) }

    /// The checker for a member of `groups`.
    func checker(_ groups: Set<String>) -> PasswordChecker {
        for rule in rules {
            guard let group = rule.group, !groups.contains(group) else { return rule.checker }
        }
        // The last is for everybody.
        return rules[rules.count - 1].checker
    }

    /// Policies that search alike share what is built.
    private static func searchable(_ lists: [TermList], under policy: Policy) throws(Failure) -> [TermList] {
        do {
            try policy.validate()
        } catch {
            throw .configuration(.policy(error))
        }
        var searchable: [TermList] = []
        do {
            for list in lists { searchable.append(try list.searchable(under: policy)) }
        } catch {
            throw .configuration(.list(error))
        }
        return searchable
    }

    private static func rule(
        _ group: String?, _ policy: Policy?, _ lists: [TermList], _ snapshot: Snapshot,
        _ limits: PasswordChecker.EntraLimits
    ) throws(Failure) -> Rule {
        let names = Set(lists.map(\.name))
        let shared = snapshot.content.lists.filter { !names.contains($0.name) }
        do {
            let checker = try PasswordChecker(
                policy: policy ?? snapshot.content.policy, lists: shared + lists, entraLimits: limits)
            return Rule(group: group, isShared: policy == nil, lists: lists, checker: checker)
        } catch {
            throw .configuration(error)
        }
    }

    /// A list that several policies share counts once.
    private static func memory(_ rules: [Rule]) -> Int {
        var counted: Set<ObjectIdentifier> = []
        var bytes = 0
        for list in rules.flatMap(\.lists) {
            guard let built = list.built, counted.insert(built.id).inserted else { continue }
            bytes += built.bytes
        }
        return bytes + rules.count * PasswordChecker.memoryWithoutLists
    }
}

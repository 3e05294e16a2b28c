import PasswordSieve
import Testing

@testable import PasswordSieveFoundation

struct TenantCheckersTests {
    private let list = TermList(name: "custom", terms: ["qvwzkrmb", "jxlphdqt"])

    private func checkers(_ tenant: TenantConfiguration, shared: [TermList] = []) throws -> TenantCheckers {
        let store = try PasswordCheckerStore(.init(lists: shared.map { .list($0) }))
        return try TenantCheckers(tenant, over: store.snapshot, .enforced)
    }

    @Test func aListOfSeveralPoliciesCountsOnce() throws {
        let one = try checkers(TenantConfiguration(lists: [list])).memory
        let groups = ["admins", "guests"].map { TenantConfiguration.GroupPolicy(group: $0, policy: .recommended) }
        let three = try checkers(TenantConfiguration(lists: [list], groups: groups)).memory
        #expect(three == one + 2 * PasswordChecker.memoryWithoutLists)
        // Under another folding the list is built once more.
        let entra = TenantConfiguration.GroupPolicy(group: "guests", policy: .entra)
        #expect(try checkers(TenantConfiguration(lists: [list], groups: [entra])).memory > one + one / 2)
    }

    /// The policy of the store applies to those who have no other, also after it was reloaded.
    @Test func renewedCheckersKeepTheTenantsPoliciesAndTakeTheStores() throws {
        var strict = Policy.recommended
        strict.name = "strict"
        let tenant = TenantConfiguration(lists: [list], groups: [.init(group: "admins", policy: strict)])
        let old = try checkers(tenant, shared: [TermList(name: "site", terms: ["quarry"])])
        var policy = Policy.recommended
        policy.name = "other"
        let store = try PasswordCheckerStore(
            .init(policy: .policy(policy), lists: [.list(TermList(name: "site", terms: ["lantern"]))]))
        let new = try old.renewed(over: store.snapshot, .enforced)
        #expect(new.checker(["admins"]).policy.name == "strict" && new.checker([]).policy.name == "other")
        for checker in [new.checker(["admins"]), new.checker([])] {
            #expect(!checker.accepts("lantern!1x") && !checker.accepts("qvwzkrmb!1x") && checker.accepts("quarry!1x"))
        }
        #expect(new.memory == old.memory && new.snapshot === store.snapshot)
        let moved = old.moved(to: store.snapshot)
        #expect(moved.snapshot === store.snapshot && !moved.checker([]).accepts("quarry!1x"))
    }
}

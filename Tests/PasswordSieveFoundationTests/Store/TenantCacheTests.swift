import PasswordSieve
import Testing

@testable import PasswordSieveFoundation

struct TenantCacheTests {
    private static func checkers(_ terms: String...) throws -> TenantCheckers {
        let store = try PasswordCheckerStore(.init(lists: []))
        let tenant = TenantConfiguration(lists: [TermList(name: "custom", terms: terms)])
        return try TenantCheckers(tenant, over: store.snapshot, .enforced)
    }

    @Test func aLoadThatBeganEarlierDoesNotReplaceALaterOne() throws {
        var cache = TenantCache(memoryLimit: .max)
        let (old, new) = (try Self.checkers("quarry"), try Self.checkers("lantern", "velvet"))
        let (early, late) = (cache.tick(), cache.tick())
        cache.keep(new, for: "a", since: late)
        cache.keep(old, for: "a", since: early)
        #expect(cache.use("a") === new && cache.memory == new.memory && cache.count == 1)
        cache.keep(old, for: "a", since: cache.tick())
        #expect(cache.use("a") === old && cache.memory == old.memory && cache.count == 1)
    }

    @Test func theLeastRecentlyUsedAreDropped() throws {
        let each = try Self.checkers("quarry")
        var cache = TenantCache(memoryLimit: 2 * each.memory)
        for id in ["a", "b"] { cache.keep(each, for: id, since: cache.tick()) }
        #expect(cache.use("a") != nil)
        cache.keep(each, for: "c", since: cache.tick())
        #expect(cache.use("b") == nil && cache.use("a") != nil && cache.use("c") != nil)
        #expect(cache.count == 2 && cache.memory == 2 * each.memory)
        cache.remove("a")
        cache.remove("a")
        #expect(cache.count == 1 && cache.memory == each.memory)
    }
}

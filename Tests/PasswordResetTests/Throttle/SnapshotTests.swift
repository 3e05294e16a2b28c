import Foundation
import Testing

@testable import PasswordReset

/// The state of a throttle, saved and restored.
struct SnapshotTests {
    private let clock = TestClock()
    private let jane = ResetAttempt(.passwordReset, tenantID: "contoso", userID: "jane")
    private let john = ResetAttempt(.securityQuestions, tenantID: "contoso", userID: "john")

    private func throttle() -> AttemptThrottle {
        let throttle = AttemptThrottle(capacity: 2, now: clock.reading)
        for _ in 0..<5 { _ = throttle.attempt(jane) }
        for _ in 0..<2 { _ = throttle.attempt(john) }
        return throttle
    }

    private func coded(_ snapshot: AttemptThrottle.Snapshot) throws -> AttemptThrottle.Snapshot {
        try JSONDecoder().decode(AttemptThrottle.Snapshot.self, from: JSONEncoder().encode(snapshot))
    }

    @Test func attemptsSurviveARestart() throws {
        let snapshot = try coded(throttle().snapshot())
        #expect(snapshot.accountCount == 2)
        clock.advance(1_000)
        let restored = AttemptThrottle(restoring: snapshot, now: clock.reading)
        #expect(restored.standing(of: jane) == .blocked(for: 85_400))
        #expect(restored.standing(of: john) == .open(attemptsLeft: 3))
        clock.advance(2_600)
        #expect(restored.standing(of: john) == .open(attemptsLeft: 5))
        clock.advance(82_800)
        #expect(restored.standing(of: jane) == .open(attemptsLeft: 5))
    }

    @Test func aSnapshotOfARestoredThrottleIsTheSame() throws {
        let snapshot = throttle().snapshot()
        let again = AttemptThrottle(restoring: snapshot, now: clock.reading).snapshot()
        #expect(Set(again.entries) == Set(snapshot.entries))
        #expect(again.savedAt == snapshot.savedAt)
    }

    @Test func sharedCountsSurviveToo() throws {
        let throttle = throttle()
        let third = ResetAttempt(.passwordReset, tenantID: "contoso", userID: "third")
        for _ in 0..<5 { _ = throttle.attempt(third) }
        let restored = AttemptThrottle(restoring: try coded(throttle.snapshot()), now: clock.reading)
        #expect(restored.standing(of: third) == .blocked(for: 86_400))
    }

    @Test func aClockThatIsBehindTheSnapshotShortensNothing() throws {
        let snapshot = throttle().snapshot()
        clock.advance(-1_000_000)
        let restored = AttemptThrottle(restoring: snapshot, now: clock.reading)
        #expect(restored.standing(of: jane) == .blocked(for: 86_400))
        #expect(restored.standing(of: john) == .open(attemptsLeft: 3))
    }

    /// Four attempts under other limits are a block where three are allowed.
    @Test func tighterLimitsHoldForWhatWasCounted() {
        let throttle = AttemptThrottle(now: clock.reading)
        for _ in 0..<4 { _ = throttle.attempt(jane) }
        let limits = AttemptThrottle.Limits(attempts: 3, window: 60, block: 120)
        let restored = AttemptThrottle(limits: limits, restoring: throttle.snapshot(), now: clock.reading)
        #expect(restored.standing(of: jane) == .blocked(for: 120))
    }

    @Test func aSharedCountOutOfRangeIsRefused() throws {
        let throttle = throttle()
        _ = throttle.attempt(ResetAttempt(.passwordReset, tenantID: "contoso", userID: "third"))
        let snapshot = throttle.snapshot()
        let slot = try #require(snapshot.shared.first).slot
        let json = String(decoding: try JSONEncoder().encode(snapshot), as: UTF8.self)
        for bad in [-1, AttemptCounts.sharedCount] {
            let damaged = Data(json.replacing("\"slot\":\(slot)", with: "\"slot\":\(bad)").utf8)
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(AttemptThrottle.Snapshot.self, from: damaged)
            }
        }
    }

    @Test(
        arguments: [
            ("\"version\":1", "\"version\":2"), ("\"isBlocked\":true", "\"isBlocked\":1"),
            ("\"ages\":[0]", "\"ages\":[-1]"), ("\"ages\":[0]", "\"ages\":[]"),
            ("\"kind\":\"passwordReset\"", "\"kind\":\"other\""),
        ])
    func damagedSnapshotsAreRefused(_ good: String, _ bad: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(throttle().snapshot()), as: UTF8.self)
        #expect(json.contains(good))
        let damaged = Data(json.replacing(good, with: bad).utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(AttemptThrottle.Snapshot.self, from: damaged)
        }
    }
}

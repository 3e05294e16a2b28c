import Foundation
import Testing

@testable import PasswordReset

struct AttemptThrottleTests {
    private let clock = TestClock()
    private let phone = ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "jane")

    private func throttle(capacity: Int = 100) -> AttemptThrottle {
        AttemptThrottle(capacity: capacity, now: clock.reading)
    }

    @Test func fiveAttemptsInAnHourAreLetThrough() {
        let throttle = throttle()
        for left in [4, 3, 2, 1, 0] {
            #expect(throttle.attempt(phone) == .open(attemptsLeft: left))
            clock.advance(60)
        }
        #expect(throttle.standing(of: phone) == .blocked(for: 86_400 - 60))
        #expect(throttle.attempt(phone) == .blocked(for: 86_400))
    }

    @Test func theHourSlides() {
        let throttle = throttle()
        for _ in 0..<4 { _ = throttle.attempt(phone) }
        clock.advance(3_599)
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 1))
        clock.advance(1)
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 5))
        // Four in each hour may proceed for ever.
        for _ in 0..<40 {
            clock.advance(900)
            #expect(throttle.attempt(phone) != .open(attemptsLeft: 0))
        }
    }

    @Test func aBlockEndsADayAfterTheLastAttempt() {
        let throttle = throttle()
        for _ in 0..<5 { _ = throttle.attempt(phone) }
        clock.advance(86_399)
        #expect(throttle.standing(of: phone) == .blocked(for: 1))
        // An attempt during the block is now the last one.
        #expect(throttle.attempt(phone) == .blocked(for: 86_400))
        clock.advance(86_399)
        #expect(throttle.standing(of: phone) == .blocked(for: 1))
        clock.advance(1)
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 5))
        #expect(throttle.attempt(phone) == .open(attemptsLeft: 4))
    }

    @Test func kindsAccountsAndTenantsCountApart() {
        let throttle = throttle()
        for _ in 0..<5 { _ = throttle.attempt(phone) }
        let others = [
            ResetAttempt(.securityQuestions, tenantID: "contoso", userID: "jane"),
            ResetAttempt(.passwordReset, tenantID: "contoso", userID: "jane"),
            ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "john"),
            ResetAttempt(.phoneValidation, tenantID: "fabrikam", userID: "jane"),
        ]
        for other in others { #expect(throttle.attempt(other) == .open(attemptsLeft: 4)) }
        throttle.forget(tenantID: "contoso", userID: "jane")
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 5))
        #expect(throttle.standing(of: others[0]) == .open(attemptsLeft: 5))
        #expect(throttle.standing(of: others[2]) == .open(attemptsLeft: 4))
    }

    @Test func aClockThatIsSetBackChangesNothing() {
        let throttle = throttle()
        for _ in 0..<4 { _ = throttle.attempt(phone) }
        clock.advance(-86_400)
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 1))
        #expect(throttle.attempt(phone) == .open(attemptsLeft: 0))
        #expect(throttle.standing(of: phone) == .blocked(for: 86_400))
        clock.advance(43_200)
        #expect(throttle.standing(of: phone) == .blocked(for: 43_200))
        clock.advance(-10_000_000)
        #expect(throttle.standing(of: phone) == .blocked(for: 43_200))
        clock.advance(43_200)
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 5))
    }

    /// Time does not stand still until a clock that was set back catches up.
    @Test func aClockThatWasAheadForAWhileDoesNotBlockForEver() {
        let throttle = throttle()
        clock.advance(3_000_000_000)
        for _ in 0..<5 { _ = throttle.attempt(phone) }
        clock.advance(-3_000_000_000)
        #expect(throttle.standing(of: phone) == .blocked(for: 86_400))
        clock.advance(86_400)
        #expect(throttle.attempt(phone) == .open(attemptsLeft: 4))
    }

    @Test func manyTasksGetNoMoreThanFive() async {
        let throttle = throttle()
        let attempts = (0..<50).map { ResetAttempt(.passwordReset, tenantID: "contoso", userID: "user \($0)") }
        let open = await withTaskGroup(of: [Int: Int].self) { group in
            for task in 0..<16 {
                group.addTask {
                    var open: [Int: Int] = [:]
                    for round in 0..<200 {
                        let index = (round * 7 + task) % attempts.count
                        if case .open = throttle.attempt(attempts[index]) { open[index, default: 0] += 1 }
                    }
                    return open
                }
            }
            return await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        }
        #expect(open.count == attempts.count)
        #expect(open.values.allSatisfy { $0 == 5 })
    }
}

/// More accounts than the capacity.
struct FullThrottleTests {
    private let clock = TestClock()

    private func attempt(_ number: Int) -> ResetAttempt {
        ResetAttempt(.passwordReset, tenantID: "contoso", userID: "user \(number)")
    }

    @Test func floodingUnblocksNobody() {
        let throttle = AttemptThrottle(capacity: 10, now: clock.reading)
        for _ in 0..<5 { _ = throttle.attempt(attempt(0)) }
        for _ in 0..<3 { _ = throttle.attempt(attempt(1)) }
        for number in 2..<20_000 { _ = throttle.attempt(attempt(number)) }
        #expect(throttle.standing(of: attempt(0)) == .blocked(for: 86_400))
        #expect(throttle.standing(of: attempt(1)) == .open(attemptsLeft: 2))
    }

    /// A full throttle gives nobody more attempts: each shared count allows five.
    @Test func thoseWhoShareGetNoMoreAttempts() {
        let throttle = AttemptThrottle(capacity: 1, now: clock.reading)
        _ = throttle.attempt(attempt(0))
        for number in [1, 2, 3] {
            let standings = (0..<6).map { _ in throttle.attempt(attempt(number)) }
            #expect(standings.suffix(2) == [.open(attemptsLeft: 0), .blocked(for: 86_400)], "\(number)")
        }
        // A place that becomes free does not give them a new count.
        clock.advance(3_600)
        #expect(throttle.attempt(attempt(1)) == .blocked(for: 86_400))
        let open = (0..<100_000).count { number in
            if case .open = throttle.attempt(attempt(number)) { true } else { false }
        }
        #expect(open <= 5 * AttemptCounts.sharedCount + 5)
    }

    /// Shared counts depend on where the tenant's name ends.
    @Test func identifiersOfTheSameLettersShareNoCount() {
        let throttle = AttemptThrottle(capacity: 1, now: clock.reading)
        _ = throttle.attempt(attempt(0))
        let (first, second) = (
            ResetAttempt(.passwordReset, tenantID: "ab", userID: "c"),
            ResetAttempt(.passwordReset, tenantID: "a", userID: "bc")
        )
        for _ in 0..<5 { _ = throttle.attempt(first) }
        #expect(throttle.standing(of: first) == .blocked(for: 86_400))
        #expect(throttle.standing(of: second) == .open(attemptsLeft: 5))
    }

    @Test func memoryIsBoundedAndFreedAgain() {
        let throttle = AttemptThrottle(capacity: 10, now: clock.reading)
        for number in 0..<50_000 { _ = throttle.attempt(attempt(number)) }
        let snapshot = throttle.snapshot()
        #expect(snapshot.accountCount == 10)
        #expect(snapshot.shared.count <= AttemptCounts.sharedCount)
        clock.advance(3_600)
        // Expired counts are dropped, and a new account has a separate count.
        #expect(throttle.snapshot().accountCount == 0)
        let newcomer = attempt(1_000_000)
        clock.advance(86_400)
        _ = throttle.attempt(newcomer)
        #expect(throttle.snapshot().accountCount == 1)
        #expect(throttle.snapshot().shared.isEmpty)
    }

    /// Expired counts are removed once a minute, which frees their places.
    @Test func anExpiredCountFreesItsPlace() {
        let throttle = AttemptThrottle(capacity: 1, now: clock.reading)
        _ = throttle.attempt(attempt(0))
        clock.advance(3_590)
        _ = throttle.attempt(attempt(1))
        clock.advance(10)
        _ = throttle.attempt(attempt(2))
        #expect(throttle.snapshot().shared.count == 2)
        clock.advance(50)
        _ = throttle.attempt(attempt(3))
        #expect(throttle.snapshot().entries.map(\.userID) == ["user 3"])
        #expect(throttle.snapshot().shared.count == 2)
    }

    @Test func nonsenseIsRefused() async {
        await #expect(processExitsWith: .failure) { _ = AttemptThrottle.Limits(attempts: 0, window: 1, block: 1) }
        await #expect(processExitsWith: .failure) { _ = AttemptThrottle.Limits(attempts: 1, window: 0, block: 1) }
        await #expect(processExitsWith: .failure) { _ = AttemptThrottle.Limits(attempts: 1, window: 1, block: -.nan) }
        await #expect(processExitsWith: .failure) { _ = AttemptThrottle(capacity: 0) }
    }

    @Test func longIdentifiersTakeNoMemory() {
        let throttle = AttemptThrottle(capacity: 10, now: clock.reading)
        let long = ResetAttempt(.passwordReset, tenantID: "contoso", userID: String(repeating: "x", count: 100_000))
        for _ in 0..<5 { _ = throttle.attempt(long) }
        #expect(throttle.attempt(long) == .blocked(for: 86_400))
        #expect(throttle.snapshot().accountCount == 0)
    }
}

import PasswordSieve
import Testing

@testable import WordlistBuilder

@Suite("The objective of the choice")
struct CoverageObjectiveTests {
    /// An objective over weighted passwords, with the terms at `listing` listed. Without patterns, which find most words,
    /// the terms alone count.
    static func objective(
        _ candidates: [String], _ passwords: [(String, Float)], listing: [Int] = [], hasPatterns: Bool = false
    ) -> CoverageObjective {
        var policy = Policy.recommended
        if !hasPatterns { policy.patterns = [] }
        var objective = CoverageObjective(candidates: candidates.map { Array($0.utf8) }, policy: policy)
        var pool = PasswordPool()
        for (password, weight) in passwords { pool.append(Array(password.utf8), weight: weight) }
        objective.add(pool, MinedTermTrie(objective.candidates))
        objective.prepare(listing: listing)
        return objective
    }

    @Test("Its scores are the engine's, where no typo and no block matters")
    func scores() throws {
        let terms = ["summer", "love", "1q2w", "@123"]
        let passwords = [
            "summer2024!", "lovelovexy", "l0v3qkd", "1q2w.love", "abcd@123", "xkqvzjrw", "summer@123", "aaaaabbbq",
            "qwer99", "Kettle1q", "KETTLE1q", "KetTle1q",
        ]
        var policy = Policy.recommended
        policy.fuzzy = []
        policy.reversed = false
        policy.patterns.remove(.block)
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "custom", terms: terms)])
        let objective = Self.objective(
            terms, passwords.map { ($0, 1) }, listing: Array(terms.indices), hasPatterns: true)
        for (index, password) in passwords.enumerated() {
            #expect(Int(objective.scores[index]) == checker.check(password).segmentation?.score, "\(password)")
        }
    }

    @Test("A gain is the weight below five points, halved for each point above")
    func gains() {
        // Without the term each scores a point a character, with it one point less than five, five, and six.
        var objective = Self.objective(["kettle"], [("kettle.qv", 8), ("kettle.qvz", 8), ("kettle.qvzx", 8)])
        let before: Float = 8 / 32 + 8 / 64 + 8 / 128
        #expect(objective.gain(0) == 8 + 8 / 2 + 8 / 2 / 2 - before)
        #expect(objective.scores == [9, 10, 11] && !objective.isListed[0])
        objective.list(0)
        #expect(objective.scores == [4, 5, 6] && objective.isListed[0])
        #expect(objective.gain(0) == 0)
    }

    @Test("To ask for a gain leaves the other gains as they are")
    func independence() {
        let passwords: [(String, Float)] = [("kettlelantern", 64), ("kettle.q", 2)]
        var objective = Self.objective(["kettle", "lantern"], passwords)
        let gain = objective.gain(1)
        #expect(gain > 0 && objective.gain(0) > 0 && objective.gain(1) == gain)
        objective.list(0)
        #expect(objective.gain(1) > gain)
    }

    @Test("Rejected passwords add nothing to a gain")
    func rejected() {
        var objective = Self.objective(["kettle"], [("kettle.q", 3), ("kettle.z", 4)])
        let both = objective.gain(0)
        objective.setRejected(1)
        #expect(objective.gain(0) == both * 3 / 7)
    }

    @Test("To list a term makes its neighbours tokens")
    func neighbours() {
        var objective = Self.objective(["contoso", "contosa"], [("contosa.q", 1)])
        #expect(objective.gain(0) == objective.gain(1))
        objective.list(0)
        #expect(objective.gain(1) == 0)
    }

    @Test("Four points suffice for a long passphrase")
    func passphrases() {
        // Eighteen letters and seventeen, of four words each.
        let words = ["lemon", "canal", "spider", "rag", "ra"]
        let objective = Self.objective(
            words, [("lemoncanalspiderra", 1), ("lemoncanalspiderr", 1), ("lemoncanal1spiderra", 1)],
            listing: [0, 1, 2, 4])
        #expect(objective.scores == [5, 4, 5])
    }

    @Test("The random passwords that a term rejects lessen its gain")
    func random() {
        func gain(_ weight: Float) -> Float {
            var objective = CoverageObjective(candidates: [Array("kettle".utf8)], weightOfRandom: weight)
            objective.add(WordlistTests.pool(["kettle.q"]), MinedTermTrie(objective.candidates))
            objective.prepare(listing: [])
            return objective.gain(0)
        }
        let cost = Float(RandomCost.share(Array("kettle".utf8)))
        #expect(cost > 0 && abs(gain(0) - gain(1_000) - 1_000 * cost) < 1e-4)
    }
}

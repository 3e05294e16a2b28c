import Testing

@testable import PasswordSieve

/// A new password is not like the old one (SPEC 9.6).
struct OldPasswordRuleTests {
    /// Without a list and without rules on characters, so that only likeness and the score are judged.
    private func similarity(
        _ new: String, _ old: String?, _ change: (inout Policy) -> Void = { _ in }
    ) throws -> Similarity? {
        var policy = Policy.recommended
        change(&policy)
        let checker = try PasswordChecker(policy: policy)
        let verdict = checker.check(new, replacing: old)
        #expect(checker.accepts(new, replacing: old) == verdict.isAccepted)
        for case .tooSimilar(let similarity) in verdict.violations { return similarity }
        return nil
    }

    /// The row of SPEC 12.
    @Test func exampleOfTheSpecification() throws {
        let verdict = try PasswordChecker().check("Summer2026!!", replacing: "Summer2025!")
        #expect(verdict.score == 3)
        #expect(verdict.codes == [.tooSimilar, .banned])
        #expect(verdict.violations.first == .tooSimilar(.sameCore))
        #expect(verdict.violations.first?.outcome == .onPremisesPolicy)
    }

    @Test(arguments: [
        ("Qvwzkrmb8x", "qvwzkrmb8X", Similarity.equal), ("Qvwzkrmb8é", "qvwzkrmb8e", .equal),
        ("", "", .equal),
        ("Qvwzkrmb8xJhgt", "wzkr", .contained), ("wzkr", "Qvwzkrmb8xJhgt", .contained),
        ("Qvwzkrmb8x", "x8bmrkzwvq", .reversed), ("11x8bmrkzwvq9", "Qvwzkrmb8x", .reversed),
        ("#12qvwz7krmb!!", "99Qvwz7Krmb", .sameCore), ("пароль2026", "пароль2025!", .sameCore),
        ("Qvwzkrmb8x", "Qvwzkmrb8x", .fewChanges(1)), ("Qvwzkrmb8x", "Qvwzkrb8", .fewChanges(2)),
        ("Qvwz4rmb8x", "1Qvwzkrmb8y", .fewChanges(3)),
    ])
    func alike(_ new: String, _ old: String, _ expected: Similarity) throws {
        #expect(try similarity(new, old) == expected)
        #expect(try similarity(new, nil) == nil)
    }

    @Test(arguments: [
        // Four changes; half of the new password; a part and a core of three characters; substitutions.
        ("Qvwz4rmb8x12", "1Qvwzkrmb7y12"), ("abcdef", "abcxyz"), ("qvw", "Qvwzkrmb8x"), ("12abc34!", "abc999"),
        ("P@ssword", "P4$sw0rt"), ("Qvwzkrmb8x", ""),
    ])
    func unlike(_ new: String, _ old: String) throws {
        #expect(try similarity(new, old) == nil)
    }

    @Test func distanceIsBoundedByThePolicy() throws {
        for distance in 0...6 {
            let similarity = try similarity("Qvwzkrmb8xjhgt", "Qvwzkrmb8y1234") {
                $0.similarToOld = .init(maximumDistance: distance)
            }
            #expect(similarity == (distance < 5 ? nil : .fewChanges(5)))
        }
    }

    @Test(arguments: [Policy.entra, .activeDirectory, .nist])
    func offInOtherProfiles(_ policy: Policy) throws {
        #expect(policy.similarToOld == nil)
        #expect(try similarity("Qvwzkrmb8x", "Qvwzkrmb8x") { $0 = policy } == nil)
    }

    @Test func oldPasswordBeyondTheLimitsIsLikeNone() throws {
        let new = String(repeating: "qx", count: 128)
        #expect(try similarity(new, new) == .equal)
        #expect(try similarity(new, new + "q") == nil)
        #expect(try similarity(new, String(repeating: "\u{FDFA}", count: 256)) == nil)
    }

    @Test func auditReportsWithoutRefusing() throws {
        var policy = Policy.recommended
        policy.mode = .audit
        let verdict = try PasswordChecker(policy: policy).check("Qvwzkrmb8x", replacing: "Qvwzkrmb8x")
        #expect(verdict.isAccepted && verdict.codes == [.tooSimilar])
    }

    @Test func illFormedOldPasswordIsAnErrorThatNamesIt() throws {
        let checker = try PasswordChecker()
        let (new, old) = (Array("Qvwzkrmb8x".utf8), Array("Qv".utf8) + [0xff])
        #expect(throws: PasswordError.illFormedOldUTF8(at: 2)) {
            try checker.check(utf8: new.span, replacing: old.span)
        }
        #expect(throws: PasswordError.illFormedUTF8(at: 2)) {
            try checker.accepts(utf8: old.span, replacing: old.span)
        }
        #expect(PasswordError.illFormedOldUTF8(at: 2).description.hasPrefix("the old password is not UTF-8 (byte 3)"))
    }

    @Test func allEntriesCompare() throws {
        let checker = try PasswordChecker()
        let (new, old) = ("Qvwzkrmb8x", "Qvwzkrmb9x")
        let (newBytes, oldBytes) = (Array(new.utf8), Array(old.utf8))
        #expect(try !checker.accepts(utf8: newBytes.span, replacing: oldBytes.span))
        #expect(try checker.check(utf8: newBytes.span, replacing: oldBytes.span) == checker.check(new, replacing: old))
        let guidance = checker.guidance(new, replacing: old)
        #expect(guidance == (try checker.guidance(utf8: newBytes.span, replacing: oldBytes.span)))
        #expect(guidance.hint == .differ(.fewChanges(1)) && !guidance.isAccepted)
        #expect(guidance.rules.contains { $0.requirement == .unlikeOld && !$0.isMet })
        #expect(!checker.guidance(new).rules.contains { $0.requirement == .unlikeOld })
        let explanation = checker.explain(new, replacing: old)
        #expect(explanation == (try checker.explain(utf8: newBytes.span, replacing: oldBytes.span)))
        #expect(explanation.rules?.old.similarity == .fewChanges(1))
        #expect(explanation.rules?.old.isGiven == true)
    }

    /// The change that an explanation names leads to a password that is not like the old one.
    @Test func leastChangeLeavesTheOldPasswordBehind() throws {
        let explanation = try PasswordChecker().explain("Qvwzkrmb8x", replacing: "Qvwzkrmb9x")
        guard case .found(let change) = explanation.leastChange else {
            Issue.record("no change was found")
            return
        }
        #expect(change.removed.isEmpty && change.addedCount == 3)
    }

    @Test func longPasswordsAreComparedQuickly() throws {
        // Folded to 1,024 characters each, without anything in common at the ends.
        let new = String(repeating: "\u{1F12B}", count: 85) + "x"
        var policy = Policy.recommended
        policy.similarToOld = .init(maximumDistance: 256)
        let checker = try PasswordChecker(policy: policy)
        #expect(!checker.check(new, replacing: String(new.dropFirst(3)) + "yz").codes.isEmpty)
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func messagesSayWhatIsAlike(_ catalogue: MessageCatalogue) throws {
        let checker = try PasswordChecker()
        var texts: Set<String> = []
        for (new, old) in [
            ("Qvwzkrmb8x", "qvwzkrmb8X"), ("Qvwzkrmb8xJhgt", "wzkrmb"), ("Qvwzkrmb8x", "x8bmrkzwvq"),
            ("Qvwzkrmb8!", "Qvwzkrmb9"), ("Qvwzkrmb8x", "Qvwzkmrb8x"),
        ] {
            let verdict = checker.check(new, replacing: old)
            #expect(verdict.codes == [.tooSimilar])
            for audience in [Verdict.Audience.person, .administrator] {
                let text = verdict.message(for: audience, in: catalogue)
                #expect(!text.lowercased().contains("zkr"))
                texts.insert(text)
            }
        }
        // For a person, backwards or not is the same thing.
        #expect(texts.count == 9)
    }
}

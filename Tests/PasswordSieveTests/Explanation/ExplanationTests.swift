import Testing

@testable import PasswordSieve

/// The parts of an explanation other than its matches.
struct ExplanationTests {
    private func checker(
        _ policy: Policy = .recommended, _ terms: [String] = ["contoso", "password"]
    ) throws
        -> PasswordChecker
    {
        try PasswordChecker(policy: policy, lists: terms.isEmpty ? [] : [TermList(name: "custom", terms: terms)])
    }

    @Test func charactersKnowTheirOriginAndReadings() throws {
        let characters = try checker().explain("Pﬁ1").characters
        #expect(characters.map(\.character) == ["p", "f", "i", "1"])
        #expect(characters.map(\.range) == [0..<1, 1..<2, 1..<2, 2..<3])
        #expect(characters[3].readings == ["i", "l"])
    }

    @Test func matchesAreListedThatDoNotWin() throws {
        let matches = try checker(.recommended, ["contoso", "conto", "toso"]).explain("contoso").matches
        #expect(matches.contains { $0.segment.term?.text == "conto" && $0.foldedRange == 0..<5 })
        #expect(matches.contains { $0.segment.term?.text == "toso" && $0.foldedRange == 3..<7 })
        #expect(matches.contains { $0.segment.term?.text == "contoso" && $0.segment.term?.edits == 0 })
    }

    @Test func rulesTellTheirInputs() throws {
        let rules = try #require(try checker().explain("Contoso\u{200B}!1").rules)
        #expect(rules.length.typed == 10 && rules.length.folded == 9)
        #expect(rules.classes.present == [.uppercase, .lowercase, .digit, .symbol] && rules.classes.isMet)
        #expect(rules.score?.value == 3 && rules.score?.required == 5 && rules.score?.isTooLow == true)
        let near = try #require(try checker().explain("Passwort").rules?.wholePassword)
        #expect(near.isOn && near.terms.map(\.text) == ["password"] && near.terms.map(\.edits) == [1])
    }

    @Test func namesTellWhereTheyStandAndWhichAreTooShort() throws {
        let user = UserContext(accountName: "jdoe", displayName: "Jo O'Neil-Xu", surname: "Lee")
        let names = try #require(try checker().explain("xxJDoe9kLNeil", for: user).rules?.names)
        let account = try #require(names.first { $0.kind == .accountName && $0.rules.contains(.entra) })
        #expect(account.hits.first?.range == 2..<6 && account.hits.first?.manner == .exact)
        #expect(names.contains { $0.kind == .surname && $0.spelling == "lee" && $0.isTooShort && $0.hits.isEmpty })
        #expect(names.contains { $0.rules == [.activeDirectory] && $0.spelling == "xu" && $0.isTooShort })
    }

    /// Each hit of the verdict is a hit of a spelling, and no kind is hit that the verdict does not name.
    @Test func namesAgreeWithTheVerdict() throws {
        for seed in 0..<80 {
            var random = RandomText(seed: 900_000 + seed)
            let checker = try PasswordChecker(policy: random.policy())
            for _ in 0..<5 {
                let user = random.user(["contoso", "neil"])
                let nearNames = [user.surname, user.accountName, user.displayName].compactMap { $0 }
                let explanation = checker.explain(random.password(near: nearNames), for: user)
                let verdict = explanation.verdict.violations.flatMap { violation -> [NameHit] in
                    if case .containsName(let hits) = violation { hits } else { [] }
                }
                let names = explanation.rules?.names ?? []
                for hit in verdict {
                    #expect(names.contains { $0.kind == hit.kind && $0.hits.contains { $0.rule == hit.rule } })
                }
                #expect(Set(names.filter { !$0.hits.isEmpty }.map(\.kind)) == Set(verdict.map(\.kind)), "\(seed)")
            }
        }
    }

    @Test func theLeastChangeIsWhatAnAdministratorWouldSay() throws {
        let change = try checker().explain("Contoso!1").leastChange
        #expect(change.message == "Add 2 characters that are not part of a banned term, at the end.")
        #expect(try checker().explain("qvwzkrmb").leastChange.message.contains("2 of a new kind"))
        #expect(try checker().explain("Qvwzkr\u{7}mb7%").leastChange.message == "Leave out character 7.")
        #expect(try checker().explain("Qvwzkr!mb7%").leastChange == .notNeeded)
    }

    /// The promise holds: what the change says is judged once more, from the outside.
    @Test func theChangedPasswordIsAccepted() throws {
        for seed in 0..<60 {
            var random = RandomText(seed: 800_000 + seed)
            var policy = random.policy()
            policy.mode = .enforce
            let terms = random.terms(0...8, policy.folding)
            let checker = try PasswordChecker(
                policy: policy, lists: [TermList(name: "words", terms: terms)])
            for _ in 0..<5 {
                let user = random.user(terms)
                let password = random.password(near: terms)
                let explanation = checker.explain(password, for: user)
                guard case .found(let change) = explanation.leastChange else {
                    #expect((explanation.leastChange == .notNeeded) == explanation.verdict.isAccepted)
                    continue
                }
                var scalars = Array(password.unicodeScalars)
                for range in change.removed.reversed() { scalars.removeSubrange(range) }
                let kept = String(String.UnicodeScalarView(scalars))
                let changed = change.isAtEnd ? kept + change.added : change.added + kept
                #expect(checker.accepts(changed, for: user), "seed \(seed)")
            }
        }
    }

    @Test func hostilePasswordsTakeBoundedWork() throws {
        let checker = try PasswordChecker(lists: [.global])
        for piece in ["1!|4@", "a", "ab", "4@8({[</369&#!1/|0$5+7%2/", "1!"] {
            let password = String(String(repeating: piece, count: 256).prefix(256))
            let explanation = checker.explain(password)
            #expect(explanation.matches.count <= Explanation.maximumMatches)
            #expect(explanation.segmentations.count <= Explanation.maximumSegmentations)
            #expect(explanation.verdict == checker.check(password))
        }
        let long = checker.explain(String(repeating: "x7", count: 200))
        #expect(long.rules == nil && long.matches.isEmpty && long.characters.isEmpty)
    }

    @Test func aScoreOfPatternsAloneNamesNoList() throws {
        let verdict = try checker().explain(String(repeating: "a", count: 16)).verdict
        #expect(verdict.message(for: .administrator).contains("(patterns only)"))
    }

    @Test func descriptionsShowNothing() throws {
        let explanation = try checker().explain("Contoso!1", for: UserContext(accountName: "contoso"))
        let shown =
            "\(explanation)\(explanation.characters)\(explanation.matches)\(explanation.leastChange)"
            + "\(explanation.rules?.names ?? [])"
        #expect(!shown.lowercased().contains("contoso"))
    }
}

import Testing

@testable import PasswordSieve

/// Forbidden lists (SPEC 9.5).
struct ForbiddenTermsTests {
    private static let lists = [
        TermList(name: "custom", terms: ["contoso", "Nordwind"]),
        TermList(name: "brands", terms: ["nordwind", "2016"]),
        TermList(name: "global", terms: ["blank", "windkraft"]),
    ]

    private func checker(
        _ profile: Policy = .recommended, forbidding forbidden: [String], _ lists: [TermList] = lists
    ) throws -> PasswordChecker {
        var policy = profile
        policy.forbiddenLists = forbidden
        return try PasswordChecker(policy: policy, lists: lists)
    }

    /// The terms of the violation with their lists; nil without one.
    private func forbidden(_ verdict: Verdict) -> [String]? {
        for case .forbidden(let terms, let lists) in verdict.violations {
            return terms.map { "\($0.text) \($0.lists)" } + ["\(lists)"]
        }
        return nil
    }

    @Test func aTermRejectsWhateverTheScore() throws {
        let checker = try checker(forbidding: ["custom"])
        let verdict = checker.check("Xk7Contoso#qvz!9")
        #expect(verdict.score == 10 && verdict.codes == [.banned] && verdict.violations.count == 1)
        #expect(forbidden(verdict) == [#"contoso ["custom"]"#, #"["custom"]"#])
        #expect(verdict.outcome == .bannedPasswordPolicy && verdict.violatedLists == ["custom"])
        #expect(!checker.accepts("Xk7Contoso#qvz!9"))
        #expect(try PasswordChecker(lists: Self.lists).accepts("Xk7Contoso#qvz!9"))
    }

    /// By exact match, with substitutions on both sides; letterless terms literally; not reversed, not with an edit.
    @Test(arguments: [
        ("Xk7C0nt0$o#qvz!9", true), ("Xk7Cóntoso#qvz!9", true), ("Xk7оsоtnос#qvz!9", false),
        ("Xk7osotnoc#qvz!9", false), ("Xk7Contso#qvz!9w", false), ("Xk7Conttoso#qvz!", false),
        ("Xk#2016qvzhw", true), ("Xk#2o16qvzhw", false), ("Xk#20l6qvzhw", false), ("Xk7qvzh#w!9Nordwind", true),
        ("nordwind", true), ("Xk7qvzhw#!9blankd", false),
    ])
    func matchesAreExact(_ password: String, _ isForbidden: Bool) throws {
        let checker = try checker(forbidding: ["custom", "brands"])
        let verdict = checker.check(password)
        #expect((forbidden(verdict) != nil) == isForbidden)
        #expect(checker.accepts(password) == verdict.isAccepted)
        if isForbidden { #expect(checker.guidance(password).hint == .leaveOutForbidden) }
    }

    /// Without `literalWithoutLetters`, letterless terms take substitutions, too.
    @Test func letterlessTermsAreLiteralWhereThePolicySaysSo() throws {
        #expect(try !checker(.entra, forbidding: ["brands"]).accepts("Xk#zOl6qvzhw"))
    }

    @Test func termsComeByPlaceThenTheLongerFirst() throws {
        let checker = try checker(forbidding: ["global", "brands", "custom"])
        let verdict = checker.check("Blank-Nordwindkraft-Contoso-Blank-2016")
        #expect(
            forbidden(verdict) == [
                #"blank ["global"]"#, #"Nordwind ["custom", "brands"]"#, #"windkraft ["global"]"#,
                #"contoso ["custom"]"#, #"2016 ["brands"]"#, #"["custom", "brands", "global"]"#,
            ])
        let nested = try PasswordChecker(
            policy: checker.policy,
            lists: Self.lists.dropFirst() + [TermList(name: "custom", terms: ["nord", "nordwind", "nordwin", "n0rd"])])
        #expect(
            forbidden(nested.check("xnordwindx"))?.dropLast() == [
                #"nordwind ["custom", "brands"]"#, #"nordwin ["custom"]"#, #"nord ["custom"]"#, #"n0rd ["custom"]"#,
            ])
    }

    /// The list of a term is that which is forbidden, although another ranks before it.
    @Test func onlyForbiddenListsAreNamed() throws {
        #expect(
            try forbidden(checker(forbidding: ["brands"]).check("Xk7#qvzh!9Nordwind"))
                == [#"nordwind ["brands"]"#, #"["brands"]"#])
    }

    // MARK: Policies that use no other lists

    @Test func onlyTheForbiddenListIsUsedWhereNothingElseIs() throws {
        let checker = try checker(.activeDirectory, forbidding: ["custom"])
        #expect(checker.lists.map(\.name) == ["custom"])
        #expect(checker.policy.usesLists && checker.policy.usesList(named: "custom"))
        #expect(!checker.policy.usesList(named: "global"))
        let verdict = checker.check("Xk7Contoso#qvz!9")
        #expect(verdict.score == nil && verdict.codes == [.banned] && !checker.accepts("Xk7Contoso#qvz!9"))
        // The profile knows no substitutions.
        #expect(checker.accepts("Xk7C0ntoso#qvz!9") && checker.accepts("Blank777#qvz!9"))
        #expect(checker.guidance("Xk7Contoso#qvz!9").rules.last == .init(requirement: .noBannedTerms, isMet: false))
    }

    @Test func nistUsesAllLists() throws {
        let checker = try checker(.nist, forbidding: ["custom"])
        #expect(checker.lists.map(\.name) == ["custom", "brands", "global"])
        #expect(!checker.accepts("Xk7Contoso#qvz!9hw"))
        #expect(checker.accepts("Xk7Nordwynd#qvz!9hw") && checker.accepts("Blank777#qvz!9hw"))
    }

    @Test func auditModeReportsAndRejectsNothing() throws {
        var policy = Policy.recommended
        (policy.mode, policy.forbiddenLists) = (.audit, ["custom"])
        let checker = try PasswordChecker(policy: policy, lists: Self.lists)
        #expect(checker.check("Xk7Contoso#qvz!9").isAccepted && checker.accepts("Xk7Contoso#qvz!9"))
        #expect(checker.check("Xk7Contoso#qvz!9").codes == [.banned])
    }

    @Test func aNameThatNoListHasIsAnError() throws {
        let expected = ConfigurationError.policy(
            PolicyError(
                "forbiddenLists[1]", "there is no list \"Custom\"",
                remedy: "give a list of that name, or remove the name"
            ))
        #expect(throws: expected) { try checker(forbidding: ["custom", "Custom"]) }
        // A policy is read and shown without lists.
        var policy = Policy.recommended
        policy.forbiddenLists = ["custom"]
        try policy.validate()
    }

    // MARK: Hostile input

    /// A list whose terms all match each other, and the longest passwords.
    @Test func hostileListsAndPasswordsAreBounded() throws {
        let terms = (0..<120).map { number in
            String((0..<16).map { number >> $0 & 1 == 0 ? "l" : $0 % 2 == 0 ? "1" : "!" })
        }
        let list = TermList(name: "custom", terms: terms)
        let checker = try checker(forbidding: ["custom", "z"], [list, TermList(name: "z", terms: ["z", "zz", "2z"])])
        for password in [
            String(repeating: "1", count: 256), String(repeating: "l!", count: 128),
            String(repeating: "z2", count: 128),
            String(repeating: "1", count: 255) + "z",
        ] {
            let verdict = checker.check(password)
            let violation = try #require(verdict.violations.first { if case .forbidden = $0 { true } else { false } })
            guard case .forbidden(let terms, let lists) = violation else { continue }
            #expect(terms.count <= Violation.maximumForbiddenTerms)
            #expect(Set(terms.map(\.line)).count == terms.filter { $0.list == terms[0].list }.count || lists.count > 1)
            #expect(lists.contains("z") == password.contains("z"))
            // Without the trial of changes, which takes longer than all the rest.
            let rules = try #require(checker.findings(in: password.utf8Span, for: nil).rules)
            #expect(rules.forbidden.occurrences.count == Violation.maximumForbiddenTerms)
        }
    }

    // MARK: Explanation

    @Test func anExplanationShowsThePlacesAndAChangeThatHelps() throws {
        let checker = try checker(forbidding: ["custom"])
        let explanation = checker.explain("Xk7Contóso#qvz!9-contoso")
        let rules = try #require(explanation.rules)
        #expect(rules.forbidden.lists == ["custom"])
        #expect(rules.forbidden.occurrences.map(\.range) == [3..<10, 17..<24])
        #expect(rules.forbidden.occurrences.allSatisfy { $0.term.text == "contoso" })
        guard case .found(let change) = explanation.leastChange else {
            Issue.record("no change was found")
            return
        }
        #expect(change.removed == [3..<10, 17..<24] && change.addedCount == 0)
        #expect(checker.accepts("Xk7#qvz!9-"))
        let other = try #require(try PasswordChecker(lists: Self.lists).explain("Xk7Contoso#qvz!9").rules)
        #expect(other.forbidden.lists.isEmpty && other.forbidden.occurrences.isEmpty)
    }
}

import PasswordSieve
import Testing

/// Terms with ä, ö, ü, å or ø have two spellings (SPEC 4.2).
struct SecondSpellingTests {
    private func policy(_ adjust: (inout Policy) -> Void = { _ in }) -> Policy {
        var policy = Policy.recommended
        policy.classes.required = 0
        adjust(&policy)
        return policy
    }

    private func check(_ password: String, _ terms: [String], _ policy: Policy? = nil) throws -> Verdict {
        try PasswordChecker(policy: policy ?? self.policy(), lists: [TermList(name: "custom", terms: terms)]).check(
            password)
    }

    /// The terms of the segmentation, with their lines.
    private func shown(_ password: String, _ terms: [String], _ policy: Policy? = nil) throws -> [String] {
        try check(password, terms, policy).segmentation?.terms.map { "\($0.text):\($0.line)" } ?? []
    }

    @Test func bothSpellingsAreTheTermAsWritten() throws {
        for password in ["xKöln7", "xKoln7", "xKoeln7", "xKo\u{308}ln7", "xK0e1n7", "xnleok7"] {
            #expect(try shown(password, ["Köln"]) == ["Köln:1"], "\(password)")
        }
        #expect(try shown("xKoeln7", ["Köln"], policy { $0.transliterations = false }) == [])
        // Not the other way, and not letter by letter.
        #expect(try shown("xKöln7", ["Koeln"], policy { $0.fuzzy = [] }) == [])
        #expect(try shown("xdoedelmuller7", ["Dödelmüller"], policy { $0.fuzzy = [] }) == [])
    }

    @Test func marksMayCount() throws {
        let policy = policy {
            $0.folding.marks = false
            $0.fuzzy = []
        }
        #expect(try shown("xKöln7", ["Köln"], policy) == ["Köln:1"])
        #expect(try shown("xKoeln7", ["Köln"], policy) == ["Köln:1"])
        #expect(try shown("xKoln7", ["Köln"], policy) == [])
        #expect(try shown("xStrassenbaer7", ["STRAẞENBÄR"], policy) == ["STRAẞENBÄR:1"])
    }

    /// From 7 characters on a typo is free; `muller` has 6, `mueller` 7.
    @Test func eachSpellingHasItsBand() throws {
        #expect(try check("mueiler", ["Müller"]).score == 1)
        #expect(try check("muiler", ["Müller"]).score == 2)
        // `koln` is too short for a typo, `koeln` is not.
        #expect(try check("koxln", ["Köln"]).score == 2)
        #expect(try check("koxn", ["Köln"], policy { $0.wholePassword = false }).score == 4)
    }

    @Test func aWholePasswordIsBannedInEachSpelling() throws {
        let policy = policy {
            $0.minimumScore = nil
            $0.length.minimum = 0
        }
        for password in ["koln", "koeln", "koeIn", "kolm", "koelnx"] {
            let verdict = try check(password, ["Köln"], policy)
            guard case .bannedWhole(let term, let lists)? = verdict.violations.first else {
                Issue.record("\(password) passes")
                continue
            }
            #expect(term.text == "Köln" && lists == ["custom"])
        }
        // An explanation lists it once.
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["Köln", "Kiel"])])
        let near = checker.explain("koeln").rules?.wholePassword.terms
        #expect(near?.map(\.text) == ["Köln"] && near?.map(\.edits) == [0])
    }

    /// Of the entries of a list that have the same spelling, the first that folds to it is shown.
    @Test func anotherLineMayHoldTheOtherSpelling() throws {
        #expect(try shown("xkoeln7", ["Köln", "Koeln", "KOELN"]) == ["Koeln:2"])
        #expect(try shown("xkoeln7", ["Koeln", "Köln"]) == ["Koeln:1"])
        #expect(try shown("xkoeln7", ["Koln", "Köln", "KÖLN"]) == ["Köln:2"])
        #expect(try shown("xkoln7", ["Koln", "Köln"]) == ["Koln:1"])
        #expect(try shown("xbaak7", ["Bäk", "Båk"]) == ["Båk:2"])
        let lists = [TermList(name: "global", terms: ["koeln"]), TermList(name: "custom", terms: ["Köln"])]
        let term = try #require(
            try PasswordChecker(policy: policy(), lists: lists).check("xkoeln7").segmentation?.terms.first)
        #expect(term.text == "Köln" && term.lists == ["custom", "global"])
    }

    @Test func aSecondSpellingIsNoTermOfItsOwn() throws {
        func identity(_ terms: [String], _ policy: Policy? = nil) throws -> Verdict.ListIdentity {
            try #require(
                try PasswordChecker(policy: policy ?? self.policy(), lists: [TermList(name: "x", terms: terms)])
                    .lists.first)
        }
        #expect(try identity(["Köln"]).termCount == 1)
        #expect(try identity(["Köln", "Koeln", "Koln", "KÖLN"]).termCount == 2)
        #expect(try identity(["Bäk", "Båk"]).termCount == 1)
        // Lists with the same spellings judge alike, and have the same fingerprint; others have not.
        #expect(try identity(["Köln"]).fingerprint == identity(["Köln", "Koeln"]).fingerprint)
        #expect(try identity(["Köln"]).fingerprint != identity(["Koln"]).fingerprint)
        let without = policy { $0.transliterations = false }
        #expect(try identity(["Köln"]).fingerprint != identity(["Köln"], without).fingerprint)
        #expect(try identity(["Koln"]).fingerprint == identity(["Koln"], without).fingerprint)
    }

    @Test func aCompiledListHoldsEachEntryOnce() throws {
        for terms in [
            ["Köln", "Øre"], ["Koln", "Köln"], ["Köln", "Koeln"], ["Bäk", "Båk"], ["Koeln", "Köln", "Ulm"],
        ] {
            let list = TermList(name: "x", terms: terms)
            let compiled = try #require(
                try TermList.compiled(name: "x", list.compiled(for: .recommended), source: nil))
            #expect(compiled.terms.map(\.text) == terms)
            #expect(compiled.entryCount == terms.count)
        }
        // As without second spellings, what folds alike is there once.
        let bytes = try TermList(name: "x", terms: ["Köln", "Koln", "KÖLN"]).compiled()
        let compiled = try #require(try TermList.compiled(name: "x", bytes, source: nil))
        #expect(compiled.terms.map(\.text) == ["Köln"] && compiled.entryCount == 3)
    }

    @Test func aListIsCompiledForOneOrTheOther() throws {
        let without = policy { $0.transliterations = false }
        for terms in [["Köln"], ["Berlin"]] {
            let list = TermList(name: "x", terms: terms)
            for (one, other) in [(Policy.recommended, without), (without, .recommended)] {
                let compiled = try #require(try TermList.compiled(name: "x", list.compiled(for: one), source: nil))
                #expect(throws: Never.self) { try PasswordChecker(policy: one, lists: [compiled]) }
                let error = #expect(throws: ConfigurationError.self) {
                    try PasswordChecker(policy: other, lists: [compiled])
                }
                #expect(error?.description.contains("transliterations; compile it for this policy") == true)
            }
        }
        // Without these letters it takes no more room.
        let plain = TermList(name: "x", terms: ["Berlin", "Żółć", "пароль", "Straße"])
        #expect(try plain.compiled().count == plain.compiled(for: without).count)
    }

    /// SPEC 4.3 counts terms as they are written.
    @Test func entraLimitsAreOfTermsAsWritten() throws {
        var policy = Policy.entra
        policy.transliterations = true
        let terms = ["äöüåøäöüåøäöüåøä"] + (0..<999).map { "öterm\($0)" }
        #expect(throws: Never.self) {
            try PasswordChecker(policy: policy, lists: [TermList(name: "custom", terms: terms)])
        }
        #expect(throws: ConfigurationError.self) {
            try PasswordChecker(policy: policy, lists: [TermList(name: "custom", terms: ["öre"])])
        }
        #expect(throws: Never.self) {
            try PasswordChecker(lists: [TermList(name: "x", terms: [String(repeating: "ä", count: 128)])])
        }
    }

    /// Of two spellings that explain the same stretch for the same points, an explanation lists one.
    @Test func explanationsListAMatchOnce() throws {
        let policy = policy { $0.fuzzy = [.init(minimumTermLength: 5, points: 2)] }
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["Müller"])])
        let matches = checker.explain("mueler").matches.filter { $0.foldedRange == 0..<6 }
        #expect(matches.map(\.segment.term?.text) == ["Müller"])
    }
}

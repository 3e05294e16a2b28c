import Foundation
import Testing

@Suite("Variants that a list lets through")
struct BypassTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("list.txt", "# ours\nfabrikam\nnightjar\n")
    }

    private struct Report: Decodable {
        var year: Int
        var rules: [Rule]
        var terms: [Entry]

        struct Rule: Decodable {
            var change: String
            var closedShare: Double
        }

        struct Entry: Decodable {
            var term: String
            var line: Int
            var triedCount: Int
            var triedShare: Double
            var acceptedCount: Int
            var acceptedShare: Double
            var refusedByOtherRulesCount: Int
            var variants: [Variant]
        }

        struct Variant: Decodable {
            var variant: String
            var share: Double
            var score: Int?
            var changes: [String]
            var closingTerm: String?
            var closingPolicyChanges: [String]
        }
    }

    private func bypass(_ arguments: [String]) throws -> Report {
        let outcome = try command.runByDefault(
            ["bypass", "--format", "json"] + (arguments.contains("--year") ? [] : ["--year", "2026"]) + arguments)
        outcome.expectSuccess()
        return try JSONDecoder().decode(Report.self, from: Data(outcome.output))
    }

    /// The accepted ones of `passwords`.
    private func accepted(_ passwords: [String], _ arguments: [String]) throws -> [Bool] {
        try command.runByDefault(
            ["batch", "--format", "jsonl"] + arguments, input: passwords.map { $0 + "\n" }.joined()
        ).records().map { $0.decision == "accepted" }
    }

    @Test("Variants that only length or classes refuse are no merit of the list, and are counted apart")
    func otherRules() throws {
        let entries = try bypass(["list.txt", "--policy", "nist", "--no-global"]).terms
        // Within one edit of the term are few; the others have fewer than 15 characters.
        for entry in entries { #expect(entry.acceptedCount + entry.refusedByOtherRulesCount > entry.triedCount / 2) }
        let text = try command.runByDefault(["bypass", "list.txt", "--policy", "nist", "--no-global"]).text
        #expect(text.contains(" by share; only length, characters or classes refuse "))
        #expect(try bypass(["list.txt"]).terms.map(\.refusedByOtherRulesCount).max() ?? 0 < 100)
    }

    @Test("What is shown is accepted, likeliest first, and shares are those of the whole")
    func accepted() throws {
        let options = ["--no-global", "--policy", "entra"]
        let report = try bypass(["list.txt", "--top", "40"] + options)
        #expect(Set(report.terms.map(\.term)) == ["fabrikam", "nightjar"])
        #expect(report.terms.first { $0.term == "nightjar" }?.line == 3)
        for entry in report.terms {
            #expect(entry.variants.count == 40 && entry.acceptedCount >= 40 && entry.triedCount > 1_000)
            #expect(entry.triedShare > 0.5 && entry.triedShare <= 1)
            #expect(entry.acceptedShare > 0 && entry.acceptedShare < entry.triedShare)
            let shares = entry.variants.map(\.share)
            #expect(shares == shares.sorted(by: >))
            #expect(try accepted(entry.variants.map(\.variant), ["--custom", "list.txt"] + options).allSatisfy { $0 })
        }
        let all = report.terms.map(\.acceptedShare)
        #expect(all == all.sorted(by: >))
    }

    @Test("With the term that closes a variant it is rejected")
    func closingTerms() throws {
        let options = ["--no-global", "--policy", "entra"]
        let report = try bypass(["list.txt", "--top", "15"] + options)
        var closed = 0
        for variant in report.terms.flatMap(\.variants) {
            guard let term = variant.closingTerm else { continue }
            #expect((4...16).contains(term.count))
            try command.write("longer.txt", "fabrikam\nnightjar\n\(term)\n")
            #expect(try accepted([variant.variant], ["--custom", "longer.txt"] + options) == [false], "\(term)")
            closed += 1
        }
        #expect(closed >= 20)
    }

    @Test("With the rule that closes a variant it is rejected")
    func closingRules() throws {
        let report = try bypass(["list.txt", "--no-global", "--policy", "entra", "--top", "60"])
        let changes = [
            "extended substitutions": #""substitutions": "extended""#, "reversed": #""reversed": true"#,
            "fuzzy": #""fuzzy": [{"minimumTermLength": 5, "points": 2}, {"minimumTermLength": 7, "points": 1}]"#,
            "pattern year": #""patterns": ["year"]"#, "pattern tail": #""patterns": ["tail"]"#,
        ]
        var tried: Set<String> = []
        for variant in report.terms.flatMap(\.variants) {
            for change in variant.closingPolicyChanges where !tried.contains(change) {
                guard let rule = changes[change] else { continue }
                tried.insert(change)
                try command.write("policy.json", #"{ "extends": "entra", \#(rule) }"#)
                let options = ["--no-global", "--policy", "policy.json", "--custom", "list.txt"]
                #expect(try accepted([variant.variant], options) == [false], "\(change)")
            }
        }
        #expect(tried.isSuperset(of: ["extended substitutions", "fuzzy"]))
        #expect(report.rules.allSatisfy { $0.closedShare > 0 && $0.closedShare <= 1 })
        #expect(report.rules.map(\.closedShare) == report.rules.map(\.closedShare).sorted(by: >))
        #expect(tried.isSubset(of: report.rules.map(\.change)))
    }

    @Test("Where everything is accepted, the variants are those that people make")
    func kinds() throws {
        try command.write(
            "none.json",
            #"""
            { "extends": "entra", "minimumScore": 1, "wholePassword": false, "length": { "minimum": 0 },
              "classes": { "required": 0 } }
            """#)
        let report = try bypass(["list.txt", "--policy", "none.json", "--top", "5000"])
        let entry = try #require(report.terms.first { $0.term == "fabrikam" })
        #expect(entry.acceptedCount == entry.triedCount && entry.acceptedShare == entry.triedShare)
        let variants = Dictionary(uniqueKeysWithValues: entry.variants.map { ($0.variant, $0) })
        #expect(entry.variants.first?.variant == "fabrikam" && entry.variants.first?.changes == [])
        #expect(variants["Fabrikam2026"]?.changes == ["capital", "2026 behind"])
        #expect(variants["f4brikam"]?.changes == ["4 for a"] || variants["f4brik4m"]?.changes == ["4 for a"])
        #expect(variants["makirbaf"]?.changes == ["reversed"])
        #expect(variants["fabrikamfabrikam"]?.changes == ["doubled"])
        #expect(variants["fabtikam"]?.changes == ["t typed for r"])
        #expect(variants["FABRIKAM1"]?.changes == ["upper case", "1 behind"])
        #expect(variants["1fabrikam"]?.changes == ["1 before"])
        #expect(variants["myfabrikam"]?.changes == ["my before"])
        #expect(variants["Fabrikam2031"] == nil)
        let later = try bypass(["list.txt", "--policy", "none.json", "--top", "5000", "--year", "2031"])
        #expect(later.year == 2031)
        #expect(later.terms[0].variants.contains { $0.variant.hasSuffix("2031") })
    }

    @Test("The text says the same, and names terms of which nothing passes")
    func text() throws {
        let outcome = try command.runByDefault([
            "bypass", "list.txt", "--policy", "entra", "--top", "2", "--year", "2026",
        ])
        outcome.expectSuccess()
        #expect(outcome.text.contains("fabrikam, line 2: "))
        #expect(outcome.rows.contains { $0.hasPrefix("2 terms: ") && $0.contains(" variants pass, ") })
        let other = try command.runByDefault(["bypass", "list.txt", "--top", "0", "--least-share", "0.01"])
        #expect(other.text.contains("No likely variant of 2 terms is accepted: fabrikam, nightjar"))
    }

    @Test("The same input gives the same output")
    func deterministic() throws {
        let arguments = ["bypass", "list.txt", "--policy", "entra", "--year", "2026"]
        #expect(try command.runByDefault(arguments).output == command.runByDefault(arguments).output)
    }

    @Test("What makes no sense is refused")
    func refusals() throws {
        for arguments in [
            ["bypass"], ["bypass", "list.txt", "--custom", "list.txt"], ["bypass", "list.txt", "--top=-1"],
            ["bypass", "list.txt", "--year", "26"], ["bypass", "list.txt", "--least-share", "0"],
        ] {
            try command.run(arguments).expectUsage()
        }
        try command.run(["bypass", "missing.txt"]).expectFailure(66, ["missing.txt: "])
    }
}

import Foundation
import Testing

@Suite("pwsieve compare")
struct CompareTests {
    let command: Command
    private let candidates = [
        "Zorbex12", "Zorbex12!x", "Zorbex-Widget1", "Widget123", "Contoso12!", "ContosoLtd!", "contosoltd",
        "Quib7&Kz~w", "Mj3!", "xetb0rZ1", "Widget!Sprocket", "Nightjar99", "zorbexzorbex", "W1dgetW1dget",
    ]
    private static let old = ["contoso", "contosoltd", "widget", "sprocket"]
    private static let new = ["contosoltd", "zorbex", "sprocket", "nightjar", "quokka"]

    init() throws {
        command = try Command()
        try command.write("old.txt", Self.text(Self.old))
        try command.write("new.txt", Self.text(Self.new))
        try command.write("candidates.txt", Self.text(candidates))
    }

    private static func text(_ terms: [String]) -> String { terms.map { $0 + "\n" }.joined() }

    private func compare(_ arguments: [String], policy: String = "entra") throws -> Command.Outcome {
        try command.run(["compare", "--generated", "0", "--no-global", "--policy", policy] + arguments)
    }

    private func record(_ arguments: [String], policy: String = "entra") throws -> ComparisonObject {
        let outcome = try compare(arguments + ["--format", "json"], policy: policy)
        return try JSONDecoder().decode(ComparisonObject.self, from: Data(outcome.output))
    }

    /// The candidates that `batch` rejects by a list with these terms.
    private func rejected(by terms: [String], policy: String) throws -> Set<Int> {
        try command.write("edited.txt", Self.text(terms))
        let outcome = try command.run([
            "batch", "--no-global", "--policy", policy, "--custom", "edited.txt", "--format", "jsonl", "candidates.txt",
        ])
        return Set(try outcome.records().filter { $0.decision == "rejected" }.compactMap(\.line))
    }

    @Test("What each term does alone is what batch says of lists edited by hand", arguments: ["entra", "recommended"])
    func marginalEffects(_ policy: String) throws {
        let record = try record(["old.txt", "new.txt", "candidates.txt"], policy: policy)
        let before = try rejected(by: Self.old, policy: policy)
        let after = try rejected(by: Self.new, policy: policy)
        #expect(record.changes.newlyRejected == after.subtracting(before).count)
        #expect(record.changes.newlyAccepted == before.subtracting(after).count)
        #expect(record.before.rejected == before.count && record.after.rejected == after.count)
        #expect(!after.subtracting(before).isEmpty && !before.subtracting(after).isEmpty)

        let added = try #require(record.addedTerms)
        #expect(Set(added.map(\.term)) == ["zorbex", "nightjar", "quokka"])
        for term in added {
            let without = try rejected(by: Self.new.filter { $0 != term.term }, policy: policy)
            #expect(term.alone == after.subtracting(before).subtracting(without).count, "\(term.term)")
            #expect(term.alone <= term.changed)
        }
        #expect(added.contains { $0.alone > 0 } && added.last?.changed == 0)
        let removed = try #require(record.removedTerms)
        #expect(Set(removed.map(\.term)) == ["contoso", "widget"])
        for term in removed {
            let with = try rejected(by: Self.new + [term.term], policy: policy)
            #expect(term.alone == before.subtracting(after).intersection(with).count, "\(term.term)")
        }
        #expect(removed.contains { $0.alone > 0 })
    }

    @Test("A removed term that a longer one hid counts alone where it would be enough")
    func hiddenTerm() throws {
        try command.write("old.txt", "contoso\ncontosolt\n")
        try command.write("new.txt", "quokka\n")
        try command.write("candidates.txt", "Contosolt1!\nContosoltd\n")
        let record = try record(["old.txt", "new.txt", "candidates.txt"], policy: "recommended")
        let alone = Dictionary(
            uniqueKeysWithValues: try #require(record.removedTerms).map { ($0.term, [$0.changed, $0.alone]) })
        for term in ["contoso", "contosolt"] {
            let with = try rejected(by: ["quokka", term], policy: "recommended")
            let without = try rejected(by: ["quokka"], policy: "recommended")
            #expect(alone[term]?[1] == with.subtracting(without).count, "\(term)")
        }
    }

    @Test("A term that is respelled or moved is neither added nor removed")
    func sameTerms() throws {
        try command.write("new.txt", "# moved\nSPROCKET\nWidget\n\u{ff57}idget\nContosoLtd\nCONTOSO\n")
        let outcome = try compare(["old.txt", "new.txt", "candidates.txt"])
        outcome.expectSuccess(0)
        #expect(!outcome.text.contains("terms,"))
        #expect(
            outcome.rows.contains(
                "14 candidates: 0 newly rejected, 0 newly accepted, 0 rejected for other reasons, 14 unchanged"))
    }

    @Test("Reasons that come and go are counted where a candidate stays rejected")
    func changedReasons() throws {
        try command.write("old.txt", "contoso\n")
        try command.write("new.txt", "zorbex\n")
        // Too short before and after; with one term less, with one more, and with another.
        try command.write("candidates.txt", "contos0\nzorbex\nQuib7&\nContoso\n")
        let record = try record(["old.txt", "new.txt", "candidates.txt"])
        #expect(record.changes == .init(newlyRejected: 0, newlyAccepted: 0, changedReasons: 3, unchanged: 1))
        #expect(record.changedReasons.came.byCode == ["banned": 1])
        #expect(record.changedReasons.went.byCode == ["banned": 2])
        #expect(record.changedReasons.came.byList == ["custom": 1])
        #expect(record.changedReasons.went.byList == ["custom": 2])
    }

    @Test("Two policies are compared with the lists of the options, audit mode as if it were enforced")
    func policies() throws {
        try command.write(
            "strict.json", #"{ "extends": "entra", "name": "strict", "minimumScore": 10, "mode": "audit" }"#)
        let options = [
            "compare", "--generated", "0", "--no-global", "--custom", "old.txt", "entra", "strict.json",
            "candidates.txt",
        ]
        let outcome = try command.run(options + ["--format", "json"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errorText.contains("\"strict\" is in audit mode"))
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(outcome.output))
        #expect(record.compared == "policies" && record.addedTerms == nil && record.removedTerms == nil)
        let before = try rejected(by: Self.old, policy: "entra")
        try command.write("enforced.json", #"{ "extends": "entra", "minimumScore": 10 }"#)
        let after = try rejected(by: Self.old, policy: "enforced.json")
        #expect(record.changes.newlyRejected == after.subtracting(before).count)
        #expect(record.newlyRejectedFor.byCode == ["banned": after.subtracting(before).count])
        #expect(record.changes.newlyRejected > 0)
    }

    @Test("A file packed by gzip, and records of CSV, are judged alike")
    func otherInputs() throws {
        let plain = try compare(["old.txt", "new.txt", "candidates.txt"])
        let shell = try command.shell(
            #"""
            gzip -k candidates.txt
            "$PWSIEVE" compare --generated 0 --no-global --policy entra old.txt new.txt candidates.txt.gz > packed
            (echo password; cat candidates.txt) > candidates.csv
            "$PWSIEVE" compare --generated 0 --no-global --policy entra --input csv old.txt new.txt candidates.csv > csv
            """#)
        #expect(shell.errorText == "")
        #expect(plain.output == (try command.read("packed")))
        #expect(plain.output == (try command.read("csv")))
    }

    @Test("A line that is not UTF-8 is counted, named, and makes exit code 65")
    func badRecords() throws {
        try command.write("candidates.txt", bytes: Array("Contoso12!\n".utf8) + [0xff, 0x0a])
        let outcome = try compare(["old.txt", "new.txt", "candidates.txt"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.text.contains("2 candidates: ") && outcome.text.contains("1 could not be judged"))
        #expect(outcome.errorText.contains("candidates.txt: 1 line could not be judged; line 2"))
    }

    @Test(
        "What cannot be compared is a usage error",
        arguments: [
            (["old.txt", "entra"], "a policy and a list"), (["entra", "old.txt"], "a policy and a list"),
            (["old.txt", "new.txt", "--custom", "old.txt"], "--custom"),
            (["entra", "recommended", "--policy", "entra"], "--policy"), (["old.txt", "strict"], "AFTER strict"),
            (["old.txt"], "<after> is missing"), (["old.txt", "new.txt", "--top", "-1"], "--top"),
        ])
    func refused(_ arguments: [String], _ part: String) throws {
        try command.run(["compare"] + arguments).expectFailure(64, [part])
    }
}

/// The output of `compare --format json`.
struct ComparisonObject: Decodable {
    struct Judge: Decodable { let accepted, rejected: Int }
    struct Changes: Decodable, Equatable { let newlyRejected, newlyAccepted, changedReasons, unchanged: Int }
    struct Reasons: Decodable { let byCode, byList: [String: Int] }
    struct ChangedReasons: Decodable {
        let came, went: Reasons
        let lowerScore, higherScore: Int
    }
    struct Term: Decodable {
        let term: String
        let line, changed, alone: Int
    }
    struct Rate: Decodable {
        let passwords, rejected: Int
        let rate: Double?
        let otherRules: OtherRules
    }
    struct OtherRules: Decodable {
        let rejected: Int
        let byCode: [String: Int]
    }
    struct Kind: Decodable {
        let kind: String
        let before, after: Rate
    }
    struct AtFault: Decodable {
        let term, list: String
        let passphrases: Int
    }
    struct Passphrases: Decodable {
        let before, after: Rate
        let newlyRejected, newlyAccepted: Int
        let termsAtFault: [AtFault]
    }
    struct Example: Decodable {
        let line: Int
        let password, before, after: String
    }

    let compared: String
    let before, after: Judge
    let candidates, errors: Int
    let interrupted: Bool
    let changes: Changes
    let newlyRejectedFor, newlyAcceptedFor: Reasons
    let changedReasons: ChangedReasons
    let addedTerms, removedTerms: [Term]?
    let passphrases: Passphrases
    let goodPasswords: [Kind]
    let newlyRejectedExamples, newlyAcceptedExamples: [Example]?
}

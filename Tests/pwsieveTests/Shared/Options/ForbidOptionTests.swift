import Foundation
import Testing

@Suite("Forbidden lists")
struct ForbidOptionTests {
    let command: Command
    /// Ten points with the term as one of them.
    private let password = "Xk7Contoso#qvz!9"

    init() throws {
        command = try Command()
        try command.write("words.txt", "# no password may hold these\ncontoso\n")
        try command.write("brands.txt", "Nordwind\n")
        try command.write("forbids.json", #"{ "forbiddenLists": [ "words" ] }"#)
    }

    private func object(_ outcome: Command.Outcome) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    }

    private static let recommended = ["--policy", "recommended"]

    @Test(
        "A term of a forbidden list rejects whatever the score",
        arguments: [
            recommended + ["--forbid", "words=words.txt"],
            recommended + ["--list", "words=words.txt", "--forbid", "words"],
            ["--policy", "forbids.json", "--list", "words=words.txt"],
            ["--policy", "forbids.json", "--forbid", "words=words.txt"],
        ])
    func rejects(_ options: [String]) throws {
        let outcome = try command.run(["check", "--format", "json"] + options, input: password)
        outcome.expectSuccess(1)
        let record = try object(outcome)
        #expect(record["score"] as? Int == 10 && record["codes"] as? [String] == ["banned"])
        #expect(record["lists"] as? [String] == ["words"] && record["outcome"] as? String == "bannedPasswordPolicy")
        let forbidden = try #require(record["forbidden"] as? [[String: Any]])
        #expect(forbidden.count == 1 && forbidden[0]["term"] as? String == "contoso")
        #expect(forbidden[0]["list"] as? String == "words" && forbidden[0]["line"] as? Int == 2)
        try command.run(["check"] + Self.recommended + ["--list", "words=words.txt"], input: password).expectSuccess()
    }

    @Test("The list is used, and no other, where the policy uses no lists")
    func activeDirectory() throws {
        let options = ["--policy", "active-directory", "--forbid", "words=words.txt", "--list", "brands=brands.txt"]
        let outcome = try command.run(["batch", "--format", "jsonl"] + options, input: "\(password)\nNordwind77\n")
        #expect(try outcome.records().map(\.decision) == ["rejected", "accepted"])
        #expect(try outcome.records().map(\.score) == [nil, nil])
        #expect(
            outcome.errorText.contains(
                "\"active-directory, changed\" judges only forbidden terms, so these lists are not used: brands\n"))
        let lists = try command.run(["lists"] + options)
        #expect(lists.rows.contains { $0.hasPrefix("words 1 1 ") } && !lists.text.contains("global"))
        #expect(lists.rows.contains("forbidden words"))
        let record = try object(command.run(["lists", "--format", "json"] + options))
        #expect(record["forbidden"] as? [String] == ["words"])
    }

    @Test("A term of the global list is named with --show-passwords only")
    func global() throws {
        let options = ["batch", "--format", "jsonl"] + Self.recommended + ["--forbid", "global"]
        let outcome = try command.run(options, input: "Xk7qvz!9hw#liverpool-Xq\n")
        outcome.expectSilence(about: ["liverpool"])
        #expect(outcome.text.contains(#""forbidden":[{"edits":0,"list":"global"},"#))
        let shown = try command.run(options + ["--show-passwords"], input: "Xk7qvz!9hw#liverpool-Xq\n")
        #expect(shown.text.contains(#""forbidden":[{"edits":0,"term":"liverpool","#))
        let csv = try command.run(
            ["batch", "--format", "csv"] + Self.recommended + ["--forbid", "global"],
            input: "Xk7qvz!9hw#liverpool-Xq\n")
        csv.expectSilence(about: ["liverpool"])
        #expect(csv.text.contains("Contains the forbidden term [global term] (list global)."))
    }

    // MARK: Reports

    @Test("The text says why, and the person reads no term")
    func text() throws {
        let outcome = try command.run(
            ["check", "--language", "de"] + Self.recommended + ["--forbid", "words=words.txt"], input: password)
        outcome.expectSuccess(1)
        #expect(outcome.rows.contains("banned Contains the forbidden term [contoso] (list words)."))
        #expect(
            outcome.rows.contains(
                "Dieses Passwort enthält ein Wort, das hier in keinem Passwort vorkommen darf. Lassen Sie es weg."))
        #expect(outcome.rows.last?.hasPrefix("Policy recommended, changed, version 2; lists: words (1 term)") == true)
    }

    @Test("An explanation has a row with the place, and the change that helps")
    func explain() throws {
        let options = ["explain", "--format", "text", "--forbid", "words=words.txt"]
        let outcome = try command.run(options, input: password)
        #expect(outcome.rows.contains("broken forbidden contoso (words:2) at 4–10"))
        #expect(outcome.rows.contains("Leave out characters 4–10."))
        let other = try command.run(options, input: "Kettle+Quarry_58")
        #expect(other.rows.contains("kept forbidden holds no term of words"))
        #expect(
            try command.run(["explain", "--format", "text"], input: "Kettle+Quarry_58").rows
                .contains("off forbidden the policy forbids no list"))
    }

    @Test("A batch counts forbidden terms apart, and summarize adds them up")
    func summary() throws {
        let options = Self.recommended + ["--no-global", "--forbid", "words=words.txt"]
        let input = "\(password)\ncontoso1\nKettle+Quarry_58\n"
        let batch = try command.run(["batch"] + options, input: input)
        #expect(batch.rows.contains("banned 2") && batch.rows.contains("by a forbidden term 2"))
        #expect(batch.rows.contains("by list words 2"))
        let page = try command.run(["batch", "--format", "html"] + options, input: input)
        #expect(page.text.contains("… of these, holds a forbidden term</th>"))
        let records = try command.run(["batch", "--format", "jsonl"] + options, input: input)
        let summarized = try command.run(["summarize"] + options + ["--format", "json"], input: records.text)
        let record = try object(summarized)
        #expect(record["forbidden"] as? Int == 2)
        let top = try #require(record["topTerms"] as? [[String: Any]])
        #expect(top.count == 1 && top[0]["term"] as? String == "contoso" && top[0]["banned"] as? Int == 2)
    }

    @Test("Each term of a changed list is counted, also where the list is forbidden")
    func compare() throws {
        try command.write("old.txt", "brandname\nkettle\n")
        try command.write("new.txt", "brandname\ncontoso\n")
        try command.write("candidates.txt", "\(password)\nXk7Kettle#qvz!9w\nXk7brandname#qvz!9\nQvwz#7hjk!x\n")
        let outcome = try command.run([
            "compare", "old.txt", "new.txt", "candidates.txt", "--generated", "0", "--forbid", "custom", "--no-global",
            "--format", "json",
        ])
        let record = try object(outcome)
        for (key, term) in [("addedTerms", "contoso"), ("removedTerms", "kettle")] {
            let terms = try #require(record[key] as? [[String: Any]])
            #expect(terms.map { $0["term"] as? String } == [term])
            #expect(terms.map { $0["changed"] as? Int } == [1] && terms.map { $0["alone"] as? Int } == [1])
        }
    }

    @Test("Evaluate counts forbidden terms as a rule of their own")
    func evaluate() throws {
        try command.write("candidates.txt", "\(password)\nQvwz#7hjk!x\n")
        let outcome = try command.run([
            "evaluate", "--policy", "recommended", "--forbid", "words=words.txt", "--should-reject", "candidates.txt",
        ])
        #expect(outcome.text.contains("holds a forbidden term"), "\(outcome.text) \(outcome.errorText)")
    }

    @Test("A forbidden list lets fewer variants through, and what bypass adds is forbidden, too")
    func bypass() throws {
        func term(_ options: [String]) throws -> [String: Any] {
            let record = try object(
                command.run(["bypass", "words.txt", "--no-global", "--policy", "entra", "--format", "json"] + options))
            return try #require((record["terms"] as? [[String: Any]])?.first)
        }
        let (scored, forbidden) = (try term([]), try term(["--forbid", "custom"]))
        let shares = [scored, forbidden].compactMap { $0["acceptedShare"] as? Double }
        #expect(shares.count == 2 && shares[1] < shares[0] / 2, "\(shares)")
        let variants = try #require(forbidden["variants"] as? [[String: Any]])
        #expect(!variants.isEmpty && variants.allSatisfy { $0["closingTerm"] as? String != nil })
        #expect(
            variants.allSatisfy { ($0["variant"] as? String)?.lowercased().contains("contoso") == false }, "\(variants)"
        )
    }

    // MARK: Mistakes

    /// Options that contradict each other or say nothing, and a part of the message.
    static let wrong: [(options: [String], part: String)] = [
        (["--forbid", "words.txt"], "--forbid words.txt: there is no list of that name; write a name and a file"),
        (["--forbid", "custom"], "--forbid custom: there is no list"), (["--forbid", ""], "--forbid : "),
        (["--forbid", "global", "--no-global"], "--forbid global: there is no list"),
        (["--forbid", "=words.txt"], "--forbid =words.txt: "), (["--forbid", "a="], "--forbid a=: "),
        (["--forbid", "custom=words.txt"], "--custom"), (["--forbid", "global=words.txt"], "reserved"),
        (["--list", "a=words.txt", "--forbid", "a=words.txt"], "there is already a list a;"),
    ]

    @Test("A contradiction is an error in one line", arguments: wrong, ["check", "batch", "lists"])
    func contradictions(_ row: (options: [String], part: String), _ subcommand: String) throws {
        try command.run([subcommand] + row.options, input: goodPassword).expectFailure(64, [row.part])
    }

    @Test("A policy that forbids a list which is not there is an error, and can be shown")
    func missingList() throws {
        try command.run(["check", "--policy", "forbids.json"], input: goodPassword)
            .expectFailure(65, ["forbiddenLists[0]: there is no list \"words\"; "])
        try command.run(["policy", "show", "forbids.json"]).expectSuccess()
        try command.run(["policy", "validate", "forbids.json"]).expectSuccess()
    }
}

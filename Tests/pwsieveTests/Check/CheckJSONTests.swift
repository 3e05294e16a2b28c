import Foundation
import Testing

@Suite("pwsieve check --format json")
struct CheckJSONTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "# ours\n\ncontoso\n")
    }

    private func check(_ password: String, _ arguments: [String] = []) throws -> Command.Outcome {
        try command.run(["check", "--format", "json", "--custom", "contoso.txt"] + arguments, input: password + "\n")
    }

    /// The keys that every verdict of ``check`` has.
    private static let common: Set = ["length", "decision", "codes", "lists", "messages", "policy", "usedLists"]
    private static let keys = common.union(["score", "required", "segments"])

    @Test("A rejected password has the keys of SPEC 14.2, and each segment its own")
    func rejected() throws {
        let outcome = try check("C0ntos0!1")
        outcome.expectSuccess(1)
        #expect(try outcome.recordKeys() == [Self.keys.union(["outcome"])])
        let record = try #require(try outcome.records().first)
        #expect(
            record
                == Record(
                    length: 9, decision: "rejected", score: 3, required: 5, codes: ["banned"],
                    outcome: "bannedPasswordPolicy", lists: ["custom"],
                    segments: [
                        Record.Segment(
                            kind: "term", start: 0, end: 7, points: 1, edits: 0, term: "contoso", list: "custom",
                            line: 3),
                        Record.Segment(kind: "character", start: 7, end: 8, points: 1),
                        Record.Segment(kind: "character", start: 8, end: 9, points: 1),
                    ]))
    }

    @Test("An accepted password has no outcome")
    func accepted() throws {
        let outcome = try check(goodPassword, ["--no-global"])
        outcome.expectSuccess()
        #expect(try outcome.recordKeys() == [Self.keys])
        let record = try #require(try outcome.records().first)
        #expect(record.decision == "accepted" && record.codes == [] && record.lists == [])
        #expect(record.segments?.count == 16)
    }

    @Test("A policy without a score reports none")
    func noScore() throws {
        let outcome = try check("Kettle", ["--policy", "nist", "--no-global"])
        outcome.expectSuccess(1)
        #expect(try outcome.recordKeys() == [Self.common.union(["outcome"])])
        #expect(try outcome.records().first?.outcome == "onPremisesPolicy")
    }

    @Test("Neither the password nor a global term appears")
    func redacted() throws {
        let outcome = try check("Liverp00l#77")
        outcome.expectSilence(about: ["liverpool", "Liverp00l", "#"])
        #expect(try !outcome.recordKeys()[0].contains("password"))
        let segment = try #require(try outcome.records().first?.segments?.first)
        #expect(segment == Record.Segment(kind: "term", start: 0, end: 9, points: 1, edits: 0, list: "global"))
    }

    @Test("--show-passwords shows the password, what was typed and the global term")
    func shown() throws {
        let record = try #require(try check("Liverp00l#77", ["--show-passwords"]).records().first)
        #expect(record.password == "Liverp00l#77")
        #expect(record.segments?.map(\.text) == ["Liverp00l", "#", "7", "7"])
        #expect(record.segments?.first?.term == "liverpool")
        #expect((record.segments?.first?.line ?? 0) > 0)
    }

    @Test("Starts and ends count code points of the password as typed")
    func codePoints() throws {
        let options = ["--policy", "folding.json", "--show-passwords"]
        try command.write("folding.json", #"{ "extends": "entra", "characters": "any", "folding": { "marks": true } }"#)
        // The first e has a combining accent, U+0301; the emoji is one code point and four bytes.
        let record = try #require(try check("e\u{301}🔑Contóso-7", options).records().first)
        let term = try #require(record.segments?.first { $0.kind == "term" })
        #expect(term.start == 3 && term.end == 10)
        #expect(term.text == "Contóso")
    }

    @Test("In audit mode the decision is accepted, and codes say what would have been")
    func audit() throws {
        try command.write("audit.json", #"{ "extends": "entra", "mode": "audit" }"#)
        let outcome = try check("C0ntos0!1", ["--policy", "audit.json"])
        outcome.expectSuccess()
        let record = try #require(try outcome.records().first)
        #expect(record.decision == "accepted" && record.codes == ["banned"])
        #expect(record.outcome == "bannedPasswordPolicy")
    }

    @Test("The password stands in the output as it was typed, whatever JSON has to escape")
    func escapes() throws {
        let password = "Qu\"o\\te/\u{1}\u{7f}é🔑\u{200b}"
        #expect(try check(password, ["--show-passwords"]).records().first?.password == password)
    }

    // MARK: What SPEC 11 says of a verdict

    private func object(_ outcome: Command.Outcome) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    }

    @Test("The messages for the person and for the administrator are in --language")
    func messages() throws {
        let german = try object(check("C0ntos0!1", ["--language", "de"]))["messages"] as? [String: String]
        #expect(
            german == [
                "language": "de",
                "person": "Dieses Passwort ist zu leicht zu erraten, denn es besteht größtenteils aus häufigen oder "
                    + "gesperrten Wörtern. Fügen Sie außerhalb häufiger Wörter mindestens 2 Zeichen hinzu.",
                "administrator": "Wegen der Punktzahl gesperrt: [contoso] + 2 Zeichen = 3 < 5 (Liste custom).",
            ])
        let english = try object(check("short"))["messages"] as? [String: String]
        #expect(english?["language"] == "en-GB")
        #expect(english?["administrator"]?.hasPrefix("Too short: 5 of at least 8 characters. Not complex") == true)
        let accepted = try object(check(goodPassword, ["--language", "ja"]))["messages"] as? [String: String]
        #expect(accepted == ["language": "ja", "person": "", "administrator": ""])
    }

    @Test("The administrator's message quotes the password and global terms with --show-passwords only")
    func messagesAreRedacted() throws {
        func message(_ options: [String]) throws -> String? {
            let messages = try object(check("Liverp00l#77", ["--no-global", "--forbid", "g=global.txt"] + options))
            return (messages["messages"] as? [String: String])?["administrator"]
        }
        try command.write("global.txt", "liverpool\n")
        #expect(
            try message([]) == "Contains the forbidden term [liverpool] (list g). Banned by its score: "
                + "[liverpool] + 3 characters = 4 < 5 (list g).")
        #expect(try message(["--show-passwords"])?.contains("[liverpool] + [#] + [7] + [7] = 4 < 5") == true)
        let global = try object(check("Liverp00l#77"))["messages"] as? [String: String]
        #expect(global?["administrator"]?.contains("[global term] + 3 characters") == true)
    }

    @Test("The policy and the lists are named with their versions and fingerprints")
    func basis() throws {
        try command.write("strict.json", #"{ "extends": "entra", "minimumScore": 7, "mode": "audit" }"#)
        let record = try object(check(goodPassword, ["--policy", "strict.json", "--no-global"]))
        let policy = try #require(record["policy"] as? [String: Any])
        #expect(policy["name"] as? String == "entra, changed" && policy["version"] as? Int == 1)
        #expect(policy["mode"] as? String == "audit" && policy.count == 3)
        let lists = try #require(record["usedLists"] as? [[String: Any]])
        #expect(lists.count == 1 && lists[0]["name"] as? String == "custom" && lists[0]["terms"] as? Int == 1)
        let shown = try object(command.run(["lists", "--format", "json", "--custom", "contoso.txt", "--no-global"]))
        let known = try #require(shown["lists"] as? [[String: Any]])
        #expect(lists[0]["fingerprint"] as? String == known[0]["fingerprint"] as? String)
    }

    @Test("explain has the same members")
    func explain() throws {
        let options = ["--policy", "entra", "--format", "json", "--custom", "contoso.txt"]
        let explained = try object(command.run(["explain"] + options, input: "C0ntos0!1"))
        let checked = try object(command.run(["check"] + options, input: "C0ntos0!1"))
        for key in ["messages", "policy", "usedLists"] {
            let (one, other) = (try #require(explained[key] as? NSObject), try #require(checked[key] as? NSObject))
            #expect(one == other)
        }
    }
}

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

    private static let keys: Set = ["length", "decision", "score", "required", "codes", "lists", "segments"]

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
        #expect(try outcome.recordKeys() == [["length", "decision", "codes", "outcome", "lists"]])
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
}

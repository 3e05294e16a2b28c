import Testing

@testable import pwsieve

@Suite("Counts of one")
struct PluralTests {
    let command: Command

    init() throws { command = try Command() }

    @Test(
        "A count is followed by the form of its noun",
        arguments: [(0, "0 entries"), (1, "1 entry"), (1_024, "1,024 entries")])
    func noun(_ count: Int, _ text: String) { #expect(count.counted("entry", "entries") == text) }

    @Test("One of a kind is told in the singular, whatever the command")
    func singular() throws {
        try command.write("list.txt", "z\n")
        try command.write("candidates.txt", "z\n")
        try command.write(
            "policy.json",
            #"{ "minimumScore": 1, "length": { "minimum": 1 }, "classes": { "required": 1, "waivedFrom": 1 } }"#)
        let options = ["--no-global", "--custom", "list.txt"]
        let page = try command.run(
            ["batch", "--policy", "recommended", "--format", "html", "candidates.txt"] + options)
        #expect(page.text.contains("1 candidate from"))
        let lint = try command.run(["lint", "--no-global", "--common-above", "100", "list.txt"])
        #expect(lint.text.contains("has 1 character and"))
        #expect(try command.run(["compile", "list.txt", "-o", "z.compiled"]).text.contains(": 1 entry, "))
        let explained = try command.run(["explain", "--format", "text"] + options, input: "z\n").text
        #expect(explained.contains("1 point, 5 needed") && !explained.contains("1 points"))
        let judged = try command.run(["check", "--policy", "policy.json", "--no-global"], input: "\n").text
        #expect(judged.contains("0 of at least 1 character.") && judged.contains("0 of 1 character class "))
        let evaluated = try command.run(
            ["evaluate", "--policy", "policy.json", "--no-global", "--should-accept", "candidates.txt"])
        #expect(evaluated.text.contains("  1 point "))
        let bypass = try command.run(["bypass", "list.txt", "--least-share", "1", "--no-global"])
        for text in [page.text, lint.text, bypass.text] {
            #expect(text.firstMatch(of: /\b1 (characters|candidates|terms|variants|points|lines)\b/) == nil)
        }
    }
}

import Foundation
import Testing

/// Passwords appear only where somebody asked for them.
@Suite("Redaction")
struct RedactionTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
    }

    /// A password, and parts of it that occur nowhere else in the output.
    private struct Sample {
        let password: String
        let typed: [String]
        /// The term of the global list that it holds.
        var globalTerm: String?
    }

    private let samples = [
        Sample(password: "Liverp00l&Kz", typed: ["Liverp00l", "&Kz"], globalTerm: "liverpool"),
        Sample(password: "M0nkey%1", typed: ["M0nkey", "%1"], globalTerm: "monkey"),
        Sample(password: "Qw~DRAG0N~w", typed: ["DRAG0N", "Qw~", "~w"], globalTerm: "dragon"),
        Sample(password: "C0nt0s0#Vyq8", typed: ["C0nt0s0", "#Vyq8"]),
        Sample(password: "Zebu1on/Quib", typed: ["Zebu1on", "Quib"]),
        Sample(password: "Schn\u{f6}rkel77", typed: ["Schn\u{f6}rkel", "rkel77"]),
        Sample(password: "Gx\u{1}\u{1b}[31mYp", typed: ["Gx\u{1}", "31mYp"]),
        Sample(password: "Mj3!", typed: ["Mj3", "3!"]),
        Sample(password: "Wumpus" + String(repeating: "ab", count: 150), typed: ["Wumpus", "abab"]),
    ]

    private var secrets: [String] {
        samples.flatMap { [$0.password] + $0.typed + [$0.globalTerm].compactMap(\.self) }
    }

    private let options = ["--custom", "contoso.txt", "--account", "zebulon"]

    private func lines(_ input: String) throws -> String {
        guard input == "jsonl" else { return samples.map { $0.password + "\n" }.joined() }
        let encoder = JSONEncoder()
        return try samples.map { String(decoding: try encoder.encode(["password": $0.password]), as: UTF8.self) + "\n" }
            .joined()
    }

    private func batch(_ input: String, _ format: String, _ disclosure: [String]) throws -> Command.Outcome {
        try command.run(
            ["batch", "--input", input, "--format", format] + options + disclosure, input: try lines(input))
    }

    @Test(
        "batch quotes no password, nothing typed and no global term unless asked",
        arguments: ["lines", "jsonl"], ["text", "jsonl"])
    func batchIsRedacted(_ input: String, _ format: String) throws {
        for disclosure in [[], ["--redact"]] {
            let outcome = try batch(input, format, disclosure)
            #expect(outcome.exitCode == 1)
            outcome.expectSilence(about: secrets)
            // All were judged, and the permitted parts are shown.
            #expect((outcome.text + outcome.errorText).contains("9 candidates"))
            #expect(outcome.text.contains("contoso"))
        }
    }

    @Test("With --show-passwords jsonl holds them all", arguments: ["lines", "jsonl"])
    func shownInRecords(_ input: String) throws {
        let records = try batch(input, "jsonl", ["--show-passwords"]).records()
        #expect(records.map(\.password) == samples.map(\.password))
        for (sample, record) in zip(samples, records) {
            guard let segments = record.segments else { continue }
            #expect(segments.compactMap(\.text).joined() == sample.password)
            guard let term = sample.globalTerm else { continue }
            #expect(segments.contains { $0.term == term && $0.list == "global" && $0.line != nil })
        }
    }

    @Test("With --show-passwords text holds them all", arguments: ["lines", "jsonl"])
    func shownInText(_ input: String) throws {
        let text = try batch(input, "text", ["--show-passwords"]).text
        for sample in samples where !sample.password.contains("\u{1}") { #expect(text.contains(sample.password)) }
        for term in samples.compactMap(\.globalTerm) { #expect(text.contains("[\(term)]")) }
    }

    @Test("Text spells characters that would steer a terminal")
    func visibleText() throws {
        let text = try batch("lines", "text", ["--show-passwords"]).text
        #expect(text.contains("GxU+0001U+001B[31mYp"))
        #expect(!text.contains("\u{1b}"))
    }

    @Test("check keeps quiet where it should", arguments: [["--redact"], ["--format", "json"]])
    func check(_ arguments: [String]) throws {
        for sample in samples {
            let outcome = try command.run(["check"] + options + arguments, input: sample.password + "\n")
            #expect((0...1).contains(outcome.exitCode) && !outcome.output.isEmpty, "\(sample.password)")
            outcome.expectSilence(
                about: [sample.password] + sample.typed + [sample.globalTerm].compactMap(\.self))
        }
    }

    @Test("--redact and --show-passwords contradict each other", arguments: ["check", "batch"])
    func contradiction(_ subcommand: String) throws {
        try command.run([subcommand, "--redact", "--show-passwords"], input: goodPassword + "\n").expectUsage()
    }
}

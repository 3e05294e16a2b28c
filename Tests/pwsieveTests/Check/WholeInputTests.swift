import Foundation
import Testing

@Suite("pwsieve check and explain: standard input")
struct WholeInputTests {
    let command: Command

    init() throws { command = try Command() }

    private func check(_ input: String, _ arguments: [String] = [], by name: String = "check") throws -> Command.Outcome
    {
        try command.run(
            [name, "--policy", "entra", "--no-global", "--format", "json", "--show-passwords"] + arguments, input: input
        )
    }

    private func password(_ outcome: Command.Outcome) throws -> String? {
        struct Output: Decodable { let password: String? }
        return try JSONDecoder().decode(Output.self, from: Data(outcome.output)).password
    }

    @Test(
        "--whole-input judges everything but the last line end",
        arguments: [
            ("Kettle\nQuarry_58", "Kettle\nQuarry_58"), ("Kettle\nQuarry_58\n", "Kettle\nQuarry_58"),
            ("Kettle\r\nQuarry_58\r\n", "Kettle\r\nQuarry_58"), ("Kettle\n\n", "Kettle\n"), ("\n", ""), ("\n\n", "\n"),
            ("Ket\rtle\r", "Ket\rtle\r"), (" Kettle ", " Kettle "), ("\u{feff}Kettle", "Kettle"),
        ])
    func whole(_ input: String, _ expected: String) throws {
        for name in ["check", "explain"] {
            let outcome = try check(input, ["--whole-input"], by: name)
            #expect(try password(outcome) == expected)
            #expect(outcome.errorText == "")
        }
    }

    @Test("Without it the first line is judged, and the rest is told")
    func firstLine() throws {
        let outcome = try check("\(goodPassword)\nQuarry\n")
        #expect(try password(outcome) == goodPassword)
        #expect(outcome.errorText.contains("--whole-input"))
    }

    @Test("No input is no password, with it and without", arguments: [[], ["--whole-input"]])
    func nothing(_ arguments: [String]) throws {
        try check("", arguments).expectFailure(65, ["no password"])
        try check(String(repeating: "x\n", count: 1 << 20), ["--whole-input"]).expectFailure(65, ["1 MiB"])
    }

    @Test("A NUL is told, at the end and elsewhere", arguments: [[], ["--whole-input"]])
    func nul(_ arguments: [String]) throws {
        for name in ["check", "explain"] {
            let end = try check(goodPassword + "\0", arguments, by: name)
            end.expectFailure(65, ["standard input: ", "ends with a NUL", "; send"])
            end.expectSilence(about: [goodPassword])
            try check("Kettle\0Quarry_58\0", arguments, by: name).expectFailure(65, ["holds a NUL"])
        }
    }

    @Test("What PowerShell sends is read: UTF-16 with a mark")
    func utf16() throws {
        let outcome = try command.run(
            ["check", "--no-global", "--format", "json", "--show-passwords"],
            bytes: "Größe+Quarry_58\r\n".utf16Bytes(bigEndian: false))
        #expect(try password(outcome) == "Größe+Quarry_58")
        try command.run(["check"], bytes: goodPassword.utf16Bytes(bigEndian: false, isMarked: false))
            .expectFailure(65, ["UTF-16"])
    }

    @Test("A CR that is no line end is an error of one line")
    func carriageReturn() throws {
        try check(goodPassword + "\r").expectFailure(65, ["(CR)"])
        try check("\(goodPassword)\rx").expectFailure(65, ["CR"])
    }
}

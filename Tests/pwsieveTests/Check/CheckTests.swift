import Foundation
import Testing

@Suite("pwsieve check")
struct CheckTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
        try command.write("blank.txt", "blank\n")
    }

    /// The lists of Microsoft's example.
    private let example = ["--custom", "contoso.txt", "--list", "other=blank.txt", "--no-global"]

    private func check(_ password: String, _ arguments: [String]) throws -> Command.Outcome {
        try command.run(["check"] + arguments, input: password + "\n")
    }

    // MARK: Text

    @Test("A rejected password ends with 1 and shows the arithmetic on standard output")
    func rejected() throws {
        let outcome = try check("C0ntos0Blank12", example)
        outcome.expectSuccess(1)
        #expect(outcome.rows.first?.hasPrefix("rejected") == true)
        #expect(outcome.rows.contains("[contoso] + [blank] + [1] + [2] = 4 < 5"))
        #expect(outcome.rows.contains("[contoso] is banned by list custom, line 1"))
        #expect(outcome.rows.contains("[blank] is banned by list other, line 1"))
    }

    @Test("An accepted password ends with 0 and shows the arithmetic on standard output")
    func accepted() throws {
        let outcome = try check("ContoS0Bl@nkf9!", example)
        outcome.expectSuccess()
        #expect(outcome.rows.first?.hasPrefix("accepted") == true)
        #expect(outcome.rows.contains("[contoso] + [blank] + [f] + [9] + [!] = 5 ≥ 5"))
        #expect(!outcome.text.contains("Reasons"))
    }

    @Test("The text names policy and lists")
    func basis() throws {
        let last = try #require(try check(goodPassword, example).rows.last)
        #expect(last.contains("entra") && last.contains("custom (1 term)") && last.contains("other (1 term)"))
        #expect(!last.contains("global"))
        #expect(try check(goodPassword, []).rows.last?.contains("global (") == true)
    }

    @Test("--redact hides what was typed and terms of the global list, not terms of other lists")
    func redact() throws {
        let own = try check("C0ntos0Blank12", example + ["--redact"])
        own.expectSuccess(1)
        own.expectSilence(about: ["C0ntos0", "[1]"])
        #expect(own.rows.contains("[contoso] + [blank] + 2 characters = 4 < 5"))

        let global = try check("Liverp00l1", ["--redact"])
        global.expectSuccess(1)
        global.expectSilence(about: ["liverpool", "Liverp00l"])
        #expect(try check("Liverp00l1", []).text.contains("[liverpool]"))
    }

    @Test("The words for the person name no term of the global list")
    func personalMessage() throws {
        let rows = try check("Liverp00l1", []).rows
        let start = try #require(rows.firstIndex(of: "What to tell the person"))
        #expect(rows[start...].count > 2)
        #expect(!rows[start...].joined().lowercased().contains("liverpool"))
    }

    @Test(
        "--language says what to tell the person in that language, and nothing else",
        arguments: [
            ("de", "Verwenden Sie mindestens 8 Zeichen."), ("de-AT", "Verwenden Sie mindestens 8 Zeichen."),
            ("en", "Use at least 8 characters."), ("es", "Utilice al menos 8 caracteres."),
            ("fr", "Utilisez au moins 8 caractères."), ("it", "Usi almeno 8 caratteri."),
            ("ja", "8文字以上を使用してください。"), ("nl", "Gebruik ten minste 8 tekens."),
            ("pl", "Proszę użyć co najmniej 8 znaków."), ("pt-BR", "Use pelo menos 8 caracteres."),
            ("ru", "Используйте не менее 8 символов."), ("tr", "En az 8 karakter kullanın."),
            ("zh-Hans", "请使用至少 8 个字符。"), ("zh-CN", "请使用至少 8 个字符。"),
        ])
    func language(_ tag: String, _ text: String) throws {
        let outcome = try check("aB1", ["--no-global", "--language", tag])
        outcome.expectSuccess(1)
        let english = try check("aB1", ["--no-global"])
        #expect(outcome.rows.contains(text))
        #expect(outcome.rows.filter { $0 != text } == english.rows.filter { $0 != "Use at least 8 characters." })
    }

    @Test(
        "A language without texts is an error that names those there are", arguments: ["sv", "zh-TW", "", "kettle 58"])
    func languageWithoutTexts(_ tag: String) throws {
        let outcome = try check(goodPassword, ["--language", tag])
        outcome.expectFailure(64, ["--language", "de, en, es, fr, it, ja, nl, pl, pt, ru, tr, zh-Hans"])
        outcome.expectSilence(about: ["kettle"])
    }

    // MARK: Input

    @Test(
        "The line ending, LF or CRLF, or none at the end, is no part of the password",
        arguments: ["", "\n", "\r\n"])
    func lineEnding(_ ending: String) throws {
        let outcome = try command.run(["check", "--no-global"], input: goodPassword + ending)
        outcome.expectSuccess()
        #expect(outcome.text.contains("= 16 ≥ 5"))
    }

    @Test("Nothing is trimmed", arguments: [" " + goodPassword, goodPassword + " ", goodPassword + "\t"])
    func nothingIsTrimmed(_ password: String) throws {
        #expect(try check(password, ["--no-global"]).text.contains("= 17 ≥ 5"))
    }

    @Test("Only the first line is judged, with a warning", arguments: ["short\n", "\n", "more"])
    func onlyTheFirstLine(_ rest: String) throws {
        let outcome = try command.run(["check", "--no-global"], input: goodPassword + "\n" + rest)
        #expect(outcome.exitCode == 0)
        #expect(outcome.text.contains("= 16 ≥ 5"))
        #expect(outcome.errorLines.count == 2)
        #expect(outcome.errorText.hasPrefix("pwsieve: warning: only the first line was judged"))
    }

    @Test("Without a line on standard input there is nothing to judge")
    func emptyInput() throws {
        try command.run(["check"]).expectFailure(65, ["standard input"])
    }

    @Test("An empty line is an empty password")
    func emptyLine() throws {
        let outcome = try command.run(["check", "--format", "json"], input: "\n")
        outcome.expectSuccess(1)
        #expect(try outcome.records().first?.codes == ["tooShort", "complexity"])
    }

    @Test(
        "Ill-formed UTF-8 is an error that does not repeat the password",
        arguments: [[], ["--format", "json"], ["--show-passwords"]])
    func illFormed(_ options: [String]) throws {
        let outcome = try command.run(["check"] + options, bytes: Array("Quarry".utf8) + [0xff] + Array("58\n".utf8))
        outcome.expectFailure(65, ["UTF-8"])
        outcome.expectSilence(about: ["Quarry"])
    }

    @Test(
        "No word of the command line is repeated, since it may be a password",
        arguments: [
            ["Kettle58", "Quarry58"], ["-Kettle58"], ["--Kettle58"], ["--format=Kettle58"], ["--redact=Kettle58"],
        ])
    func argumentsAreNotRepeated(_ arguments: [String]) throws {
        let outcome = try command.run(["check"] + arguments)
        outcome.expectUsage()
        outcome.expectSilence(about: ["Kettle58", "Quarry58"])
    }

    @Test("A password as an argument is refused, and not repeated where logs could keep it")
    func passwordAsArgument() throws {
        let outcome = try command.run(["check", goodPassword], input: "Other-than-that-7\n")
        outcome.expectUsage()
        outcome.expectSilence(about: [goodPassword])
    }

    @Test("A line above 1 MiB is an error, not a password that was cut")
    func overlongLine() throws {
        let outcome = try command.run(["check"], bytes: Array(repeating: UInt8(ascii: "q"), count: 17 << 20))
        outcome.expectFailure(65, ["1 MiB"])
    }

    @Test("A password of 257 characters is too long, of 256 not", arguments: [(256, [String]()), (257, ["tooLong"])])
    func length(_ count: Int, _ codes: [String]) throws {
        let password = "Aa1" + String(repeating: "+", count: count - 3)
        let record = try #require(try check(password, ["--format", "json", "--no-global"]).records().first)
        #expect(record.codes == codes)
    }

    // MARK: The person

    @Test(
        "Each of the person's names is refused in the password",
        arguments: [
            (["--account", "quarry"], "entra"), (["--given-name", "Quarry"], "entra"),
            (["--surname", "Kettle"], "entra"), (["--tenant", "Quarry Ltd"], "entra"),
            (["--account", "quarry"], "active-directory"), (["--display-name", "Ann Kettle"], "active-directory"),
        ])
    func names(_ options: [String], _ policy: String) throws {
        let outcome = try check(goodPassword, ["--policy", policy, "--format", "json"] + options)
        outcome.expectSuccess(1)
        #expect(try outcome.records().first?.codes == ["containsName"])
    }

    @Test("Context words count under nist, each of several")
    func context() throws {
        let options = ["--policy", "nist", "--format", "json", "--context", "intranet", "--context", "payrollportals"]
        #expect(try check("payrollportals2026", options).records().first?.codes == ["containsName"])
        #expect(try check(goodPassword, options).records().first?.codes == [])
    }

    @Test("Another person's names do no harm")
    func otherNames() throws {
        try check(goodPassword, ["--no-global", "--account", "zebulon", "--surname", "Ott"]).expectSuccess()
    }
}

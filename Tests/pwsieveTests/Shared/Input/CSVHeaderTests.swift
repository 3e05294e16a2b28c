import Foundation
import Testing

@Suite("Headers of CSV")
struct CSVHeaderTests {
    let command: Command

    init() throws { command = try Command() }

    private func judged(_ text: String, _ arguments: [String] = []) throws -> [Record] {
        try command.write("users.csv", text)
        return try command.judged("users.csv", ["--input", "csv"] + arguments)
    }

    private func refusal(_ text: String, _ arguments: [String], _ parts: [String]) throws {
        try command.write("users.csv", text)
        try command.expectRefusal(
            "users.csv", ["--input", "csv"] + arguments, parts, silentAbout: ["Kettle58", "Sommer"])
    }

    // MARK: Separators

    @Test("The header tells the separator", arguments: [",", ";", "\t"])
    func separators(_ separator: String) throws {
        let rows = [["id", "password", "surname"], ["1", "\"Ket,;\ttle\"", "Roe"], ["2", "\(goodPassword)", ""]]
        let text = rows.map { $0.joined(separator: separator) + "\r\n" }.joined()
        #expect(try judged(text).map(\.password) == ["Ket,;\ttle", goodPassword])
        #expect(try judged(text).map(\.id) == ["1", "2"])
        try command.expectCounts(.init(2), "users.csv", ["--input", "csv"])
        #expect(try judged("sep=\(separator)\r\n" + text).map(\.line) == [3, 4])
        #expect(try judged("\u{feff}\"sep=\(separator)\"\r\n" + text).count == 2)
    }

    @Test(
        "--delimiter decides, by name or character",
        arguments: [[",", "comma"], [";", "semicolon"], ["\t", "\\t", "tab"]])
    func delimiter(_ names: [String]) throws {
        let text = "password\(names[0])x,y;z\t\r\nKettle58\(names[0])1\r\n"
        for name in names {
            let records = try judged(text.replacing("x,y;z\t", with: "x"), ["--delimiter", name])
            #expect(records.map(\.password) == ["Kettle58"])
        }
        // Other separators are part of a password then.
        let other = names[0] == ";" ? "," : ";"
        #expect(
            try judged("password\nKet\(other)tle\n", ["--delimiter", names[0]]).map(\.password) == ["Ket\(other)tle"])
    }

    @Test("A separator that the line sep= tells counts also where the header is a single name")
    func separatorLine() throws {
        #expect(try judged("sep=;\npassword\nKet,tle\n").map(\.password) == ["Ket,tle"])
        try refusal("sep=|\npassword\nKettle58\n", [], ["users.csv:1: ", "sep="])
    }

    @Test("The options of CSV are refused elsewhere, and nonsense is refused")
    func usage() throws {
        try command.write("users.csv", "password,x\nKettle58,1\n")
        let wrong = [
            ["--delimiter", "tab"], ["--column", "password=x"], ["--input", "csv", "--delimiter", "|"],
            ["--input", "csv", "--column", "x"], ["--input", "csv", "--column", "password="],
            ["--input", "csv", "--column", "kennwort=x"], ["--input", "csv", "--column", "=x"],
            ["--input", "csv", "--column", "password=x", "--column", "password=y"],
            ["--input", "csv", "--column", "password=x", "--column", "account=X"],
        ]
        for arguments in wrong {
            for reader in CandidateCommand.allCases {
                #expect(try command.run(reader.arguments("users.csv") + arguments).exitCode == 64, "\(arguments)")
            }
        }
        try command.run(["batch", "users.csv", "--input", "csv", "--column", "kennwort=x"])
            .expectFailure(64, ["\"kennwort\"", "password, oldPassword, account"])
    }

    // MARK: Lines before the header

    @Test("The type that PowerShell writes first is skipped", arguments: ["", "\u{feff}"])
    func type(_ mark: String) throws {
        let text =
            "\(mark)#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser\r\n\"password\"\r\n\"Kettle58\"\r\n"
        #expect(try judged(text).map(\.password) == ["Kettle58"])
        #expect(try judged(text).map(\.line) == [3])
        try command.expectCounts(.init(1), "users.csv", ["--input", "csv"])
    }

    // MARK: Names

    /// A password that is rejected for the person's name alone.
    private static let named = "Roebuck+Quarry_58"

    @Test(
        "Columns have the names of directories, in any case, with blanks and quotes",
        arguments: [
            "account", "sAMAccountName", "USERPRINCIPALNAME", "mailNickname", "sn", "\" surname \"", "givenName",
            "displayName", " cn", "company", "tenant", "context", "mail",
        ])
    func names(_ name: String) throws {
        let text = "\(name), PASSWORD ,other\nroebuck,\(Self.named),\n"
        let codes = try judged(text, ["--policy", "recommended"]).map(\.codes)
        #expect(codes == [["containsName"]], "\(name)")
    }

    @Test("Of several columns for a field the first counts, in the order of SPEC 14.1; the others are context")
    func severalForAField() throws {
        let header = "mailNickname,password,userPrincipalName,sAMAccountName\n"
        let rows = ["kettle,\(Self.named),roebuck,", ",\(Self.named),,roebuck", "roebuck,\(Self.named),kettle,quarry"]
        // Context words count under `recommended` only.
        let entra = try judged(header + rows.map { $0 + "\n" }.joined()).map { $0.codes?.contains("containsName") }
        #expect(entra == [true, true, true])
        let plain = try judged("surname,sn,password\nx1,roebuck,\(Self.named)\n", ["--policy", "recommended"])
        #expect(plain.map { $0.codes?.contains("containsName") } == [true])
        // Words of the options stay beside those of the record.
        let both = try judged(
            "mail,password\nkettle,\(Self.named)\n", ["--policy", "recommended", "--context", "roebuck"])
        #expect(both.map { $0.codes?.contains("containsName") } == [true])
    }

    @Test("--column names a column, and comes before what is known by name")
    func column() throws {
        let text = "Benutzer;Kennwort;password\nroebuck;\(Self.named);short\n"
        let options = ["--column", "password=kennwort", "--column", "ACCOUNT=Benutzer"]
        let records = try judged(text, options)
        #expect(records.map(\.password) == [Self.named])
        #expect(records.map(\.codes) == [["containsName"]])
        try command.expectCounts(.init(1), "users.csv", ["--input", "csv"] + options)
    }

    @Test("A column that is not there is an error which names those that are")
    func missing() throws {
        let text = "Benutzer;Kennwort\njdoe;Kettle58\n"
        try refusal(text, [], ["\"Benutzer\", \"Kennwort\"", "--column password=", "--delimiter"])
        try refusal(text, ["--column", "password=Passwort"], ["\"Passwort\"", "\"Benutzer\", \"Kennwort\""])
        try refusal(text, ["--column", "password=Kennwort", "--column", "account=Konto"], ["\"Konto\""])
        // Without a header, the first line is a record.
        try refusal("jdoe;Sommer\nroe;Kettle58\n", [], ["no column \"password\"", "first line"])
    }

    @Test("A column that is there twice is an error")
    func twice() throws {
        try refusal("sn,password,SN\nx,Kettle58,y\n", [], ["two columns \"sn\""])
        try refusal("password,x,Password \nx,Kettle58,y\n", [], ["two columns \"password\""])
        try refusal("x,password,x\nx,Kettle58,y\n", ["--column", "surname=x"], ["two columns \"x\""])
        // Of no interest where it is not used.
        #expect(try judged("x,password,x\n1,Kettle58,2\n").count == 1)
    }

    // MARK: Unused columns

    @Test(
        "A record in the place of the header is not quoted",
        arguments: ["Zq9Secr3tXy!7,name", "user,Zq9Secr3tXy!7", "Smith,John,Password,Zq9Secr3tXy!7"])
    func recordForHeader(_ line: String) throws {
        try command.write("users.csv", "\(line)\na,b,c,d\n")
        let outcome = try command.run(["batch", "--no-global", "--input", "csv", "users.csv"])
        #expect(outcome.errorText.contains("column "))
        outcome.expectSilence(about: ["Zq9Secr3tXy!7"])
    }

    @Test("Rows of separators alone are no records")
    func separatorsAlone() throws {
        try refusal("password;id\n\n ;\n", [], ["there is no record after the header"])
    }

    @Test("Columns that are not used are named once, without values")
    func unused() throws {
        let text = "Department,password,Enabled\nSales,\(goodPassword),True\n"
        for name in ["a.csv", "b.csv"] { try command.write(name, text) }
        try command.write("c.csv", "password,Notes\n\(goodPassword),x\n")
        try command.write("d.csv", "password,id\n\(goodPassword),x\n")
        let outcome = try command.run(["batch", "--no-global", "--input", "csv", "a.csv", "b.csv", "c.csv", "d.csv"])
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.errorLines == [
                "pwsieve: warning: a.csv: columns that are not used: \"Department\", \"Enabled\"",
                "pwsieve: warning: c.csv: columns that are not used: \"Notes\"", "",
            ])
        for reader in CandidateCommand.allCases {
            let told = try command.run(reader.arguments("a.csv") + ["--input", "csv"]).errorLines
            #expect(told.count { $0.contains("\"Department\", \"Enabled\"") } == 1)
        }
        let many = (1...50).map { "c\($0)" }.joined(separator: ",")
        try command.write("a.csv", "password,\(many)\n")
        try command.write("a.csv", "password,\(many)\n\(goodPassword)" + String(repeating: ",", count: 50))
        #expect(
            try command.run(["batch", "--input", "csv", "a.csv"]).errorText.contains("column 20, column 21 and 30 more")
        )
    }

    @Test("Rows of separators alone, as spreadsheets write them, are no records")
    func blankRows() throws {
        #expect(try judged("id;password;x\n;;\n1;;\n;;\n2;Kettle58;\n;;\n").map(\.password) == ["", "Kettle58"])
    }

    @Test("A file without a record is an error", arguments: ["", "\n", "\r\n\r\n \n", "\r"])
    func noRecord(_ rest: String) throws {
        try refusal("id,password" + rest, [], ["no record"])
    }

    @Test("A file without a header is an error", arguments: ["", "\u{feff}", "sep=;\n", "#TYPE x\n"])
    func noHeader(_ text: String) throws {
        try refusal(text, [], ["no header"])
    }
}

import Foundation
import Testing

@Suite("--input chpasswd")
struct ChpasswdTests {
    let command: Command

    init() throws { command = try Command() }

    @Test("The first colon divides; the user is the account")
    func lines() throws {
        try command.write("input", "jdoe:\(goodPassword)\nroebuck:Roebuck+Quarry_58\r\nx:a:b:\nx:\n")
        let records = try command.judged("input", ["--input", "chpasswd"])
        #expect(records.map(\.password) == [goodPassword, "Roebuck+Quarry_58", "a:b:", ""])
        #expect(records[0].codes == [] && records[1].codes == ["containsName"])
        #expect(records.map(\.id) == [nil, nil, nil, nil])
        try command.expectCounts(.init(4), "input", ["--input", "chpasswd"])
        // The options complete the person.
        let other = try command.judged("input", ["--input", "chpasswd", "--account", "kettle", "--surname", "kettle"])
        #expect(other[0].codes == ["containsName"])
    }

    @Test(
        "A line without a user and a colon is an error that quotes nothing", arguments: ["Kettle58", "", ":Kettle58"])
    func errors(_ line: String) throws {
        try command.write("input", "jdoe:\(goodPassword)\n\(line)\njdoe:\(goodPassword)\n")
        try command.expectCounts(.init(2, errors: 1), "input", ["--input", "chpasswd"])
        let outcome = try command.run(["batch", "--no-global", "--input", "chpasswd", "input"])
        #expect(outcome.rows[2].hasPrefix("2 error") && outcome.rows[2].contains("user:password"))
        outcome.expectSilence(about: ["Kettle58"])
    }

    @Test(
        "The hash of a password is an error, not a password",
        arguments: [
            "$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2", "$1$$qRPK7m23GJusamGpoGLby/",
            "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
            "$y$j9T$aaaa$bbbbbbbbbbbbbbbb:19000:0:99999",
        ])
    func hashes(_ hash: String) throws {
        try command.write("input", "jdoe:\(hash)\njdoe:$x$y$z\n")
        let outcome = try command.run(["batch", "--no-global", "--input", "chpasswd", "input"])
        #expect(outcome.rows[1].hasPrefix("1 error") && outcome.rows[1].contains("hash of a password"))
        #expect(outcome.rows[2].hasPrefix("2 rejected"))
    }
}

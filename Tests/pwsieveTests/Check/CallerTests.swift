import Foundation
import Testing

/// What reaches the system log is tested with a real server, in `Tests/Doors/Samba` and `Tests/Doors/PAM`.
@Suite("check --caller answers a server")
struct CallerTests {
    let command: Command

    init() throws { command = try Command() }

    private func samba(_ password: String, _ names: String = "", _ options: String = "") throws -> Command.Outcome {
        try command.shell("\(names) \"$PWSIEVE\" check --caller samba \(options)", input: password)
    }

    private func pam(_ fields: [String], _ options: [String] = []) throws -> Command.Outcome {
        try command.run(
            ["check", "--policy", "recommended", "--caller", "pam"] + options, bytes: fields.flatMap { $0.utf8 + [0] })
    }

    @Test("samba: the exit code is the answer, and nothing is printed")
    func exitCodes() throws {
        for (password, exitCode) in [("Kettle+Quarry_58", Int32(0)), ("Welcome1!", 1), ("", 65)] {
            let outcome = try samba(password)
            #expect(outcome.exitCode == exitCode && outcome.text == "", "\(outcome)")
            outcome.expectSilence(about: ["Welcome1"])
        }
        // Two lines are one password, which holds a line end.
        #expect(try samba("Kettle+Quarry_58\nKettle+Quarry_58").exitCode == 1)
    }

    @Test(
        "samba: the person's names come from the environment",
        arguments: [
            "SAMBA_CPS_ACCOUNT_NAME=qvwzkr", "SAMBA_CPS_USER_PRINCIPAL_NAME=qvwzkr@contoso.com",
            "SAMBA_CPS_FULL_NAME='Xu Qvwzkr'",
        ])
    func sambaNames(_ name: String) throws {
        let password = "Qvwzkr+Quarry_58"
        #expect(try samba(password).exitCode == 0)
        #expect(try samba(password, name).exitCode == 1)
    }

    @Test("pam: the reason for the person is printed, in the language of a locale")
    func pamMessages() throws {
        let fields = ["Welcome1!", "", "jdoe", "John Doe"]
        for (locale, part) in [
            ("C", "Add at least 2 characters"), ("de_AT.UTF-8", "mindestens 2 Zeichen"), ("xx_YY", "Add at least"),
        ] {
            let outcome = try pam(fields, ["--language", locale])
            #expect(outcome.exitCode == 1 && outcome.text.contains(part) && outcome.errorText == "", "\(outcome)")
        }
        let outcome = try pam(["Kettle+Quarry_58", "", "jdoe", "John Doe"])
        #expect(outcome.exitCode == 0 && outcome.text == "")
    }

    @Test("pam: the names and the old password are compared")
    func pamPerson() throws {
        #expect(try pam(["Qvwzkr+Quarry_58", "", "qvwzkr", ""]).exitCode == 1)
        #expect(try pam(["Qvwzkr+Quarry_58", "", "", "Xu Qvwzkr"]).exitCode == 1)
        let similar = try pam(["Kettle+Quarry_58", "Kettle+Quarry_57", "", ""])
        #expect(similar.exitCode == 1 && similar.text.contains("Change more of your old password"))
        similar.expectSilence(about: ["Kettle"])
        // An old password that is no UTF-8 was set elsewhere.
        let bytes = Array("Kettle+Quarry_58".utf8) + [0, 0xe4, 0, 0, 0]
        #expect(try command.run(["check", "--caller", "pam"], bytes: bytes).exitCode == 0)
    }

    @Test(
        "pam: anything but four texts is refused",
        arguments: ["", "a", "a\0", "a\0b\0c\0", "a\0b\0c\0d", "a\0b\0c\0d\0e", "a\0b\0c\0d\0e\0"])
    func pamFraming(_ input: String) throws {
        let outcome = try command.run(["check", "--caller", "pam"], input: input)
        #expect(
            outcome.exitCode == 65 && outcome.text == "" && outcome.errorText.hasPrefix("pwsieve: standard input is "))
    }

    @Test("A password that is no UTF-8 is refused, with a reason")
    func illFormed() throws {
        let outcome = try command.run(["check", "--caller", "pam"], bytes: [0xe4, 0x41, 0, 0, 0, 0])
        #expect(outcome.exitCode == 1 && outcome.text.contains("UTF-8"), "\(outcome)")
    }

    @Test("An answer takes no more than two seconds")
    func timeLimit() throws {
        let clock = ContinuousClock()
        let start = clock.now
        // The server never ends its input.
        let outcome = try command.shell("sleep 20 | \"$PWSIEVE\" check --caller samba")
        #expect(outcome.exitCode == 75 && outcome.text == "")
        #expect(clock.now - start < .seconds(25))
    }

    @Test(
        "Options that contradict the caller are refused",
        arguments: ["--account x", "--display-name x", "--old", "--format json", "--show-passwords"])
    func contradictions(_ option: String) throws {
        let outcome = try samba("Kettle+Quarry_58", "", option)
        #expect(outcome.exitCode == 64 && outcome.errorText.contains("contradict each other"), "\(outcome)")
    }

    @Test("A name may begin with a dash, or be the name of an option")
    func dashes() throws {
        let options = ["--account", "--display-name", "--given-name", "--surname", "--tenant", "--context"]
        for option in options {
            for name in ["-x", "--policy", "--account", "-"] {
                let outcome = try command.run(["check", option, name], input: "Kettle+Quarry_58")
                #expect(outcome.exitCode == 0, "\(option) \(name): \(outcome.errorText)")
            }
        }
        let outcome = try command.run(["check", "--account", "--policy", "--account", "x"], input: "Kettle+Quarry_58")
        #expect(outcome.exitCode == 64 && outcome.errorText.contains("--account is given more than once"))
    }
}

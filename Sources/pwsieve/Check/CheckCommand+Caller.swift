internal import PasswordSieve

extension CheckCommand {
    /// Answers a server: the exit code is the decision, the system log has the reason.
    func answer(_ caller: Caller) throws {
        try refuseOtherOptions(caller)
        try TimeLimit.begin()
        let checker = try judge.load().checker
        let catalogue = MessageCatalogue.best(for: [Self.tag(ofLocale: language.language ?? "en")])
        var isAccepted = false
        try caller.readRequest { password, old, person in
            let reason: (person: String, administrator: String)?
            do {
                let verdict = try checker.check(password, for: person, replacingIfReadable: old)
                isAccepted = verdict.isAccepted
                reason = isAccepted ? nil : (verdict.message(for: .person, in: catalogue), verdict.reasonForLog)
            } catch {
                reason = ("\(error)", "\(error)")
            }
            guard let reason else { return }
            let name = person.accountName ?? "an account without a name"
            SystemLog.write(.notice, "\(caller.rawValue): refused a password for \(name): \(reason.administrator)")
            if caller == .pam { try print(reason.person) }
        }
        try (isAccepted ? ExitStatus.accepted : .rejected).exit()
    }

    private func print(_ text: String) throws {
        let sink = try output.open()
        try sink.write(lines: [text])
        try sink.finish()
    }

    /// The caller says whose password it is, and takes an exit code.
    private func refuseOtherOptions(_ caller: Caller) throws {
        let others = [
            ("--account", user.account != nil), ("--display-name", user.displayName != nil),
            ("--given-name", user.givenName != nil), ("--surname", user.surname != nil), ("--old", password.old),
            ("--show-passwords", redaction == .showPasswords), ("--format json", format == .json),
        ]
        guard let other = others.first(where: \.1) else { return }
        throw Failure.usage("--caller \(caller.rawValue) and \(other.0) contradict each other; leave one of them out")
    }

    /// The language tag for a locale's name: `de-AT` for `de_AT.UTF-8@euro`.
    private static func tag(ofLocale name: String) -> String {
        String(name.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 })
    }
}

extension PasswordChecker {
    /// Judges a password. An old one that is no UTF-8 was set elsewhere, and is not compared.
    fileprivate func check(
        _ password: Span<UInt8>, for person: UserContext, replacingIfReadable old: Span<UInt8>?
    ) throws(PasswordError) -> Verdict {
        do {
            return try check(utf8: password, for: person, replacing: old)
        } catch .illFormedOldUTF8 {
            return try check(utf8: password, for: person)
        }
    }
}

extension Verdict {
    /// The administrator's reason, without anything of the password.
    fileprivate var reasonForLog: String { administratorMessages(showing: .termLines).joined(separator: " ") }
}

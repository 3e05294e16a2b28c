internal import PasswordSieve

/// The columns of a CSV file, as its header names them (SPEC 14.1).
struct CandidateColumns {
    private typealias Key = CandidateRecord.CodingKeys

    /// The names of columns in exports of directories, in the order in which they count: the first that is not empty is
    /// the field, and the others are words of context.
    private static let names: [(name: String, key: Key)] =
        Key.allCases.map { ($0.rawValue, $0) } + [
            ("sAMAccountName", .account), ("userPrincipalName", .account), ("mailNickname", .account),
            ("sn", .surname), ("cn", .displayName), ("company", .tenant), ("mail", .context),
        ]

    let separator: UInt8
    /// The columns that are not used, as messages show them.
    let unused: [String]
    private let count: Int
    /// The fields of a record that are used, in the order in which they count.
    private let fields: [(key: Key, column: Int)]

    /// Reads the header, which tells the separator if it is nil. The columns of `--column` come before those that are
    /// known by name.
    ///
    /// - Throws: ``RecordError`` if the header names no column of passwords, a column twice, or not all of `given`.
    init(_ header: Span<UInt8>, separator: UInt8?, given: [ColumnOption]) throws(RecordError) {
        var candidates: [(separator: UInt8, names: [String])] = []
        var problem: RecordError?
        for separator in separator.map({ [$0] }) ?? Delimiter.allCases.map(\.byte) {
            do throws(RecordError) {
                candidates.append((separator, try Self.names(in: header, separator)))
            } catch {
                problem = problem ?? error
            }
        }
        func hasPassword(_ names: [String]) -> Bool {
            let wanted = given.filter { $0.key == .password }.map(\.name) + [Key.password.rawValue]
            return names.contains { name in wanted.contains { Self.isEqual($0, name) } }
        }
        // The separator is the one that divides the header most, and rather one that leaves a column of passwords.
        let best = candidates.max { first, second in
            let (hasFirst, hasSecond) = (hasPassword(first.names), hasPassword(second.names))
            return hasFirst == hasSecond ? first.names.count < second.names.count : hasSecond
        }
        guard let (separator, names) = best else { throw problem ?? RecordError("there is no header") }
        self.separator = separator
        count = names.count
        let known = given.map { ($0.name, $0.key) } + Self.names
        var fields: [(key: Key, column: Int)] = []
        for (place, (name, key)) in known.enumerated() {
            let columns = names.indices.filter { Self.isEqual(names[$0], name) }
            guard columns.count < 2 else { throw RecordError("there are two columns \"\(name)\"; rename one") }
            guard let column = columns.first else {
                if place < given.count { throw Self.missing(name, names) }
                continue
            }
            if fields.contains(where: { $0.column == column }) { continue }
            // Passwords must not be chosen among several, nor an identifier.
            if [.password, .oldPassword, .id].contains(key), fields.contains(where: { $0.key == key }) { continue }
            fields.append((key, column))
        }
        guard fields.contains(where: { $0.key == .password }) else { throw Self.missing(Key.password.rawValue, names) }
        self.fields = fields
        unused = names.indices.filter { column in !fields.contains { $0.column == column } }.map {
            Self.shown($0, names)
        }
    }

    func read(_ line: Span<UInt8>) throws(RecordError) -> CandidateRecord {
        var texts: [String] = []
        texts.reserveCapacity(count)
        try CSVSyntax.forEachField(of: line, separator) { number, field throws(RecordError) in
            texts.append(fields.contains { $0.column == number } ? try String(text: field) : "")
        }
        // A separator in an unquoted password would cut it.
        guard texts.count == count else {
            throw RecordError(
                "the record has \(texts.count.counted("field")) and the header \(count); write fields that hold a "
                    + "\(Delimiter(byte: separator)?.rawValue ?? "separator") in quotes")
        }
        var record = CandidateRecord()
        for (key, column) in fields { record.take(texts[column], as: key) }
        return record
    }

    // MARK: Names

    /// The names of a header, without blanks around them.
    private static func names(in header: Span<UInt8>, _ separator: UInt8) throws(RecordError) -> [String] {
        var names: [String] = []
        try CSVSyntax.forEachField(of: header, separator) { _, field throws(RecordError) in
            names.append(try String(text: field).trimmed)
        }
        return names
    }

    private static func isEqual(_ name: String, _ other: String) -> Bool { name.lowercased() == other.lowercased() }

    /// A column in messages: its name, or its number if that may be a password of a file without a header.
    private static func shown(_ column: Int, _ names: [String]) -> String {
        let name = names[column]
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || " _-.".unicodeScalars.contains($0)
        }
        return isPlain && !name.isEmpty ? "\"\(name)\"" : "column \(column + 1)"
    }

    private static func missing(_ name: String, _ names: [String]) -> RecordError {
        var problem = "there is no column \"\(name)\""
        // The first line of a file without a header may hold a password.
        if names.contains(where: { HeaderWords.contains($0) }) {
            problem += " among " + names.indices.map { shown($0, names) }.joined(separator: ", ")
        }
        return RecordError(
            "\(problem); the first line has to name the columns: give the name of this one, as in --column "
                + "password=Kennwort, or the separator, as in --delimiter semicolon")
    }
}

/// Words that tell the header of a table from a record.
private enum HeaderWords {
    private static let words: Set = [
        "account", "benutzer", "benutzername", "benutzerkonto", "cn", "company", "department", "displayname", "e-mail",
        "email", "givenname", "id", "kennwort", "konto", "login", "mail", "mailnickname", "mot de passe", "nachname",
        "name", "new password", "passwd", "password", "passwort", "pwd", "samaccountname", "sn", "surname", "user",
        "user name", "userid", "username", "userprincipalname", "vorname", "wachtwoord", "contraseña", "hasło", "senha",
        "şifre", "пароль", "パスワード", "密码",
    ]

    static func contains(_ name: String) -> Bool { words.contains(name.lowercased()) }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}

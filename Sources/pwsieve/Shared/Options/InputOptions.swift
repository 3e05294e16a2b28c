internal import ArgumentParser
internal import PasswordSieve

/// The options that say how files of candidates are written.
struct InputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: """
            The format of the files: one password a line, CSV with a header, an object of JSON a line, or user:password.
            """)
    var input: Input = .lines

    @Option(
        name: .long,
        help: """
            The encoding of the files; auto is UTF-8, or UTF-16 with a byte order mark. Spreadsheets of Western Europe \
            often write windows-1252.
            """)
    var encoding: TextEncoding = .auto

    @Option(name: .long, help: "The separator of CSV. (default: told by the header)")
    var delimiter: Delimiter?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The column of CSV that holds a field, if its name is another, as in password=Kennwort; repeatable.",
            valueName: "field=name"))
    var column: [String] = []

    enum Input: String, ExpressibleByArgument, CaseIterable { case lines, csv, jsonl, chpasswd }

    /// True if records may have an identifier.
    var hasIds: Bool { input == .csv || input == .jsonl }
}

extension InputOptions {
    struct Opened {
        let readers: [LineReader]
        let names: [String]
        let input: PasswordReader.Input
        /// Remarks for the administrator that are no errors.
        let warnings: [String]
    }

    /// Opens `files`, and reads the headers of CSV.
    func open(_ files: [String]) throws -> Opened {
        let given = try column.map(ColumnOption.init)
        try check(given)
        let framing: RecordFraming =
            switch input {
            case .lines, .chpasswd: .lines
            case .jsonl: .jsonLines
            case .csv: .csv(separator: delimiter?.byte)
            }
        let readers = try InputFiles.open(files, encoding, framing: framing)
        let names = readers.map(\.source.name)
        guard input == .csv else {
            let input: PasswordReader.Input = input == .jsonl ? .jsonl : input == .chpasswd ? .chpasswd : .lines
            return Opened(readers: readers, names: names, input: input, warnings: suffixWarnings(files))
        }
        let columns = try readers.map { try CSVHeader.read($0, delimiter, given) }
        return Opened(
            readers: readers, names: names, input: .csv(columns), warnings: Self.unused(columns.map(\.unused), names))
    }

    private func check(_ given: [ColumnOption]) throws {
        let option = delimiter != nil ? "--delimiter" : "--column"
        guard input == .csv || delimiter == nil && given.isEmpty else {
            throw Failure.usage("\(option) is for CSV; give it with --input csv, or leave it out")
        }
        for (place, column) in given.enumerated() {
            let isRepeated = given[..<place].contains { other in
                other.name.lowercased() == column.name.lowercased()
                    || other.key == column.key && [.password, .id].contains(column.key)
            }
            guard !isRepeated else {
                throw Failure.usage("--column names a field or a column more than once; name it once")
            }
        }
    }

    /// The columns that are not used, once for all files in which they are the same.
    private static func unused(_ columns: [[String]], _ files: [String]) -> [String] {
        var seen: Set<[String]> = []
        return columns.enumerated().compactMap { file, names in
            guard !names.isEmpty, seen.insert(names).inserted else { return nil }
            let most = 20
            let named = names.prefix(most).joined(separator: ", ")
            let rest = names.count > most ? " and \(names.count - most) more" : ""
            return "\(files[file]): columns that are not used: \(named)\(rest)"
        }
    }

    /// Warnings about files whose names tell of another format.
    private func suffixWarnings(_ files: [String]) -> [String] {
        guard input == .lines else { return [] }
        return files.compactMap { file in
            let name = file.hasSuffix(".gz") ? file.dropLast(3) : file[...]
            let suffixes: [(String, Input)] = [
                (".csv", .csv), (".tsv", .csv), (".jsonl", .jsonl), (".ndjson", .jsonl),
            ]
            guard let input = suffixes.first(where: { name.lowercased().hasSuffix($0.0) })?.1 else { return nil }
            return "\(file) is read as one password a line; for its records give --input \(input.rawValue)"
        }
    }
}

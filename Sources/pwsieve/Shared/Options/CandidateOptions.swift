internal import ArgumentParser
internal import PasswordSieve

/// The options that name the files of candidates.
struct CandidateOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files of candidates, plain or packed by gzip; - is standard input. (default: -)", valueName: "file"),
        completion: .file())
    var files: [String] = []

    @Option(name: .long, help: "The format of the files.")
    var input: Input = .lines

    enum Input: String, ExpressibleByArgument, CaseIterable { case lines, csv, jsonl }
}

extension CandidateOptions {
    struct Opened {
        let readers: [LineReader]
        let names: [String]
        let framing: RecordFraming
        let input: PasswordReader.Input
        /// Remarks for the administrator that are no errors.
        let warnings: [String]
    }

    func open() throws -> Opened {
        let readers = try InputFiles.open(files)
        return Opened(
            readers: readers, names: readers.map(\.source.name), framing: input == .csv ? .csv : .line,
            input: try readerInput(readers), warnings: warnings)
    }

    private func readerInput(_ readers: [LineReader]) throws -> PasswordReader.Input {
        switch input {
        case .lines: .lines
        case .jsonl: .jsonl
        case .csv: .csv(try readers.map(Self.columns))
        }
    }

    private static func columns(_ reader: LineReader) throws -> CandidateColumns {
        var block = RecordBlock()
        try block.fill(from: reader, .csv, file: 0, number: 0, limit: 1)
        do throws(RecordError) {
            var columns: CandidateColumns?
            try block.forEachRecord { _, bytes, error throws(RecordError) in
                if let error { throw error }
                columns = try CandidateColumns(bytes)
            }
            guard let columns else { throw RecordError("there is no header") }
            return columns
        } catch {
            throw Failure.badData("\(reader.source.name):1: \(error.message)")
        }
    }

    private var warnings: [String] {
        guard input == .lines else { return [] }
        return files.compactMap { file in
            let name = file.hasSuffix(".gz") ? file.dropLast(3) : file[...]
            let suffixes: [(String, Input)] = [(".csv", .csv), (".jsonl", .jsonl), (".ndjson", .jsonl)]
            guard let input = suffixes.first(where: { name.lowercased().hasSuffix($0.0) })?.1 else { return nil }
            return "\(file) is read as one password a line; for its records give --input \(input.rawValue)"
        }
    }
}

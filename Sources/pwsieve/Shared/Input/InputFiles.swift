/// The input files of a command line.
enum InputFiles {
    /// Opens all files before the first is read, so that a missing one, or one that is no text, is found at once.
    /// Standard input is `-`.
    ///
    /// - Throws: ``Failure`` if one cannot be opened or is refused by its start.
    static func open(
        _ paths: [String], _ encoding: TextEncoding = .auto, framing: RecordFraming = .lines
    ) throws -> [LineReader] {
        let readers = try paths.map { LineReader(try ByteSource($0), encoding, framing: framing) }
        // The start of a pipe may be long in coming.
        for reader in readers where reader.source.size != nil { try reader.checkStart() }
        return readers
    }

    /// The paths of files that arguments name, or standard input.
    static func paths(_ files: [String]) -> [String] { files.isEmpty ? ["-"] : files }
}

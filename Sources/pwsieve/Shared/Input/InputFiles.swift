/// The input files of a command line.
enum InputFiles {
    /// Opens all files before the first is read, so that a missing one is found at once. Standard input is `-`, or an
    /// empty list.
    ///
    /// - Throws: ``Failure`` if one cannot be opened.
    static func open(_ files: [String]) throws -> [LineReader] {
        try paths(files).map { LineReader(try ByteSource($0)) }
    }

    /// The paths of files that arguments name, or standard input.
    static func paths(_ files: [String]) -> [String] { files.isEmpty ? ["-"] : files }
}

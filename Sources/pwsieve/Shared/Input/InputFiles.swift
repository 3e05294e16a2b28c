/// The input files of a command line.
enum InputFiles {
    /// Opens all files before the first is read, so that a missing one is found at once. Standard input is `-`, or an
    /// empty list.
    ///
    /// - Throws: ``Failure`` if one cannot be opened.
    static func open(_ files: [String]) throws -> [LineReader] {
        let paths = files.isEmpty ? ["-"] : files
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw Failure.usage("standard input (-) is given more than once; give it once")
        }
        return try paths.map { LineReader(try ByteSource($0)) }
    }
}

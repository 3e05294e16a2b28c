/// The input files of a command line.
enum InputFiles {
    /// Opens all files before the first is read, so that no part is taken for the whole. No file stands for standard
    /// input, as `-` does.
    ///
    /// - Throws: ``Failure`` if one cannot be opened.
    static func open(_ files: [String]) throws -> [LineReader] {
        let paths = files.isEmpty ? ["-"] : files
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw Failure(code: .usage, message: "standard input (-) is given more than once; give it once")
        }
        return try paths.map { LineReader(try ByteSource($0)) }
    }
}

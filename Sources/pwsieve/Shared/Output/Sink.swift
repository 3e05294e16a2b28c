/// Where data go: to standard output, or to a file that is whole or not there.
enum Sink {
    case standardOutput
    case file(OutputFile)

    /// - Throws: ``Failure`` if it cannot take the bytes, such as on a full disk.
    func write(_ bytes: Span<UInt8>) throws {
        switch self {
        case .standardOutput: try StandardOutput.write(bytes)
        case .file(let file): try file.write(bytes)
        }
    }

    func write(_ text: String) throws { try write(text.utf8Span.span) }

    /// Ends the output, without which a file is not there.
    func finish() throws {
        if case .file(let file) = self { try file.replace() }
    }
}

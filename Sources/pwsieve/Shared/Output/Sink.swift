/// The destination of data: standard output, or a file that is replaced as a whole.
enum Sink {
    case standardOutput
    case file(OutputFile)

    /// The file that an option names, or standard output.
    init(_ path: String?) throws { self = try path.map { .file(try OutputFile($0)) } ?? .standardOutput }

    /// The style of text. A file gets no colours.
    var style: Style {
        if case .standardOutput = self { .standardOutput } else { Style(isColoured: false) }
    }

    /// - Throws: ``Failure`` if it cannot take the bytes, such as on a full disk.
    func write(_ bytes: Span<UInt8>) throws {
        switch self {
        case .standardOutput: try StandardOutput.write(bytes)
        case .file(let file): try file.write(bytes)
        }
    }

    func write(_ text: String) throws { try write(text.utf8Span.span) }

    /// Ends the output; only now does a file appear under its name.
    func finish() throws {
        if case .file(let file) = self { try file.replace() }
    }
}

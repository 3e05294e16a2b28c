internal import Glibc
internal import PasswordSieve

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
        case .standardOutput: try Self.writeToStandardOutput(bytes)
        case .file(let file): try file.write(bytes)
        }
    }

    func write(_ text: String) throws { try write(text.utf8Span.span) }

    /// Ends the output; only now does a file appear under its name.
    func finish() throws {
        if case .file(let file) = self { try file.replace() }
    }

    /// A closed pipe ends the program quietly, by SIGPIPE.
    private static func writeToStandardOutput(_ bytes: Span<UInt8>) throws {
        guard let code = Descriptor.write(bytes, to: STDOUT_FILENO).error else { return }
        let reason = unsafe String(cString: strerror(code))
        let remedy = code == ENOSPC ? "make room and run again" : "send it to another place"
        throw Failure(code: .internalError, message: "cannot write to standard output: \(reason); \(remedy)")
    }
}

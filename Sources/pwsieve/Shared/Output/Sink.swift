internal import Glibc
internal import PasswordSieve

/// The destination of data: standard output, a file that is replaced as a whole, or a device or pipe.
enum Sink {
    case standardOutput
    case file(OutputFile)
    case stream(OutputStream)

    /// The file that an option names; standard output for nil or `-`.
    ///
    /// - Throws: ``Failure`` if it cannot be opened.
    init(_ path: String?) throws {
        guard let path, path != "-" else {
            self = .standardOutput
            return
        }
        let resolved = ResolvedPath(path)
        if let descriptor = resolved.descriptor {
            // Whoever opened it decided where it writes, perhaps at the end of a file.
            self = descriptor == STDOUT_FILENO ? .standardOutput : .stream(try OutputStream(descriptor, path))
            return
        }
        var status = stat()
        let kind = unsafe stat(resolved.path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
        switch kind {
        case S_IFREG: self = .file(try OutputFile(resolved.path, name: path))
        case S_IFCHR, S_IFIFO: self = .stream(try OutputStream(path))
        default:
            throw Failure(
                code: .cannotOpen, message: "\(path): this is no file that can be written; choose another path")
        }
    }

    var isStandardOutput: Bool { if case .standardOutput = self { true } else { false } }

    /// The style of text. A file gets no colours.
    var style: Style { isStandardOutput ? .standardOutput : Style(isColoured: false) }

    /// - Throws: ``Failure`` if it cannot take the bytes, such as on a full disk. A closed pipe ends the program
    ///   quietly, by SIGPIPE.
    func write(_ bytes: Span<UInt8>) throws {
        switch self {
        case .standardOutput:
            if let code = Descriptor.write(bytes, to: STDOUT_FILENO).error { throw OutputFailure(nil, code).failure }
        case .file(let file): try file.write(bytes)
        case .stream(let stream): try stream.write(bytes)
        }
    }

    func write(_ text: String) throws { try write(text.utf8Span.span) }

    /// Ends the output; only now does a file appear under its name.
    func finish() throws {
        if case .file(let file) = self { try file.replace() }
    }

    /// Tells on standard output what was written, unless it was written there or remarks are silenced.
    func report(_ message: String) throws {
        if !isStandardOutput, !StandardError.isQuiet { try Sink.standardOutput.write(message + "\n") }
    }
}

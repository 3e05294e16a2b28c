/// Where data go: to standard output, or to a file that is whole or not there.
enum Sink {
    case standardOutput
    case file(OutputFile)

    /// - Throws: ``Failure`` if it cannot take the bytes, such as on a full disk.
    func write(_ bytes: some Collection<UInt8>) throws {
        let bytes = Array(bytes)
        switch self {
        case .standardOutput: try StandardOutput.write(bytes)
        case .file(let file): try file.write(bytes)
        }
    }

    /// Ends the output, without which a file is not there.
    func finish() throws {
        if case .file(let file) = self { try file.replace() }
    }
}

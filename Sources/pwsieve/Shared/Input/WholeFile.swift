internal import PasswordSieve
internal import PasswordSieveFoundation

/// A file that is read as a whole: a list, a policy, settings. It may be a pipe; `-` is standard input.
enum WholeFile {
    /// The name in messages.
    static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

    /// The bytes of the file, unpacked if they are gzip.
    static func bytes(_ path: String) throws(FileReader.Failure) -> [UInt8] {
        try FileReader.unpacked(
            path == "-" ? FileReader.readStandardInput() : FileReader.read(path, acceptingStreams: true))
    }

    /// The compiled list in a regular file; nil if it is something else.
    static func compiledList(name: String, _ path: String) throws -> TermList? {
        path == "-" ? nil : try TermList.compiled(name: name, path)
    }
}

internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

/// A subcommand that says which files it will read and write, so that none is lost.
protocol FileCommand: ParsableCommand {
    /// All files of the command line. They are checked before ``run()`` is called.
    var files: CommandFiles { get throws }
}

/// A file that the command line names.
struct NamedFile {
    /// The option that names it; nil for an argument.
    var option: String?
    /// Its path; `-` is a standard stream.
    let path: String
    /// True if it must not exist yet.
    var isNew = false

    init(_ option: String?, _ path: String, isNew: Bool = false) {
        (self.option, self.path, self.isNew) = (option, path, isNew)
    }

    /// The file that an option names, if it is given.
    static func option(_ name: String, _ path: String?) -> [NamedFile] { path.map { [NamedFile(name, $0)] } ?? [] }

    /// The files that arguments name.
    static func arguments(_ paths: [String]) -> [NamedFile] { paths.map { NamedFile(nil, $0) } }

    /// Standard input, from which the password is read.
    static let password = NamedFile("the password", "-")

    fileprivate func described(_ stream: String) -> String {
        if path == "-", option?.hasPrefix("-") != true { return stream }
        return (option.map { "\($0) " } ?? "") + path
    }
}

/// The files that a subcommand reads and writes.
struct CommandFiles {
    var inputs: [NamedFile]
    /// The outputs; `-` for what goes to standard output if no option says otherwise.
    var outputs: [NamedFile] = []

    /// Refuses a command line that would destroy what it reads or writes.
    ///
    /// - Throws: ``Failure`` if an output is an input or another output, through links too; if standard input is named
    ///   twice; if more files are to be open than the system permits.
    func check() throws {
        try checkStandardInput()
        try checkOutputs()
        try OpenFileLimit.raise(toOpen: inputs.count + outputs.count)
    }

    private func checkStandardInput() throws {
        let users = inputs.filter { $0.path == "-" || ResolvedPath($0.path).descriptor == STDIN_FILENO }
        guard users.count > 1 else { return }
        let names = Set(users.map { $0.option ?? "the files" }).sorted().joined(separator: " and ")
        throw Failure.usage("standard input (-) is given more than once, for \(names); give it once")
    }

    private func checkOutputs() throws {
        var known: [FileIdentity: String] = [:]
        for input in inputs {
            let identity =
                input.path == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(ResolvedPath(input.path))
            // An input that does not exist is an error when it is opened.
            guard case .file? = identity, let identity, known[identity] == nil else { continue }
            known[identity] = "the file is read too, as \(input.described("standard input"))"
        }
        var streams: Set<Int32> = []
        for output in outputs {
            let resolved = ResolvedPath(output.path)
            let descriptor = output.path == "-" ? STDOUT_FILENO : resolved.descriptor
            let name = output.described("standard output")
            if let descriptor, !streams.insert(descriptor).inserted {
                throw Failure.usage("\(name): another output goes there too; write to another file")
            }
            let identity = descriptor.map { FileIdentity(descriptor: $0) } ?? FileIdentity(resolved)
            try check(identity, name, isNew: output.isNew, &known)
        }
        // It takes no more than a remark, which does not belong into an input either.
        guard !streams.contains(STDOUT_FILENO) else { return }
        try check(FileIdentity(descriptor: STDOUT_FILENO), "standard output", isNew: false, &known)
    }

    private func check(
        _ identity: FileIdentity?, _ name: String, isNew: Bool, _ known: inout [FileIdentity: String]
    ) throws {
        guard let identity else { return }
        if let use = known.updateValue("the file is written too, as \(name)", forKey: identity) {
            throw Failure.usage("\(name): \(use); write to another file")
        }
        if isNew, case .file = identity { throw Failure.usage("\(name): the file exists; --force replaces it") }
    }
}

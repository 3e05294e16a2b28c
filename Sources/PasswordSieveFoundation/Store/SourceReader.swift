internal import PasswordSieve

/// Reads a store's sources, and only those anew whose files have changed.
struct SourceReader: Sendable {
    typealias Configuration = PasswordCheckerStore.Configuration
    typealias Failure = PasswordCheckerStore.Failure

    /// What was read.
    struct Content: Sendable {
        var policy: Policy
        var lists: [TermList]
        /// Of each file when it was read.
        var stamps: [String: FileStamp]
    }

    let configuration: Configuration

    /// The stamps of the files now, without those of files that are not there.
    func stamps() -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for path in paths { stamps[path] = FileStamp(path) }
        return stamps
    }

    private var paths: [String] {
        var paths: [String] = []
        if case .file(let path) = configuration.policy { paths.append(path) }
        for case .file(_, let path) in configuration.lists { paths.append(path) }
        return paths
    }

    /// Reads everything; what `known` holds of a file with the same stamp is taken from there, with all that was built
    /// from it.
    func read(reusing known: Content?) throws(Failure) -> Content {
        var content = Content(policy: .recommended, lists: [], stamps: [:])
        switch configuration.policy {
        case .policy(let policy): content.policy = policy
        case .file(let path):
            let file = try bytes(path) { PolicyFile.unreadable(path, $0) }
            do {
                content.policy = try PolicyFile.policy(path, file.bytes)
            } catch {
                throw .file(error)
            }
            content.stamps[path] = file.stamp
        }
        for source in configuration.lists {
            switch source {
            case .list(let list): content.lists.append(list)
            case .file(let name, let path):
                if let stamp = known?.stamps[path], stamp == FileStamp(path),
                    let list = known?.lists.first(where: { $0.name == name })
                {
                    content.lists.append(list)
                    content.stamps[path] = stamp
                    continue
                }
                let file = try bytes(path) { ListFile.unreadable(name: name, path, $0) }
                do {
                    // Not mapped: whoever writes into the file must not change what is in force.
                    content.lists.append(try ListFile.list(name: name, path, file.bytes))
                } catch {
                    throw .file(error)
                }
                content.stamps[path] = file.stamp
            }
        }
        return content
    }

    private func bytes(
        _ path: String, _ unreadable: (FileReader.Failure) -> ConfigurationFileError
    ) throws(Failure) -> StampedBytes {
        do {
            return try StampedBytes(path)
        } catch {
            switch error {
            case .unreadable(let failure): throw .file(unreadable(failure))
            case .changing: throw .changing(path: path)
            }
        }
    }
}

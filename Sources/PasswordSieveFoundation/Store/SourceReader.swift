internal import PasswordSieve

/// Reads the sources of a store, and only those files anew that have changed.
struct SourceReader: Sendable {
    typealias Configuration = PasswordCheckerStore.Configuration
    typealias Failure = PasswordCheckerStore.Failure

    struct Content: Sendable {
        var policy: Policy
        var lists: [TermList]
        var breaches: [BreachStore] = []
        /// The stamp of each file at the time it was read.
        var stamps: [String: FileStamp]
    }

    let configuration: Configuration

    /// Returns the present stamps of the files that exist.
    func stamps() -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        if case .file(let path) = configuration.policy { stamps[path] = FileStamp(path) }
        for case .file(_, let path) in configuration.lists { stamps[path] = FileStamp(path) }
        for path in configuration.breaches { stamps[path] = FileStamp(path) }
        return stamps
    }

    /// Reads everything except the lists of `known` whose files have the same stamp. Those are taken from there, with
    /// the tries that were built from them.
    func read(reusing known: Content?) throws(Failure) -> Content {
        var content = Content(policy: .recommended, lists: [], stamps: [:])
        switch configuration.policy {
        case .policy(let policy): content.policy = policy
        case .file(let path):
            content.policy = try read(path, &content.stamps, PolicyFile.read)
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
                let list = try read(path, &content.stamps) { (path) throws(ConfigurationFileError) in
                    try ListFile.read(name: name, path)
                }
                content.lists.append(list)
            }
        }
        for (index, path) in configuration.breaches.enumerated() {
            if let known, let stamp = known.stamps[path], stamp == FileStamp(path) {
                content.breaches.append(known.breaches[index])
                content.stamps[path] = stamp
                continue
            }
            let store = try read(path, &content.stamps) { (path) throws(ConfigurationFileError) in
                do throws(BreachStoreError) {
                    return try BreachStore(contentsOf: path)
                } catch {
                    throw ConfigurationFileError(error)
                }
            }
            content.breaches.append(store)
        }
        return content
    }

    /// Reads one file and records its stamp.
    private func read<Value>(
        _ path: String, _ stamps: inout [String: FileStamp], _ read: (String) throws(ConfigurationFileError) -> Value
    ) throws(Failure) -> Value {
        stamps[path] = FileStamp(path)
        let result = Result { () throws(ConfigurationFileError) in try read(path) }
        guard stamps[path] == FileStamp(path) else { throw .changing(path: path) }
        return try result.mapError(Failure.file).get()
    }
}

internal import ArgumentParser

/// The option that names the folder of downloads.
struct SourceOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Where downloads are kept.", valueName: "folder"))
    var sources = ".build/wordlist-sources"

    /// Returns a store that holds `packages`, verified.
    func store(with packages: [SourcePackage]) throws -> PackageStore {
        let store = try PackageStore(sources)
        try store.fetch(packages)
        return store
    }
}

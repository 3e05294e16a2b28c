internal import Foundation

/// The word lists in `frequency_lists.py` of zxcvbn, each with the commonest word first.
struct FrequencyLists {
    private let lists: [String: [String]]

    init(_ store: PackageStore) throws {
        let file = try store.file("zxcvbn/frequency_lists.py", of: .zxcvbn)
        try self.init(source: String(contentsOf: file, encoding: .utf8))
    }

    /// Reads Python with a line for each list: its name and its words in quotes, separated by commas.
    init(source: String) throws {
        var lists: [String: [String]] = [:]
        for line in source.split(separator: "\n") {
            // Each line reads `    "name": "word,word,…".split(","),`.
            let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard quoted.count >= 4 else { continue }
            lists[String(quoted[1])] = quoted[3].split(separator: ",").map(String.init)
        }
        self.lists = lists
    }

    /// - Throws: ``BuildFailure`` if there is no list of this name.
    func words(_ name: String) throws -> [String] {
        guard let words = lists[name], words.count > 1 else {
            throw BuildFailure("frequency_lists.py of zxcvbn: has no list \"\(name)\"; is it another version?")
        }
        return words
    }
}

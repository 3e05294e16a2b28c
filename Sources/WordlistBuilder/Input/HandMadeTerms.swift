internal import Foundation
internal import PasswordSieve

/// The part of the list that no package has: files of terms in `wordlists/sources`, written and read by people.
struct HandMadeTerms {
    /// The terms of each file, folded, by the file's name without extension.
    private let files: [String: [String]]

    init(_ folder: String) throws {
        var files: [String: [String]] = [:]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(".txt") {
            let list = try TermList(name: TermList.customName, contentsOf: folder + "/" + name)
            files[String(name.dropLast(4))] = list.terms.map { PasswordChecker.recommendedFolding($0.text) }
        }
        guard !files.isEmpty else {
            throw BuildFailure("\(folder): holds no terms; run in the repository's root, or give --hand-made")
        }
        self.files = files
    }

    subscript(name: String) -> [String] { files[name] ?? [] }
}

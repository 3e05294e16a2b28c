internal import Foundation
internal import PasswordSieve

/// The part of the list that does not come from packages: the files of terms in `wordlists/sources`.
struct HandMadeTerms {
    /// The folded terms of each file, by the file's name without extension.
    private let files: [String: [String]]
    /// The spellings of terms that fold to a mixture of scripts, such as `ahдpeи`, by the folded term.
    let spellings: [String: String]

    init(_ folder: String) throws {
        var files: [String: [String]] = [:]
        var spellings: [String: String] = [:]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(".txt") {
            let list = try TermList(name: TermList.customName, contentsOf: folder + "/" + name)
            let folded = list.terms.map { PasswordChecker.folded($0.text, under: .recommended) }
            for (term, written) in zip(folded, list.terms) where !term.utf8.allSatisfy({ $0 < 0x80 }) {
                spellings[term] = spellings[term] ?? written.text
            }
            files[String(name.dropLast(4))] = folded
        }
        guard !files.isEmpty else {
            throw BuildFailure("\(folder): holds no terms; run in the repository's root, or give --hand-made")
        }
        self.files = files
        self.spellings = spellings
    }

    subscript(name: String) -> [String] { files[name] ?? [] }
}

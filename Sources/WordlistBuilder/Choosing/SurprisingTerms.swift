internal import PasswordSieve

/// Finds terms that explain a common password instead of the word that everybody sees in it: `admiral` in `Admin@123`,
/// whose first seven characters it matches with one edit.
struct SurprisingTerms {
    /// Additions that people put behind a word.
    private static let endings = [
        "1", "12", "123", "1234", "!", "1!", "123!", "@1", "@123", "01", "2", "7", "11", "20", "2024", "2026", "2026!",
    ]

    private let words: [String]
    private let best: Set<String>
    private let known: Set<String>

    /// Terms that explain `words`, the best known ones of the list, and are none of them. Those in `known` stay, unless
    /// they are one of `words` with letters behind it: `passwords` would explain `Password1`.
    init(_ words: [String], known: Set<String>) {
        self.words = words
        best = Set(words)
        self.known = known
    }

    /// Returns those of `terms`, all terms of a list, that explain a password in place of a better known word.
    func found(among terms: [String]) async throws -> Set<String> {
        var surprising: Set<String> = []
        // Without a term another one may take its place.
        while true {
            let left = terms.filter { !surprising.contains($0) }
            let checker = try PasswordChecker(lists: [TermList(name: TermList.globalName, terms: left)])
            let more = await inHalves(words) { half in
                half.flatMap { word in Self.endings.compactMap { surprise(in: word + $0, checker, insteadOf: word) } }
            }
            guard !more.isEmpty else { return surprising }
            surprising.formUnion(more)
        }
    }

    /// Returns the term that explains the beginning of `password` and more than `word` by an edit or backwards, if it is
    /// less known.
    private func surprise(in password: String, _ checker: PasswordChecker, insteadOf word: String) -> String? {
        guard let first = checker.check(password).segmentation?.segments.first, let term = first.term,
            first.range.upperBound > word.unicodeScalars.count, term.edits > 0 || term.isReversed,
            !best.contains(term.text), !known.contains(term.text) || term.text.hasPrefix(word)
        else { return nil }
        return term.text
    }
}

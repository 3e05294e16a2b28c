internal import CWordlists

/// How people change a word to make a password of it: `wordlists/changes.tsv`, measured over leaked passwords.
///
/// The kinds of changes are taken to be independent, so that the share of a combination is a product.
struct ChangeModel {
    struct Share {
        let text: String
        let share: Double
    }

    private let shares: [String: [Share]]

    /// What ships with the program.
    static let measured: ChangeModel = {
        let bytes = unsafe UnsafeBufferPointer(start: cwordlists_changes_start(), count: cwordlists_changes_size())
        return unsafe ChangeModel(String(decoding: bytes, as: UTF8.self))
    }()

    init(_ text: String) {
        var shares: [String: [Share]] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count == 3, let kind = String(fields[0]), let text = String(fields[1]),
                let share = String(fields[2]).flatMap(Double.init)
            else { continue }
            shares[kind, default: []].append(Share(text: text, share: share))
        }
        self.shares = shares
    }

    /// The texts of a kind with their shares, the commonest first.
    subscript(kind: String) -> [Share] { shares[kind] ?? [] }

    /// The share of one text; 0 if it is too rare to be in the table.
    subscript(kind: String, text: String) -> Double { self[kind].first { $0.text == text }?.share ?? 0 }

    /// The endings or beginnings with years in the place of `{year}`, the commonest first.
    func affixes(_ kind: String, year: Int) -> [Share] {
        let placeholder = "{year}"
        let years = self["year"].compactMap { entry in
            Int(entry.text).map { Share(text: String(year + $0), share: entry.share) }
        }
        let affixes = self[kind].flatMap { affix in
            guard affix.text.contains(placeholder) else { return [affix] }
            return years.map {
                Share(text: affix.text.replacing(placeholder, with: $0.text), share: affix.share * $0.share)
            }
        }
        return affixes.sorted { ($1.share, $0.text) < ($0.share, $1.text) }
    }
}

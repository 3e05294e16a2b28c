internal import CWordlists

/// The ways in which people change a word to make a password: `wordlists/changes.tsv`, measured on leaked passwords.
///
/// The kinds of changes are assumed to be independent, so the share of a combination is a product.
struct ChangeModel {
    struct Choice {
        let text: String
        let share: Double
    }

    private let choices: [String: [Choice]]

    static let measured: ChangeModel = {
        let bytes = unsafe UnsafeBufferPointer(start: cwordlists_changes_start(), count: cwordlists_changes_size())
        return unsafe ChangeModel(String(decoding: bytes, as: UTF8.self))
    }()

    init(_ text: String) {
        var choices: [String: [Choice]] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count == 3, let kind = String(fields[0]), let text = String(fields[1]),
                let share = String(fields[2]).flatMap(Double.init)
            else { continue }
            choices[kind, default: []].append(Choice(text: text, share: share))
        }
        self.choices = choices
    }

    /// The choices of a kind, the most common first.
    subscript(kind: String) -> [Choice] { choices[kind] ?? [] }

    /// The share of one choice; 0 if it is too rare to be in the table.
    subscript(kind: String, text: String) -> Double { self[kind].first { $0.text == text }?.share ?? 0 }

    /// The endings or beginnings, with years in place of `{year}`, the most common first.
    func affixes(_ kind: String, year: Int) -> [Choice] {
        let placeholder = "{year}"
        let years = self["year"].compactMap { entry in
            Int(entry.text).map { Choice(text: String(year + $0), share: entry.share) }
        }
        let affixes = self[kind].flatMap { affix in
            guard affix.text.contains(placeholder) else { return [affix] }
            return years.map {
                Choice(text: affix.text.replacing(placeholder, with: $0.text), share: affix.share * $0.share)
            }
        }
        return affixes.sorted { ($1.share, $0.text) < ($0.share, $1.text) }
    }
}

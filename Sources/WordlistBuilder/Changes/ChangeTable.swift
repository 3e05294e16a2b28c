internal import Foundation

/// The counts as the file `wordlists/changes.tsv`: kind, text, share.
struct ChangeTable {
    /// Rarer changes are not listed: nobody would try them.
    static let smallestShare = 0.0003

    let text: String

    init(_ counter: ChangeCounter) {
        var lines = [
            "# How people change a word to make a password of it. Made by wordlist-builder changes; see README.md.",
            "# measured: \(counter.total) leaked passwords; version: \(Wordlist.version)",
            "# kind\ttext\tshare",
        ]
        for kind in ChangeKind.allCases {
            let counts = Self.sorted(kind, counter.counts[kind] ?? [:])
            let sum = max(counts.reduce(0) { $0 + $1.count }, .leastNonzeroMagnitude)
            for (text, count) in counts where count / sum >= Self.smallestShare {
                lines.append("\(kind.rawValue)\t\(text)\t\(String(format: "%.6f", count / sum))")
            }
        }
        self.text = lines.joined(separator: "\n") + "\n"
    }

    /// Returns the counts, the highest first. Years are given relative to the commonest recent one, which is taken for
    /// the year of the leak.
    private static func sorted(_ kind: ChangeKind, _ counts: [String: Double]) -> [(text: String, count: Double)] {
        var counts = counts.map { (text: $0.key, count: $0.value) }
        if kind == .year {
            let recent = counts.filter { $0.text >= "2005" }
            let present = recent.max { ($0.count, $1.text) < ($1.count, $0.text) }.flatMap { Int($0.text) } ?? 0
            counts = counts.compactMap { entry in
                Int(entry.text).flatMap { $0 <= present ? (String($0 - present), entry.count) : nil }
            }
        }
        return counts.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
}

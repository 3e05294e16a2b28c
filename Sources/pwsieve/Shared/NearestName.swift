/// The name that somebody probably meant.
enum NearestName {
    /// The name that begins with what was typed, or else the one that needs fewest edits; nil if none is near.
    static func of(_ typed: String, among names: [String]) -> String? {
        let typed = typed.lowercased()
        if typed.count >= 3, let name = names.first(where: { $0.hasPrefix(typed) }) { return name }
        let near = names.map { (name: $0, edits: edits(typed, $0)) }
            .filter { min(typed.count, $0.name.count) >= 3 && $0.edits <= max(1, min(typed.count, $0.name.count) / 3) }
        return near.min { $0.edits < $1.edits }?.name
    }

    /// The number of characters to add, drop, replace, or swap with their neighbour (optimal string alignment).
    private static func edits(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one), Array(other))
        var rows = [Array(0...other.count)]
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                var least = min(rows[i][j] + (one[i] == other[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    least = min(least, rows[i - 1][j - 1] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }
}

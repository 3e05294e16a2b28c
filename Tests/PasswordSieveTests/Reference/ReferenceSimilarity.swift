import PasswordSieve

/// SPEC 9.6.
enum ReferenceSimilarity {
    /// The way in which the folded password `new` is like `old`: the name, and the distance where that is the reason.
    static func of(_ new: [UInt32], to old: [UInt32], maximumDistance: Int) -> String? {
        // "rejected if they are equal"
        if new == old { return "equal" }
        // "one contains the other or the other spelled backwards (the shorter of 4 characters or more)"
        if min(new.count, old.count) >= 4 {
            if holds(new, old) || holds(old, new) { return "contained" }
            if holds(new, old.reversed()) || holds(old, new.reversed()) { return "reversed" }
        }
        // "what is left of both without their leading and trailing characters that are no letters (L*) is equal and of 4
        // characters or more"
        let rest = core(of: new)
        if rest.count >= 4, rest == core(of: old) { return "sameCore" }
        // "their Damerau-Levenshtein distance (optimal string alignment) is at most maximumDistance (3) and less than half
        // the new one's length"
        let changes = distance(new, old)
        return changes <= maximumDistance && 2 * changes < new.count ? "fewChanges \(changes)" : nil
    }

    private static func holds(_ text: [UInt32], _ part: [UInt32]) -> Bool {
        text.indices.contains { text[$0...].starts(with: part) }
    }

    private static func core(of text: [UInt32]) -> [UInt32] {
        let tail = text.drop { !ReferenceUnicode.isLetter($0) }
        return Array(tail.reversed().drop { !ReferenceUnicode.isLetter($0) }.reversed())
    }

    /// The recurrence of the definition, with a table of all prefixes.
    private static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var costs = Array(repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
        for i in 0...first.count {
            for j in 0...second.count {
                if i == 0 || j == 0 {
                    costs[i][j] = max(i, j)
                    continue
                }
                let isEqual = first[i - 1] == second[j - 1]
                costs[i][j] = min(
                    costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (isEqual ? 0 : 1))
                if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
                    costs[i][j] = min(costs[i][j], costs[i - 2][j - 2] + 1)
                }
            }
        }
        return costs[first.count][second.count]
    }
}

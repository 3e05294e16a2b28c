/// Tells whether a new password is like the old one (SPEC 9.6). Substitutions are not undone.
struct OldPasswordRule: Sendable {
    /// The shortest password, and the shortest part of one, that is looked for in another one.
    static let minimumContained = 4

    private let maximumDistance: Int
    private let folder: TextFolder

    /// Memory for the old password, which is wiped like the new one. It is empty between uses.
    struct Workspace: ~Copyable {
        fileprivate var typed = TypedText()
        fileprivate var folded = FoldedText()
        fileprivate var folding = TextFolder.Workspace()
        fileprivate var rows = SecretBuffer<UInt16>()

        fileprivate mutating func removeAll() {
            typed.removeAll()
            folded.removeAll()
            rows.removeAll()
        }
    }

    /// Nil if the policy has no such rule.
    init?(_ policy: Policy) {
        guard let rule = policy.similarToOld else { return nil }
        maximumDistance = rule.maximumDistance
        folder = TextFolder(options: policy.folding)
    }

    /// The first way of SPEC 9.6 in which the folded password `new` is like `old`; nil if it is not. An old password beyond
    /// the limits of SPEC 1.2 is compared with nothing: none of today's was ever like it.
    ///
    /// - Complexity: O(*n* · *m*) for the lengths, for strange passwords; for others, O(*n* · `maximumDistance`).
    func similarity(
        of new: borrowing FoldedText, to old: UTF8Span, using workspace: inout Workspace
    ) -> Similarity? {
        defer { workspace.removeAll() }
        guard workspace.typed.read(old),
            folder.fold(workspace.typed, into: &workspace.folded, using: &workspace.folding)
        else { return nil }
        let (new, old) = unsafe (FoldedCharacters(new), FoldedCharacters(workspace.folded))
        if new.count == old.count, Self.isFound(new, in: old, backwards: false) { return .equal }
        let (shorter, longer) = new.count < old.count ? (new, old) : (old, new)
        if shorter.count >= Self.minimumContained {
            if Self.isFound(shorter, in: longer, backwards: false) { return .contained }
            if Self.isFound(shorter, in: longer, backwards: true) { return .reversed }
        }
        let (newCore, oldCore) = (Self.core(of: new), Self.core(of: old))
        if newCore.count >= Self.minimumContained, newCore.count == oldCore.count,
            zip(newCore, oldCore).allSatisfy({ new[$0] == old[$1] })
        {
            return .sameCore
        }
        return distance(from: old, to: new, &workspace.rows).map(Similarity.fewChanges)
    }

    private static func isFound(_ part: FoldedCharacters, in text: FoldedCharacters, backwards: Bool) -> Bool {
        (0...text.count - part.count).contains { start in
            (0..<part.count).allSatisfy { text[start + $0] == part[backwards ? part.count - 1 - $0 : $0] }
        }
    }

    /// The password without the characters at its ends that are no letters.
    private static func core(of password: FoldedCharacters) -> Range<Int> {
        guard let first = (0..<password.count).first(where: { ICU.isLetter(password[$0]) }),
            let last = (0..<password.count).last(where: { ICU.isLetter(password[$0]) })
        else { return 0..<0 }
        return first..<last + 1
    }

    /// The optimal string alignment distance; nil if it is above the maximum, or half the new password or more.
    ///
    /// - Complexity: O(*n* · maximum), since only a band around the diagonal can lead to a small distance.
    private func distance(
        from old: FoldedCharacters, to new: FoldedCharacters, _ rows: inout SecretBuffer<UInt16>
    ) -> Int? {
        let limit = min(maximumDistance, (new.count - 1) / 2)
        guard limit > 0, abs(new.count - old.count) <= limit else { return nil }
        let width = old.count + 1
        // What the band leaves out is as good as infinite.
        rows.append(UInt16.max / 2, repeated: 3 * width)
        var (before, last, current) = (0, width, 2 * width)
        for column in 0..<width { rows[last + column] = UInt16(column) }
        for row in 1...new.count {
            let columns = max(1, row - limit)...min(old.count, row + limit)
            rows[current + columns.lowerBound - 1] = columns.lowerBound == 1 ? UInt16(row) : UInt16.max / 2
            for column in columns {
                let isEqual = new[row - 1] == old[column - 1]
                var cost = rows[last + column - 1] + (isEqual ? 0 : 1)
                cost = min(cost, rows[current + column - 1] + 1)
                if column < row + limit { cost = min(cost, rows[last + column] + 1) }
                if row > 1, column > 1, new[row - 1] == old[column - 2], new[row - 2] == old[column - 1] {
                    cost = min(cost, rows[before + column - 2] + 1)
                }
                rows[current + column] = cost
            }
            (before, last, current) = (last, current, before)
        }
        let distance = Int(rows[last + old.count])
        return distance <= limit ? distance : nil
    }
}

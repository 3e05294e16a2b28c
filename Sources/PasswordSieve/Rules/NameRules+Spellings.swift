/// The spellings of a name that are looked for (SPEC 9.1).
extension NameRules {
    /// Calls `body` with each spelling of a name: the folded name, its words, and its words joined, each with and
    /// without apostrophes; and the same of its second spelling (SPEC 4.2). The name is folded before it is split, so that
    /// a full-width separator separates too.
    @inline(__always)
    func forEachSpelling(of name: SoughtName, _ workspace: inout Workspace, _ body: (TermText) -> Void) {
        withSpellings(of: name, &workspace) { forEachFoldedSpelling(splitAt: name.words, &$0, body) }
    }

    private func forEachFoldedSpelling(
        splitAt separators: SoughtName.Words, _ workspace: inout Workspace, _ body: (TermText) -> Void
    ) {
        folder.fold(workspace.typed, into: &workspace.folded, using: &workspace.folding)
        let count = workspace.folded.count
        forEachSpelling(of: 0..<count, without: .none, &workspace, body)
        guard separators != .none else { return }
        var words = 0
        var start = 0
        for end in 0...count where end == count || separators.areSeparated(by: workspace.folded[end]) {
            if end > start {
                words += 1
                if start > 0 || end < count { forEachSpelling(of: start..<end, without: .none, &workspace, body) }
            }
            start = end + 1
        }
        if words > 1 { forEachSpelling(of: 0..<count, without: separators, &workspace, body) }
    }

    /// A stretch of the name with and without apostrophes, without the separators of `words`.
    private func forEachSpelling(
        of stretch: Range<Int>, without words: SoughtName.Words, _ workspace: inout Workspace,
        _ body: (TermText) -> Void
    ) {
        var hasApostrophe = false
        for withoutApostrophes in [false, true] where !withoutApostrophes || hasApostrophe {
            workspace.spelling.removeAll()
            for index in stretch {
                let character = workspace.folded[index]
                if words.areSeparated(by: character) { continue }
                if Self.isApostrophe(character) {
                    hasApostrophe = true
                    if withoutApostrophes { continue }
                }
                workspace.spelling.append(character)
            }
            unsafe workspace.spelling.withElements { unsafe body(TermText($0)) }
        }
    }

    /// The straight and the typographic apostrophes, and the modifier letter.
    private static func isApostrophe(_ character: UInt32) -> Bool {
        switch character {
        case 0x27, 0x2018, 0x2019, 0x2bc: true
        default: false
        }
    }
}

/// The spellings of a name that are looked for (SPEC 9.1).
extension NameRules {
    /// Calls `body` with each spelling of a name that has one of these lengths: the folded name, its words, and its words
    /// joined, each with and without apostrophes; and the same of its second spelling (SPEC 4.2). The name is folded before
    /// it is split, so that a full-width separator separates too.
    @inline(__always)
    func forEachSpelling(
        of name: SoughtName, _ lengths: ClosedRange<Int>, _ workspace: inout Workspace, _ body: (TermText) -> Void
    ) {
        withSpellings(of: name, &workspace) { workspace in
            folder.fold(workspace.typed, into: &workspace.folded, using: &workspace.folding)
            let characters = unsafe FoldedCharacters(workspace.folded)
            Self.forEachSpelling(of: characters, splitAt: name.words, lengths, &workspace.spelling, body)
        }
    }

    private static func forEachSpelling(
        of name: FoldedCharacters, splitAt separators: SoughtName.Words, _ lengths: ClosedRange<Int>,
        _ spelling: inout SecretBuffer<UInt32>, _ body: (TermText) -> Void
    ) {
        let count = name.count
        forEachSpelling(of: 0..<count, in: name, without: .none, lengths, &spelling, body)
        guard separators != .none else { return }
        var words = 0
        var start = 0
        for end in 0...count where end == count || separators.areSeparated(by: name[end]) {
            if end > start {
                words += 1
                if start > 0 || end < count {
                    forEachSpelling(of: start..<end, in: name, without: .none, lengths, &spelling, body)
                }
            }
            start = end + 1
        }
        if words > 1 { forEachSpelling(of: 0..<count, in: name, without: separators, lengths, &spelling, body) }
    }

    /// A stretch of the name with and without apostrophes, without the separators of `words`. What has another length is
    /// not even written down.
    private static func forEachSpelling(
        of stretch: Range<Int>, in name: FoldedCharacters, without words: SoughtName.Words,
        _ lengths: ClosedRange<Int>, _ spelling: inout SecretBuffer<UInt32>, _ body: (TermText) -> Void
    ) {
        var (separators, apostrophes) = (0, 0)
        for index in stretch {
            if words.areSeparated(by: name[index]) { separators += 1 }
            if isApostrophe(name[index]) { apostrophes += 1 }
        }
        let count = stretch.count - separators
        if lengths.contains(count) {
            if separators == 0 {
                unsafe body(TermText(UnsafeBufferPointer(start: name.from(stretch.lowerBound), count: count)))
            } else {
                write(stretch, of: name, into: &spelling) { words.areSeparated(by: $0) }
                unsafe spelling.withElements { unsafe body(TermText($0)) }
            }
        }
        guard apostrophes > 0, lengths.contains(count - apostrophes) else { return }
        write(stretch, of: name, into: &spelling) { words.areSeparated(by: $0) || isApostrophe($0) }
        unsafe spelling.withElements { unsafe body(TermText($0)) }
    }

    @inline(__always)
    private static func write(
        _ stretch: Range<Int>, of name: FoldedCharacters, into spelling: inout SecretBuffer<UInt32>,
        without isLeftOut: (UInt32) -> Bool
    ) {
        spelling.clear()
        for index in stretch where !isLeftOut(name[index]) { spelling.append(name[index]) }
    }

    /// The straight and the typographic apostrophes, and the modifier letter.
    @inline(__always)
    private static func isApostrophe(_ character: UInt32) -> Bool {
        switch character {
        case 0x27, 0x2018, 0x2019, 0x2bc: true
        default: false
        }
    }
}

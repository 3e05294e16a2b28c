/// Folds passwords, terms and names (SPEC 2): one function for all, so that no side is folded differently.
///
/// Folding is idempotent and ignores case. ASCII takes a path without ICU that gives the same result.
struct TextFolder: Sendable, Hashable {
    let options: FoldingOptions

    /// Memory for intermediate texts, reused by the next call and empty between calls.
    struct Workspace: ~Copyable {
        fileprivate var text = FoldedText()
        fileprivate var other = FoldedText()
        fileprivate var normalized = SecretBuffer<UInt32>()

        fileprivate mutating func removeAll() {
            text.removeAll()
            other.removeAll()
            normalized.removeAll()
        }
    }

    /// Folds a password; returns false if the result has too many characters.
    ///
    /// - Complexity: O(*n*).
    func fold(_ typed: borrowing TypedText, into result: inout FoldedText, using workspace: inout Workspace) -> Bool {
        if typed.isPrintableASCII {
            result.set(lowercasing: typed.characters)
        } else {
            fold(typed.characters, into: &result, using: &workspace)
        }
        return result.count <= FoldedText.maximumCount
    }

    /// Folds `text`, whose characters are code points as typed.
    ///
    /// - Complexity: O(*n*); the result has at most 18 characters for each one of `text`.
    func fold(
        _ text: borrowing SecretBuffer<UInt32>, into result: inout FoldedText, using workspace: inout Workspace
    ) {
        if text.isASCII { return result.set(lowercasing: text) }
        if foldEachAlone(text, into: &result) { return }
        result.removeAll()
        for index in 0..<text.count { result.append(text[index], from: index..<index + 1) }
        foldWithICU(&result, &workspace)
        workspace.removeAll()
    }

    /// Folds character by character; returns false if one interacts with another one.
    private func foldEachAlone(_ text: borrowing SecretBuffer<UInt32>, into result: inout FoldedText) -> Bool {
        result.removeAll()
        for index in 0..<text.count {
            let character = text[index]
            var folded = character < 0x80 ? ASCII.lowercased(character) : SingleCharacterFolding.of(character, self)
            if folded == SingleCharacterFolding.none { return false }
            // Up to three ASCII characters, or one letter beyond ASCII.
            repeat {
                let isLetterBeyond = folded & SingleCharacterFolding.beyondASCII != 0
                result.append(
                    isLetterBeyond ? folded & ~SingleCharacterFolding.beyondASCII : folded & 0x7f,
                    from: index..<index + 1)
                folded = isLetterBeyond ? 0 : folded >> 8
            } while folded != 0
        }
        return true
    }

    /// The folded characters of a term or a name.
    func fold(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
        let typed = text.map(\.value)
        if typed.allSatisfy({ $0 < 0x80 }) { return typed.map(ASCII.lowercased) }
        var folded = FoldedText()
        for (index, character) in typed.enumerated() { folded.append(character, from: index..<index + 1) }
        var workspace = Workspace()
        foldWithICU(&folded, &workspace)
        return (0..<folded.count).map { folded[$0] }
    }

    /// The folded form as a string.
    func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: text.utf8.map { UInt8(ASCII.lowercased(UInt32($0))) }, as: UTF8.self)
        }
        return String(String.UnicodeScalarView(fold(text.unicodeScalars).compactMap(Unicode.Scalar.init)))
    }

    /// The path for any text, by ICU. Internal so that a test can compare the paths.
    func foldWithICU(_ text: inout FoldedText, _ workspace: inout Workspace) {
        // A look-alike may uncover a mark, so that a second pass changes the text again; the third changes nothing. The
        // bound is a guard against future versions of Unicode.
        for _ in 0..<8 {
            normalize(text, by: .nfkcCasefold, into: &workspace.text, &workspace.normalized)
            if options.marks { dropMarks(&workspace) }
            if options.marks || options.lookAlikes { spellInASCII(&workspace) }
            if workspace.text.hasSameCharacters(as: text) { break }
            swap(&workspace.text, &text)
            if text.isASCII { break }
        }
    }
}

// MARK: The steps

extension TextFolder {
    /// Normalizes stretch by stretch, so that each keeps its origin (SPEC 2.1, 2.2). A stretch ends where the next
    /// character cannot interact with those before it.
    private func normalize(
        _ text: borrowing FoldedText, by form: ICU.Form, into result: inout FoldedText,
        _ normalized: inout SecretBuffer<UInt32>
    ) {
        result.removeAll()
        var start = 0
        while start < text.count {
            var end = start + 1
            while end < text.count, !ICU.hasBoundary(before: text[end], form) { end += 1 }
            normalized.removeAll()
            unsafe text.characters.withElements { characters in
                unsafe ICU.normalize(UnsafeBufferPointer(rebasing: characters[start..<end]), form, into: &normalized)
            }
            let count = normalized.count
            if count > 0 {
                // ICU sees no boundary before characters that fold to nothing, so a letter's stretch includes those
                // behind it.
                var visibleEnd = end
                while visibleEnd > start + 1, normalizesToNothing(text[visibleEnd - 1], form, &normalized) {
                    visibleEnd -= 1
                }
                let origin = text.origin(start..<visibleEnd)
                for index in 0..<count { result.append(normalized[index], from: origin) }
            }
            start = end
        }
    }

    /// Returns whether nothing is left of `character`. Leaves `normalized` as it was.
    private func normalizesToNothing(
        _ character: UInt32, _ form: ICU.Form, _ normalized: inout SecretBuffer<UInt32>
    ) -> Bool {
        let count = normalized.count
        unsafe withUnsafePointer(to: character) { pointer in
            unsafe ICU.normalize(UnsafeBufferPointer(start: pointer, count: 1), form, into: &normalized)
        }
        defer { normalized.removeLast(normalized.count - count) }
        return normalized.count == count
    }

    /// Drops marks (Mn) that follow a Latin, Greek or Cyrillic letter, with nothing but such marks between (SPEC 2.2).
    private func dropMarks(_ workspace: inout Workspace) {
        normalize(workspace.text, by: .nfd, into: &workspace.other, &workspace.normalized)
        workspace.text.removeAll()
        var followsLetter = false
        for index in 0..<workspace.other.count {
            let character = workspace.other[index]
            if ICU.isNonspacingMark(character) {
                if followsLetter { continue }
            } else {
                followsLetter = ICU.isLetter(character) && ICU.isLatinGreekOrCyrillic(character)
            }
            workspace.text.append(character, from: workspace.other.origin(index))
        }
        normalize(workspace.text, by: .nfc, into: &workspace.other, &workspace.normalized)
        swap(&workspace.text, &workspace.other)
    }

    /// Replaces letters that have an ASCII spelling or look like an ASCII letter (SPEC 2.2, 2.3).
    private func spellInASCII(_ workspace: inout Workspace) {
        workspace.other.removeAll()
        for index in 0..<workspace.text.count {
            let character = workspace.text[index]
            let origin = workspace.text.origin(index)
            var letters: UInt32 = 0
            if character >= 0x80 {
                let mapping = CharacterMapping.of(character)
                if options.marks { letters = mapping.asciiSpelling }
                if letters == 0, options.lookAlikes { letters = mapping.lookAlike }
            }
            if letters == 0 { workspace.other.append(character, from: origin) }
            while letters != 0 {
                workspace.other.append(letters & 0xff, from: origin)
                letters >>= 8
            }
        }
        swap(&workspace.text, &workspace.other)
    }
}

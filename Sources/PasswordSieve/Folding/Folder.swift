/// The one function that folds passwords, terms and names (SPEC 2), so that no side is folded differently.
///
/// Folding is idempotent and ignores case. ASCII takes a path without ICU that gives the same result.
struct Folder: Sendable, Hashable {
    let options: Policy.FoldingOptions

    /// Folds `text`, whose characters are code points as typed.
    ///
    /// - Complexity: O(*n*); the result has at most 18 characters for each one of `text`.
    func fold(_ text: borrowing SecretBuffer<UInt32>, into result: inout FoldedText) {
        result.removeAll()
        var isASCII = true
        for index in 0..<text.count {
            let character = text[index]
            isASCII = isASCII && character < 0x80
            result.append(ASCII.lowercased(character), from: index..<index + 1)
        }
        guard !isASCII else { return }

        result.removeAll()
        for index in 0..<text.count { result.append(text[index], from: index..<index + 1) }
        foldWithICU(&result)
    }

    /// Folds `text` on its own, such as a term or a name.
    func fold(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
        var typed = SecretBuffer<UInt32>()
        for scalar in text { typed.append(scalar.value) }
        var folded = FoldedText()
        fold(typed, into: &folded)
        return (0..<folded.count).map { folded[$0] }
    }

    /// The path for any text, with ICU. Internal so that a test can compare the paths.
    func foldWithICU(_ text: inout FoldedText) {
        var work = FoldedText()
        // A look-alike may uncover a mark, and then a second pass changes the text again; the third finds nothing. The
        // bound is only there so that no future Unicode version can make this endless.
        for _ in 0..<8 {
            normalize(text, by: .nfkcCasefold, into: &work)
            if options.marks { dropMarks(&work) }
            if options.marks || options.lookAlikes { spellInASCII(&work) }
            if work.hasSameCharacters(as: text) {
                break
            }
            swap(&work, &text)
            if text.isASCII { break }
        }
    }
}

// MARK: The steps

extension Folder {
    /// SPEC 2.1, and the normalizations of 2.2: stretch by stretch, so that each knows where it came from. A stretch
    /// ends where the next character is sure not to interact with what is before it.
    private func normalize(_ text: borrowing FoldedText, by form: ICU.Form, into result: inout FoldedText) {
        result.removeAll()
        var normalized = SecretBuffer<UInt32>()
        forEachStretch(of: text, form) { stretch in
            normalized.removeAll()
            unsafe text.characters.withElements { characters in
                unsafe ICU.normalize(UnsafeBufferPointer(rebasing: characters[stretch]), form, into: &normalized)
            }
            guard normalized.count > 0 else { return }
            let origin = text.origin(withoutInvisibleEnd(stretch, of: text, form))
            for index in 0..<normalized.count { result.append(normalized[index], from: origin) }
        }
    }

    /// ICU sees no boundary before characters that fold to nothing, so those behind a letter are in its stretch.
    private func withoutInvisibleEnd(
        _ stretch: Range<Int>, of text: borrowing FoldedText, _ form: ICU.Form
    ) -> Range<Int> {
        var end = stretch.upperBound
        while end > stretch.lowerBound + 1, ICU.normalizesToNothing(text[end - 1], form) { end -= 1 }
        return stretch.lowerBound..<end
    }

    private func forEachStretch(of text: borrowing FoldedText, _ form: ICU.Form, _ body: (Range<Int>) -> Void) {
        var start = 0
        while start < text.count {
            var end = start + 1
            while end < text.count, !ICU.hasBoundary(before: text[end], form) { end += 1 }
            body(start..<end)
            start = end
        }
    }

    /// SPEC 2.2, first half: marks (Mn) that follow a letter of the scripts Latin, Greek or Cyrillic go. A mark counts
    /// as following the letter if nothing but such marks stands between.
    private func dropMarks(_ text: inout FoldedText) {
        var decomposed = FoldedText()
        normalize(text, by: .nfd, into: &decomposed)
        text.removeAll()
        var followsLetter = false
        for index in 0..<decomposed.count {
            let character = decomposed[index]
            if ICU.isNonspacingMark(character) {
                if followsLetter { continue }
            } else {
                followsLetter = ICU.isLetter(character) && ICU.isLatinGreekOrCyrillic(character)
            }
            text.append(character, from: decomposed.origin(index))
        }
        normalize(text, by: .nfc, into: &decomposed)
        swap(&text, &decomposed)
    }

    /// SPEC 2.2, second half, and 2.3: letters that are spelled in ASCII or look like an ASCII letter.
    private func spellInASCII(_ text: inout FoldedText) {
        var spelled = FoldedText()
        for index in 0..<text.count {
            let character = text[index]
            let origin = text.origin(index)
            if character < 0x80 {
                spelled.append(character, from: origin)
            } else if options.marks, ICU.isLatin(character), let letters = ICU.asciiSpelling(character) {
                for letter in letters { spelled.append(letter, from: origin) }
            } else if options.lookAlikes, ICU.isLetter(character), let letter = ICU.lookAlike(character) {
                spelled.append(letter, from: origin)
            } else {
                spelled.append(character, from: origin)
            }
        }
        swap(&text, &spelled)
    }
}

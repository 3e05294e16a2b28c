internal import PasswordSieve

/// The messages of findings, each in one line: the mistake and the remedy.
extension LintedList {
    func message(_ finding: Finding, _ linter: Linter) -> String {
        let text = finding.entry.map { entries[$0].text } ?? ""
        let name = quoted(text)
        let length = text.unicodeScalars.count
        switch finding.detail {
        case .text(let message, _, _): return message
        case .length where finding.rule == .tooLong:
            return "the term has \(length.counted("character")) of at most \(TermList.maximumTermLength); shorten it"
        case .length:
            return "\(name) has \(length.counted("character")) and Microsoft Entra takes 4 to 16; "
                + (length < 4 ? "lengthen or remove it" : "shorten or remove it")
        case .look:
            return
                "\(name) mixes scripts and is judged as \(quoted(linter.folding.folded(text))); type it anew if that "
                + "was not meant"
        case .folding:
            let spellings = linter.plainFolding.spellings(of: text).map(quoted).joined(separator: " and ")
            return "\(name) is judged as \(spellings); check that this is intended"
        case .entry(let first) where finding.rule == .duplicate:
            let other = entries[first]
            let isSame = other.text == text
            let foldsAlike = linter.folding.folded(other.text) == linter.folding.folded(text)
            let relation = foldsAlike ? "folds to the same as" : "is a spelling of"
            return "\(name) \(isSame ? "is on" : "\(relation) \(quoted(other.text)),") \(place(of: first))"
                + (isSame ? " already" : "") + "; remove the \(placeWord)"
        case .entry(let other):
            return "\(name) matches the same passwords as \(termAndPlace(other)); remove the \(placeWord)"
        case .cover(let other, let manner):
            return "\(termAndPlace(other)) matches all of \(name) \(manner.rawValue); remove the \(placeWord) if the "
                + "typos that only \(name) matches do not matter"
        case .pattern(let kind):
            return "the pattern \"\(kind.rawValue)\" already finds \(name) for one point; remove the \(placeWord)"
                + (finding.isFixable ? "" : " if its substitutions, typos and reversal do not matter")
        case .global(let isListed):
            return "the global list already \(isListed ? "holds" : "matches all of") \(name); remove the \(placeWord) "
                + "if that list is always in use"
        case .variant(let listed):
            return "\(name) is \(base(of: text, listed)) with an addition, which is counted separately; remove the "
                + "\(placeWord) if one more point does not matter"
        case .base(let number, _):
            return "\(quoted(bases[Int(number)])) alone would match \(name) and all other additions; list that word"
        }
    }

    /// The change that `--fix` makes for the finding; nil if none.
    func change(_ finding: Finding, replacingVariants: Bool) -> String? {
        guard finding.isFixable else { return nil }
        let text = finding.entry.map { entries[$0].text } ?? ""
        switch finding.detail {
        case .text(_, let change, _): return change
        case .entry(let first) where finding.rule == .duplicate: return "removed: duplicate of \(place(of: first))"
        case .entry(let other): return "removed: \(termAndPlace(other)) matches the same"
        case .pattern(let kind): return "removed: the pattern \"\(kind.rawValue)\" finds it"
        case .variant(let listed): return "removed: a variant of \(base(of: text, listed))"
        case .base(let number, let isFirst):
            let word = bases[Int(number)].visible
            return (isFirst ? "added: \(word)" : "matched by \(word), which was added")
                + (replacingVariants ? " in place of \(text.visible)" : "")
        case .length, .look, .folding, .cover, .global: return nil
        }
    }

    /// The text that tells the finding from others of its rule, whatever its line; nil for the list as a whole.
    func key(_ finding: Finding) -> String? {
        if case .text(_, _, let key) = finding.detail { return key }
        return finding.entry.map { entries[$0].text }
    }

    private func place(of entry: Int32) -> String { "\(placeWord) \(entries[entry].line)" }

    private func termAndPlace(_ entry: Int32) -> String { "\(quoted(entries[entry].text)) (\(place(of: entry)))" }

    private func base(of text: String, _ listed: Int32?) -> String {
        listed.map(termAndPlace) ?? "\(quoted(Linter.word(in: text) ?? text)) of the global list"
    }
}

extension [LintedList.Entry] {
    subscript(index: Int32) -> LintedList.Entry { self[Int(index)] }
}

/// In quotation marks, with what cannot be seen spelled out.
func quoted(_ term: String) -> String { "\"\(term.visible)\"" }

/// The arithmetic of a score, such as `[contoso] + [blank] + [1] + [2] = 4 < 5`.
extension Segmentation {
    /// What the arithmetic may quote.
    public enum Disclosure: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
        /// Everything: terms as their list writes them, other characters as typed in this password, which has to be
        /// the one that was judged.
        case password(String)
        /// All terms; other characters are counted.
        case terms
        /// Terms of lists other than the global one; the rest is counted.
        case ownTerms

        /// The case alone, never the password.
        public var description: String {
            switch self {
            case .password: "password"
            case .terms: "terms"
            case .ownTerms: "ownTerms"
            }
        }
        /// As ``description``.
        public var debugDescription: String { description }
    }

    /// The segments with their points, the score, and how it compares with the one required.
    ///
    /// A token that costs more than one point is followed by its points, as in `[contoso]×2`. A character that shows
    /// nothing, or that steers how others are shown, stands as its code point: `[U+200B]`. The words in it are those of
    /// `catalogue`.
    public func arithmetic(showing disclosure: Disclosure, in catalogue: MessageCatalogue = .english) -> String {
        let typed: [Unicode.Scalar]? =
            if case .password(let password) = disclosure { Array(password.unicodeScalars) } else { nil }
        return "\(Self.sum(segments, disclosure, typed, catalogue)) = \(comparison)"
    }

    private static func sum(
        _ segments: [Segmentation.Segment], _ disclosure: Disclosure, _ typed: [Unicode.Scalar]?,
        _ catalogue: MessageCatalogue
    ) -> String {
        var parts: [String] = []
        var hidden = 0
        func flush() {
            if hidden > 0 { parts.append(catalogue.text(.arithmeticCharacters, [.count: .number(hidden)])) }
            hidden = 0
        }
        for segment in segments {
            let text = segment.text(in: typed)
            let token: String
            switch segment.kind {
            case .character:
                guard let text else {
                    hidden += 1
                    continue
                }
                token = "[\(text)]"
            case .term: token = segment.term?.quoted(showing: disclosure, in: catalogue) ?? ""
            case .block:
                let unit = sum(segment.unit, disclosure, typed, catalogue)
                let block = catalogue.text(
                    .arithmeticBlock, [.count: .number(segment.repetitions), .arithmetic: .text(unit)])
                token = "[\(block)]"
            default:
                let pattern = segment.kind.key.map { catalogue.text($0) } ?? segment.kind.rawValue
                token = text.map { "[\($0) \(pattern)]" } ?? "[\(pattern)]"
            }
            flush()
            parts.append(token + (segment.points == 1 ? "" : "×\(segment.points)"))
        }
        flush()
        return parts.isEmpty ? catalogue.text(.arithmeticNothing) : parts.joined(separator: " + ")
    }

    /// The end of the arithmetic, such as `4 < 5`.
    public var comparison: String { "\(score) \(score < required ? "<" : "≥") \(required)" }
}

extension Segmentation.Segment {
    /// What was typed there.
    fileprivate func text(in typed: [Unicode.Scalar]?) -> String? {
        guard let typed, range.upperBound <= typed.count else { return nil }
        return String(String.UnicodeScalarView(typed[range])).visible
    }
}

extension Segmentation.Segment.Kind {
    /// What a pattern is called.
    fileprivate var key: MessageKey? {
        switch self {
        case .repeat: .patternRepeat
        case .sequence: .patternSequence
        case .keyboard: .patternKeyboard
        case .year: .patternYear
        case .date: .patternDate
        case .tail: .patternTail
        case .term, .character, .block: nil
        }
    }
}

extension BannedTerm {
    /// The term in brackets, if it may be quoted.
    func quoted(showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue) -> String {
        if case .ownTerms = disclosure, isGlobal { return "[\(catalogue.text(.arithmeticGlobalTerm))]" }
        return "[\(text.visible)]"
    }
}

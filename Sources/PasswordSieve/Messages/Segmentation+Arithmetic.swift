/// The arithmetic of a score, such as `[contoso] + [blank] + [1] + [2] = 4 < 5`.
extension Segmentation {
    /// The parts of a password that the arithmetic may quote.
    public enum Disclosure: Sendable, CustomStringConvertible {
        /// Everything: terms as written in their list, other characters as typed in this password, which has to be the
        /// one that was checked.
        case password(String)
        /// All terms. Other characters are only counted.
        case terms
        /// Terms of lists other than the global one. Other characters are only counted.
        case ownTerms
        /// No term: the list of each and its line there, as in `[custom:12]`. Other characters are only counted.
        case termLines

        /// The name of the case, never the password.
        public var description: String {
            switch self {
            case .password: "password"
            case .terms: "terms"
            case .ownTerms: "ownTerms"
            case .termLines: "termLines"
            }
        }
    }

    /// Returns the segments with their points, the score, and its comparison with the required score.
    ///
    /// A segment that costs more than one point is followed by its points, as in `[contoso]×2`. An invisible or control
    /// character is written as its code point: `[U+200B]`. The words are those of `catalogue`.
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
                let pattern = catalogue.name(.pattern, segment.kind)
                token = text.map { "[\($0) \(pattern)]" } ?? "[\(pattern)]"
            }
            flush()
            parts.append(token + (segment.points == 1 ? "" : "×\(segment.points)"))
        }
        flush()
        return parts.isEmpty ? catalogue.text(.arithmeticNothing) : parts.joined(separator: " + ")
    }

    /// The last part of the arithmetic, such as `4 < 5`.
    public var comparison: String { "\(score) \(score < required ? "<" : "≥") \(required)" }
}

extension Segmentation.Segment {
    /// The characters as typed; nil if they may not be quoted.
    fileprivate func text(in typed: [Unicode.Scalar]?) -> String? {
        guard let typed, range.upperBound <= typed.count else { return nil }
        return String(String.UnicodeScalarView(typed[range])).visible
    }
}

extension BannedTerm {
    /// The term in brackets, or a placeholder if it may not be quoted.
    func quoted(showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue) -> String {
        switch disclosure {
        case .ownTerms where isGlobal, .termLines where isGlobal: "[\(catalogue.text(.arithmeticGlobalTerm))]"
        case .termLines: "[\(list.visible):\(line)]"
        default: "[\(text.visible)]"
        }
    }
}

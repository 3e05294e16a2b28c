internal import CICU

extension ICU {
    /// The rules of a language for plurals, lists and numbers.
    @safe final class Language: Sendable, Hashable {
        private let tag: String
        // SAFETY: owned from `init` to `deinit`, and never written, so threads may share it.
        private nonisolated(unsafe) let rules: OpaquePointer?
        /// From zero to nine; nil for those of ASCII.
        private let digits: [Character]?

        /// Opens the rules of the language with this BCP 47 tag; nil if it is not a language tag.
        init?(tag: String) {
            guard ICU.likelyTag(tag) != nil, let opened = unsafe cicu_language_open(tag) else { return nil }
            self.tag = tag
            unsafe rules = opened
            let written = unsafe ICU.text { unsafe cicu_digits(opened, $0, $1) } ?? ""
            digits = written == "0123456789" || written.count != 10 ? nil : Array(written)
        }

        /// The language with this tag, which is one; without rules if ICU cannot read them. Its messages then have the form for
        /// `other`, and commas between what they list.
        init(builtIn tag: String) {
            self.tag = tag
            unsafe rules = cicu_language_open(tag)
            digits = nil
        }

        deinit { unsafe rules.map { unsafe cicu_language_close($0) } }

        static func == (first: Language, second: Language) -> Bool { first.tag == second.tag }
        func hash(into hasher: inout Hasher) { hasher.combine(tag) }

        /// Returns the plural category of the number, such as `few`.
        func pluralCategory(of number: Int) -> String {
            guard let rules = unsafe rules else { return "other" }
            return unsafe ICU.text { unsafe cicu_plural_category(rules, Int32(clamping: number), $0, $1) } ?? "other"
        }

        /// Returns the number in the digits of the language, without grouping.
        func text(of number: Int) -> String {
            guard let digits else { return String(number) }
            return String(String(number).map { digit in digit.wholeNumberValue.map { digits[$0] } ?? digit })
        }

        /// Returns the list as a phrase: `a, b and c`.
        func joined(_ items: [String]) -> String {
            guard items.count > 1, let rules = unsafe rules else { return items.joined(separator: ", ") }
            var texts: [UInt8] = []
            let ends = items.map { item in
                texts += item.utf8
                return Int32(texts.count)
            }
            let joined = unsafe texts.withUnsafeBytes { bytes in
                unsafe ICU.text {
                    unsafe cicu_join(
                        rules, bytes.bindMemory(to: CChar.self).baseAddress, ends, Int32(ends.count), $0, $1)
                }
            }
            return joined ?? items.joined(separator: ", ")
        }
    }

    /// Returns a language tag with script and region, which are guessed if it has none; nil if it is not a tag.
    static func likelyTag(_ tag: String) -> String? {
        guard (1...maximumTagLength).contains(tag.utf8.count), !tag.utf8.contains(0) else { return nil }
        return unsafe text { unsafe cicu_likely_tag(tag, $0, $1) }
    }

    /// ICU accepts no longer tags, and tags come from anybody.
    private static let maximumTagLength = 156

    /// A piece of a parsed pattern.
    enum PatternPiece {
        case text(String)
        case placeholder(String)
        case plural(String)
        case select(String)
        case branch(String)
        case end
    }

    /// Returns the pieces of a pattern, see `cicu_parse_pattern`; nil if it is malformed.
    static func pieces(ofPattern pattern: String) -> [PatternPiece]? {
        guard !pattern.utf8.contains(0), let pieces = unsafe text({ unsafe cicu_parse_pattern(pattern, $0, $1) })
        else { return nil }
        return pieces.utf8.split(separator: 0).compactMap { piece in
            let text = String(Substring(piece.dropFirst()))
            return switch Int(piece[piece.startIndex]) {
            case CICU_TEXT: .text(text)
            case CICU_PLACEHOLDER: .placeholder(text)
            case CICU_PLURAL: .plural(text)
            case CICU_SELECT: .select(text)
            case CICU_BRANCH: .branch(text)
            default: .end
            }
        }
    }

    /// Returns the UTF-8 text that `write` writes into a buffer; nil if it fails. Like the functions of CICU, `write`
    /// returns the number of bytes, and is called again if that exceeds the capacity.
    private static func text(_ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String? {
        var capacity = 256
        while true {
            var count = 0
            let text = unsafe withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 1) { buffer -> String? in
                count = unsafe Int(write(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count)))
                guard count >= 0, count <= capacity else { return nil }
                return unsafe String(decoding: buffer[..<count], as: UTF8.self)
            }
            if count <= capacity { return text }
            capacity = count
        }
    }
}

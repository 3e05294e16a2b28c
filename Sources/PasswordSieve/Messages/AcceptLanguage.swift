/// The languages that a client asks for in an `Accept-Language` header (RFC 9110, 12.5.4).
///
/// ICU's parser (`LocaleMatcher`, `uloc_acceptLanguageFromHTTP`) is not used: it refuses the whole value because of one
/// malformed element, `;Q=` or a tab, and sorts 10,000 languages in quadratic time.
struct AcceptLanguage {
    /// Headers come from anybody: a longer value, in bytes, is ignored.
    private static let maximumBytes = 4_096
    /// Browsers send a handful.
    private static let maximumElements = 32

    /// The language tags, the best first, without those of weight 0 and malformed elements.
    let tags: [String]

    init(_ field: String) {
        guard field.utf8.count <= Self.maximumBytes else {
            tags = []
            return
        }
        let wanted = field.split(separator: ",").prefix(Self.maximumElements).compactMap(Self.element)
            .filter { $0.weight > 0 }
        // The sort is stable, so elements of the same weight keep their order.
        tags = wanted.sorted { $0.weight > $1.weight }.map(\.tag)
    }

    /// Parses a text such as `de-AT;q=0.5` into a tag, or `*`, and a weight; nil if it is malformed.
    private static func element(_ text: Substring) -> (tag: String, weight: Double)? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count <= 2, let weight = parts.count == 1 ? 1 : weight(parts[1]) else { return nil }
        return (String(parts[0]), weight)
    }

    /// From 0 to 1, with any number of digits.
    private static func weight(_ text: Substring) -> Double? {
        let number = text.dropFirst(2)
        guard text.lowercased().hasPrefix("q="), number.allSatisfy({ "0123456789.".contains($0) }),
            let weight = Double(number), weight <= 1
        else { return nil }
        return weight
    }
}

extension Substring {
    /// The text without spaces and tabs at both ends.
    fileprivate var trimmed: Substring {
        let text = drop { $0 == " " || $0 == "\t" }
        return text[..<(text.lastIndex { $0 != " " && $0 != "\t" }.map(text.index(after:)) ?? text.startIndex)]
    }
}

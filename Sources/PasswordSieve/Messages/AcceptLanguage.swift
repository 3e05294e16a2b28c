/// What a client says of the languages that it wants: the field `Accept-Language` of RFC 9110, 12.5.4.
struct AcceptLanguage {
    /// Requests come from anybody: of a longer field, in bytes, nothing is read.
    private static let longestField = 4_096
    /// No more ranges than these are looked at; browsers send a handful.
    private static let mostRanges = 32

    /// The tags, the best first, without those that are not wanted. What is broken is left out.
    let tags: [String]

    init(_ field: String) {
        guard field.utf8.count <= Self.longestField else {
            tags = []
            return
        }
        let wanted = field.split(separator: ",").prefix(Self.mostRanges).compactMap(Range.init)
            .filter { $0.weight > 0 }
        // Sorting is stable: of the same weight the first comes first.
        tags = wanted.sorted { $0.weight > $1.weight }.map(\.tag)
    }

    /// A tag, or `*`, and how much it is wanted.
    private struct Range {
        let tag: String
        let weight: Double

        /// The range of a text such as `de-AT;q=0.5`; nil if it is broken.
        init?(_ text: Substring) {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.withoutOuterSpace)
            guard parts.count <= 2, let weight = parts.count == 1 ? 1 : Self.weight(parts[1]) else { return nil }
            tag = String(parts[0])
            self.weight = weight
        }

        /// From 0 to 1. More digits than the three of the RFC are taken.
        private static func weight(_ text: Substring) -> Double? {
            let number = text.dropFirst(2)
            guard text.lowercased().hasPrefix("q="), number.allSatisfy({ "0123456789.".contains($0) }),
                let weight = Double(number), weight <= 1
            else { return nil }
            return weight
        }
    }
}

extension Substring {
    /// Without the spaces and tabs at both ends.
    fileprivate var withoutOuterSpace: Substring {
        let text = drop { $0 == " " || $0 == "\t" }
        return text[..<(text.lastIndex { $0 != " " && $0 != "\t" }.map(text.index(after:)) ?? text.startIndex)]
    }
}

import PasswordSieve

/// SPEC 2: "Each folded character remembers the range of original characters that it came from".
enum ReferenceOrigins {
    /// The typed stretch of each folded character. Decided: from the left, the shortest stretches that may be folded on
    /// their own: `e` and the accent behind it are one, an invisible character is one that nothing comes from.
    static func of(_ typed: [UInt32], _ options: FoldingOptions) -> [Range<Int>] {
        if typed.allSatisfy({ $0 < 0x80 }) { return typed.indices.map { $0..<$0 + 1 } }
        var origins: [Range<Int>] = []
        var start = 0
        var rest = ReferenceFolding.fold(typed, options)
        while start < typed.count {
            for end in start + 1...typed.count {
                let piece = ReferenceFolding.fold(Array(typed[start..<end]), options)
                let others = ReferenceFolding.fold(Array(typed[end...]), options)
                guard piece + others == rest else { continue }
                origins += piece.map { _ in start..<end }
                (start, rest) = (end, others)
                break
            }
        }
        return origins
    }
}

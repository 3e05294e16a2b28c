/// What the builder of the shipped list needs of the engine, beside its verdicts.
extension PasswordChecker {
    /// A stretch of a password that a pattern of SPEC 6.1 to 6.5 or a tail explains.
    package struct PatternToken: Sendable, Hashable {
        package let range: Range<Int>
        package let points: Int
    }

    /// The patterns of a password of printable ASCII in lower case.
    package static func patternTokens(_ password: some Sequence<UInt8>) -> [PatternToken] {
        var text = FoldedText()
        for (index, byte) in password.enumerated() { text.append(UInt32(byte), from: index..<index + 1) }
        let characters = unsafe PasswordCharacters(text)
        let matcher = PatternMatcher(Policy.recommended.patterns)
        var tokens: [PatternToken] = []
        for start in 0..<text.count {
            matcher.forEachPattern(in: characters, from: start) { _, ends in
                for end in ends { tokens.append(PatternToken(range: start..<end, points: PatternMatcher.points)) }
            }
        }
        matcher.forEachTail(of: characters, in: 0..<text.count) { start, points in
            tokens.append(PatternToken(range: start..<text.count, points: points))
        }
        // `characters` points into the text, which has to stay until here.
        withExtendedLifetime(text.count) {}
        return tokens
    }
}

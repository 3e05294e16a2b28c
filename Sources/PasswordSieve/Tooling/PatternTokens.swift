/// The patterns of a password, for the builder of the shipped list.
extension PasswordChecker {
    /// A stretch of a password that a pattern other than a block explains.
    package struct PatternToken: Sendable, Hashable {
        package let range: Range<Int>
        package let points: Int
    }

    /// The patterns of a password of printable ASCII in lower case, whose case is taken for an ordinary one.
    package static func patternTokens(_ password: some Sequence<UInt8>) -> [PatternToken] {
        let matcher = PatternMatcher(Policy.recommended.patterns)
        var tokens: [PatternToken] = []
        FoldedText.withCharacters(password.map(UInt32.init)) { characters in
            matcher.forEachPattern(in: characters, where: { _ in true }) { _, start, ends in
                for end in ends { tokens.append(PatternToken(range: start..<end, points: PatternMatcher.points)) }
            }
            WholePatterns(of: characters, nil, in: 0..<characters.count, matcher).forEachPattern { _, range, points in
                tokens.append(PatternToken(range: range, points: points))
            }
        }
        return tokens
    }
}

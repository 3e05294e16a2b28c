import Testing

@testable import PasswordSieve

/// The engine equals the slow reference of SPEC.
struct ReferenceComparisonTests {
    /// Each argument is a run of its own, so that they share the processors. Together 500,000 cases when optimized, and
    /// the first 100,000 of them otherwise, since the reference is slow.
    static let runs = Array(0..<16)
    static let settingsInARun = _isDebugAssertConfiguration() ? 125 : 625
    static let passwordsInASetting = 50

    @Test(arguments: runs)
    func engineEqualsReference(run: Int) throws {
        for setting in 0..<Self.settingsInARun {
            let seed = run * Self.settingsInARun + setting
            guard try compare(seed: seed) else { return }
        }
    }

    /// One policy with its lists, and some passwords; false after the first difference.
    private func compare(seed: Int) throws -> Bool {
        var random = RandomText(seed: seed)
        let policy = random.policy()
        let names = ["custom", "brands", "global", "Zoo"].shuffled(using: &random.generator)
        let lists = names.prefix(random.generator.pick([0, 1, 1, 2, 3])).map { name in
            (name: name, terms: random.terms(0...random.generator.pick([3, 12, 40]), policy.folding))
        }
        let checker = try PasswordChecker(
            policy: policy, lists: lists.map { TermList(name: $0.name, terms: $0.terms) }, entraLimits: .lifted)
        let reference = Reference(policy: policy, lists: lists)
        let words = lists.flatMap(\.terms)
        for number in 0..<Self.passwordsInASetting {
            let user = random.user(words)
            let nearNames = [user.surname, user.accountName, user.displayName].compactMap { $0 }
            let password = random.password(near: random.generator.oneIn(3) ? words + nearNames : words)
            let found = ReferenceVerdict(checker.check(password, for: user), policy.folding)
            let expected = reference.judge(password, user)
            let isAccepted = checker.accepts(password, for: user)
            guard found != expected || isAccepted != expected.isAccepted else { continue }
            Issue.record(
                """
                seed \(seed), password \(number): \(password.debugDescription)
                lists \(lists)
                user \(user)
                policy \(policy)
                expected \(expected)
                found    \(found)
                accepts  \(isAccepted)
                """)
            return false
        }
        return true
    }
}

extension ReferenceVerdict {
    /// What the engine found, in the reference's words.
    init(_ verdict: Verdict, _ folding: Policy.FoldingOptions) {
        self.init(
            codes: verdict.codes.map(\.rawValue),
            isAccepted: verdict.isAccepted,
            score: verdict.score,
            wholePasswordBanned: verdict.violations.contains { if case .bannedWhole = $0 { true } else { false } },
            scoreBanned: verdict.violations.contains { if case .bannedByScore = $0 { true } else { false } },
            bannedLists: Set(verdict.violatedLists),
            classesPresent: verdict.violations.lazy.compactMap {
                if case .complexity(let present, _, _) = $0 { present } else { nil }
            }.first,
            names: Set(
                verdict.violations.flatMap { violation -> [NameHit] in
                    if case .containsName(let hits) = violation { hits } else { [] }
                }.map { "\($0.rule.rawValue).\($0.kind.rawValue)" }),
            segments: Self.segments(verdict, folding))
    }

    /// The engine's ranges count typed characters; the reference's folded ones, which follow from what each segment
    /// folds to: neighbours that share a character are told apart by the terms.
    private static func segments(_ verdict: Verdict, _ folding: Policy.FoldingOptions) -> [ReferenceSegment] {
        var start = 0
        return (verdict.segmentation?.segments ?? []).map { segment in
            defer { start += segment.foldedLength }
            return ReferenceSegment(segment, from: start, folding)
        }
    }
}

extension ReferenceSegment {
    init(_ segment: Segment, from start: Int, _ folding: Policy.FoldingOptions) {
        let term = segment.term.map { ReferenceFolding.fold($0.text.unicodeScalars.map(\.value), folding) }
        var unitStart = start
        let unit = segment.unit.map { part in
            defer { unitStart += part.foldedLength }
            return ReferenceSegment(part, from: unitStart, folding)
        }
        self.init(
            start: start, end: start + segment.foldedLength, points: segment.points,
            term: term.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) },
            list: segment.term?.list, kind: segment.kind.rawValue, edits: segment.term?.edits ?? 0,
            isReversed: segment.term?.isReversed ?? false, unit: unit)
    }
}

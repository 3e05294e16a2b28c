import Testing

@testable import PasswordSieve

/// The engine equals the slow reference of SPEC: in 500,000 cases when optimized, as CI runs them, and otherwise in a
/// tenth of them.
struct ReferenceComparisonTests {
    /// Each is a run of its own, so that they share the processors.
    static let runs = Array(0..<16)
    /// A run's share of seeds.
    private static func seeds(_ run: Int, of count: Int) -> Range<Int> {
        count * run..<count * run + (_isDebugAssertConfiguration() ? count / 10 : count)
    }

    /// 200,000 cases: short lists of characters that meet often, and names.
    @Test(arguments: runs)
    func engineEqualsReference(run: Int) throws {
        for seed in Self.seeds(run, of: 250) {
            var random = RandomText(seed: seed)
            let longest = random.generator.pick([3, 12, 40])
            let difference = try difference(passwords: 50, &random, counts: 0...longest, names: true)
            guard report(difference, seed) else { return }
        }
    }

    /// 300,000 cases: lists of up to 2,048 terms, most of them shorter, from whole alphabets.
    @Test(arguments: runs)
    func engineEqualsReferenceOnLongLists(run: Int) throws {
        for seed in Self.seeds(run, of: 125) {
            var random = RandomText(seed: seed, wide: true)
            let longest = 1 << Int.random(in: 0...11, using: &random.generator)
            let difference = try difference(passwords: 150, &random, counts: (longest + 1) / 2...longest, names: false)
            guard report(difference, seed) else { return }
        }
    }

    /// 16,000 cases: lists of up to 400 terms that read alike, so that groups of terms with the same symbols have more than
    /// 64, under tables that read one character as many, in and beyond ASCII.
    @Test(arguments: runs)
    func engineEqualsReferenceOnLookAlikes(run: Int) throws {
        for seed in Self.seeds(run, of: 20) {
            var random = RandomText(seed: seed)
            let difference = try difference(passwords: 50, &random, counts: 50...400, names: false, readAlike: true)
            guard report(difference, seed) else { return }
        }
    }

    /// Records the difference; a run ends with its first one.
    private func report(_ difference: String?, _ seed: Int) -> Bool {
        guard let difference else { return true }
        Issue.record("seed \(seed), \(difference)")
        return false
    }

    /// A description of the first difference for some passwords under one policy with its lists; nil if there is none.
    private func difference(
        passwords: Int, _ random: inout RandomText, counts: ClosedRange<Int>, names hasNames: Bool,
        readAlike: Bool = false
    ) throws -> String? {
        var policy = random.policy()
        let alike = random.generator.pick(Self.lookAlikes)
        if readAlike { policy.substitutions = alike.table }
        let names = ["custom", "brands", "global", "Zoo"].shuffled(using: &random.generator)
        let lists = names.prefix(random.generator.pick(hasNames ? [0, 1, 1, 2, 3] : [1, 1, 1, 2])).map { name in
            (
                name: name,
                terms: readAlike
                    ? random.lookAlikes(counts, of: alike.characters) : random.terms(counts, policy.folding)
            )
        }
        if random.generator.oneIn(2) {
            policy.forbiddenLists = lists.map(\.name).filter { _ in random.generator.oneIn(2) }
        }
        let checker = try PasswordChecker(
            policy: policy, lists: lists.map { TermList(name: $0.name, terms: $0.terms) }, entraLimits: .lifted)
        let reference = Reference(policy: policy, lists: lists)
        let words = lists.flatMap(\.terms)
        for number in 0..<passwords {
            let user = hasNames ? random.user(words) : .unknown
            let nearNames =
                [user.surname, user.accountName, user.displayName].compactMap { $0 } + user.partsOfUserNames
            let password = random.password(near: random.generator.oneIn(3) ? words + nearNames : words)
            let old = random.old(of: password)
            let found = ReferenceVerdict(checker.check(password, for: user, replacing: old))
            let expected = reference.judge(password, user, replacing: old)
            let isAccepted = checker.accepts(password, for: user, replacing: old)
            let isGuidedSo =
                checker.guidance(password, for: user, replacing: old).isAccepted == expected.codes.isEmpty
            guard found != expected || isAccepted != expected.isAccepted || !isGuidedSo else { continue }
            return """
                password \(number): \(password.debugDescription)
                old \(old.debugDescription)
                lists \(lists)
                user \(user)
                policy \(policy)
                expected \(expected)
                found    \(found)
                accepts  \(isAccepted)
                guidance \(isGuidedSo ? "agrees" : "differs")
                """
        }
        return nil
    }
}

extension ReferenceComparisonTests {
    /// Tables, and characters of which most read alike under them: under the last ones `*` and `1` may be many of them.
    private static let lookAlikes: [(table: Substitutions, characters: [Character])] = [
        (.extended, Array("iiill11!|a7*")), (.extended, Array("gbq689a")),
        (Substitutions(name: "wildcards", readings: ["*": "ila7", "1": "l"]), Array("iiill11!|a7*")),
        (
            Substitutions(name: "wide", readings: ["*": ideographs, "1": "一丁a", "語": "一"]),
            Array("***11a語" + ideographs)
        ),
    ]
    private static let ideographs = String(
        String.UnicodeScalarView((0x4e00..<0x4e28).compactMap(Unicode.Scalar.init)))
}

extension RandomText {
    /// Terms of few characters, most of which read alike, some without a letter.
    fileprivate mutating func lookAlikes(_ counts: ClosedRange<Int>, of characters: [Character]) -> [String] {
        (0..<Int.random(in: counts, using: &generator)).map { _ in
            String(generator.pick(generator.pick([2, 4, 5, 7, 7, 8]), of: characters))
        }
    }
}

extension ReferenceVerdict {
    /// The engine's verdict in the reference's words.
    init(_ verdict: Verdict) {
        self.init(
            codes: verdict.codes.map(\.rawValue),
            isAccepted: verdict.isAccepted,
            score: verdict.score,
            required: verdict.requiredScore,
            similarity: verdict.violations.lazy.compactMap { violation in
                guard case .tooSimilar(let similarity) = violation else { return nil }
                return if case .fewChanges(let count) = similarity { "fewChanges \(count)" } else { similarity.name }
            }.first,
            forbidden: Self.forbidden(verdict),
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
            segments: Self.segments(verdict))
    }

    private static func forbidden(_ verdict: Verdict) -> [String] {
        verdict.violations.flatMap { violation -> [String] in
            guard case .forbidden(let terms, _) = violation else { return [] }
            return terms.map { term in
                ReferenceForbidden(entry: (term.text, term.line), lists: term.lists).description
            }
        }
    }

    /// The engine's ranges count typed characters; the reference's folded ones, which follow from what each segment
    /// folds to: neighbours that share a character are told apart by the terms.
    private static func segments(_ verdict: Verdict) -> [ReferenceSegment] {
        var start = 0
        return (verdict.segmentation?.segments ?? []).map { segment in
            defer { start += segment.foldedLength }
            return ReferenceSegment(segment, from: start)
        }
    }
}

extension ReferenceSegment {
    init(_ segment: Segmentation.Segment, from start: Int) {
        var unitStart = start
        let unit = segment.unit.map { part in
            defer { unitStart += part.foldedLength }
            return ReferenceSegment(part, from: unitStart)
        }
        self.init(
            start: start, end: start + segment.foldedLength, points: segment.points,
            term: segment.term?.text, line: segment.term?.line, list: segment.term?.list, kind: segment.kind.rawValue,
            edits: segment.term?.edits ?? 0,
            isReversed: segment.term?.isReversed ?? false, unit: unit)
    }
}

import Testing

@testable import PasswordSieve

/// Explanations list what the slow reference finds: all of it, and nothing else, in 40,000 cases when optimized and in
/// a quarter of them otherwise.
struct ExplanationComparisonTests {
    static let runs = Array(0..<8)

    @Test(arguments: runs)
    func matchesAndSegmentationsEqualTheReference(run: Int) throws {
        let count = _isDebugAssertConfiguration() ? 25 : 100
        for seed in 100 * run..<100 * run + count {
            var random = RandomText(seed: 7_000_000 + seed)
            var policy = random.policy()
            policy.minimumScore = random.generator.pick([5, 3, 8])
            let names = ["custom", "brands", "global"].shuffled(using: &random.generator)
            let lists = names.prefix(random.generator.pick([0, 1, 1, 2, 3])).map { name in
                (name: name, terms: random.terms(0...12, policy.folding))
            }
            if random.generator.oneIn(2) {
                policy.forbiddenLists = lists.map(\.name).filter { _ in random.generator.oneIn(2) }
            }
            let checker = try PasswordChecker(
                policy: policy, lists: lists.map { TermList(name: $0.name, terms: $0.terms) }, entraLimits: .lifted)
            let reference = Reference(policy: policy, lists: lists)
            for number in 0..<50 {
                let password = random.password(near: lists.flatMap(\.terms))
                guard let difference = difference(password, checker, reference) else { continue }
                Issue.record(
                    "seed \(seed), password \(number): \(password.debugDescription), lists \(lists)\n\(difference)")
                return
            }
        }
    }

    private func difference(_ password: String, _ checker: PasswordChecker, _ reference: Reference) -> String? {
        let folding = reference.policy.folding
        let typed = password.unicodeScalars.map(\.value)
        let folded = ReferenceFolding.fold(typed, folding)
        guard folded.count <= 100 else { return nil }
        // Without the trial of changes, which takes longer than all the rest.
        let found = checker.findings(in: password.utf8Span, for: nil)
        let expected = ReferenceExplanation(typed: typed, folded: folded, reference)
        if found.characters.map(\.character.value) != folded { return "folded otherwise" }
        if found.verdict != checker.check(password) { return "another verdict" }
        if found.matches.listed.count + found.matches.omittedCount != expected.matches.count {
            return
                "\(found.matches.listed.count) and \(found.matches.omittedCount) matches, not \(expected.matches.count)"
        }
        let matches = Set(found.matches.listed.map(\.inWords))
        if !matches.isSubset(of: expected.matches) || matches.count != found.matches.listed.count {
            return "found    \(matches.sorted())\nexpected \(expected.matches.sorted())"
        }
        return forbiddenDifference(found, folded, reference) ?? segmentationDifference(found, expected)
    }

    /// The places of forbidden terms begin with the first place of each (SPEC 9.5).
    private func forbiddenDifference(
        _ found: PasswordChecker.Findings, _ folded: [UInt32], _ reference: Reference
    ) -> String? {
        let occurrences = found.rules?.forbidden.occurrences ?? []
        guard occurrences.count < Violation.maximumForbiddenTerms else { return nil }
        let terms = occurrences.map { occurrence in
            ReferenceForbidden(entry: (occurrence.term.text, occurrence.term.line), lists: occurrence.term.lists)
        }
        let expected = reference.forbiddenTerms(in: folded, among: reference.termsThatMayBe(in: folded))
        let (distinct, wanted) = (ReferenceForbidden.shown(terms), ReferenceForbidden.shown(expected))
        return distinct.map(\.description) == wanted.map(\.description) ? nil : "forbidden \(distinct), not \(wanted)"
    }

    private func segmentationDifference(_ found: PasswordChecker.Findings, _ expected: ReferenceExplanation) -> String?
    {
        if found.alternatives.segmentations.first != found.verdict.segmentation {
            return "the first is not the verdict's"
        }
        guard let cuts = expected.cuts else { return found.alternatives.count > 20 ? nil : "too few segmentations" }
        if found.alternatives.count != cuts.count {
            return "\(found.alternatives.count) segmentations, not \(cuts.count)"
        }
        let foundCuts = found.alternatives.segmentations.map { segmentation in
            segmentation.segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.foldedLength) }
        }
        return foundCuts == Array(cuts.prefix(20)) ? nil : "found    \(foundCuts)\nexpected \(cuts)"
    }
}

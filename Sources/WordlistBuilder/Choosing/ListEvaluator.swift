internal import PasswordSieve

/// The engine with a list, under the rules that depend on the list: the recommended ones without length, classes and
/// names.
struct ListEvaluator {
    private let checker: PasswordChecker

    init(_ terms: [String]) throws {
        var policy = Policy.recommended
        policy.length.minimum = 1
        policy.classes.required = 0
        policy.names = []
        checker = try PasswordChecker(policy: policy, lists: [TermList(name: TermList.globalName, terms: terms)])
    }

    /// Returns the indices of the rejected passwords, in order. Uses two threads.
    func rejected(of pool: PasswordPool) async -> [Int] {
        await inHalves(Array(0..<pool.count)) { half in
            half.filter { (try? checker.accepts(utf8: pool.bytes.span.extracting(pool.range($0)))) != true }
        }
    }

    /// Returns the terms in the segmentations of the rejected passwords. Without the other terms of the list each of
    /// these passwords would score the same.
    func termsUsed(_ indices: [Int], of pool: PasswordPool) async -> Set<String> {
        let terms = await inHalves(indices) { half in
            var used: Set<String> = []
            for index in half {
                guard let verdict = try? checker.check(utf8: pool.bytes.span.extracting(pool.range(index))),
                    !verdict.isAccepted
                else { continue }
                for term in verdict.segmentation?.terms ?? [] { used.insert(term.text) }
                for case .bannedWhole(let term, _) in verdict.violations { used.insert(term.text) }
            }
            return Array(used)
        }
        return Set(terms)
    }
}

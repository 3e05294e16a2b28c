internal import PasswordSieve

/// The engine itself, under the rules that a list has a say in: the recommended ones without length and classes.
struct Judge {
    let checker: PasswordChecker

    init(_ terms: [String]) throws {
        var policy = Policy.recommended
        policy.length.minimum = 1
        policy.classes.required = 0
        policy.names = []
        checker = try PasswordChecker(policy: policy, lists: [TermList(name: TermList.globalName, terms: terms)])
    }

    /// The passwords among `indices` that are rejected, in order. Two threads.
    func rejected(_ indices: [Int], of pool: PasswordPool) async -> [Int] {
        await inHalves(indices) { half in
            half.filter { !accepts(pool.bytes, pool.range($0)) }
        }
    }

    /// The terms in the segmentations of those passwords among `indices` that are rejected. Without any other term of
    /// the list each of these passwords would score the same.
    func termsUsed(_ indices: [Int], of pool: PasswordPool) async -> Set<String> {
        let halves = await inHalves(indices) { half in
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
        return Set(halves)
    }

    private func accepts(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        // The pool is ASCII.
        (try? checker.accepts(utf8: bytes.span.extracting(range))) ?? false
    }

    private func inHalves<Result: Sendable>(
        _ indices: [Int], _ body: @escaping @Sendable ([Int]) -> [Result]
    ) async -> [Result] {
        let middle = indices.count / 2
        async let first = body(Array(indices[..<middle]))
        async let second = body(Array(indices[middle...]))
        return await first + second
    }
}

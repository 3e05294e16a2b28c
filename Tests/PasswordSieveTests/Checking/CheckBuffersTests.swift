import Testing

@testable import PasswordSieve

/// Everything that came from a password is wiped, stage by stage.
struct CheckBuffersTests {
    private let checker: PasswordChecker
    private let user = UserContext(accountName: "jöhn.smith", displayName: "Jöhn Smith", surname: "O'Smith")

    init() throws {
        var policy = Policy.recommended
        policy.names = Set(Policy.NameRule.allCases)
        policy.patterns = Set(Policy.PatternKind.allCases)
        policy.reversed = true
        checker = try PasswordChecker(policy: policy, lists: [TermList(name: "own", terms: ["quarry", "kettle"])])
    }

    /// A term, a typo, a block and characters that ICU folds together.
    private static let password = "q\u{fdfa}\u{e9}\u{301}Quarry7kettel#zxvzxvzxv9mQ4"

    @Test func removingAllWipesEveryStage() throws {
        let segmenter = try #require(checker.segmenter)
        var buffers = CheckBuffers()
        _ = checker.check(Self.password.utf8Span, for: user, replacing: nil, &buffers)
        // The names wipe themselves, and so does folding.
        let (names, folding) = (usedBuffers(&buffers.names, numbersAtEnd: 3), usedBuffers(&buffers.folding))
        #expect(names == Array(repeating: false, count: 19) && folding == Array(repeating: false, count: 5))

        let symbols = checker.search.symbols(of: buffers.folded, into: &buffers.symbols)
        _ = segmenter.rejects(buffers.typed, buffers.folded, symbols, &buffers.tokens)
        _ = segmenter.segment(buffers.typed, buffers.folded, symbols, into: &buffers.tokens)
        // A password that holds no block is cut along steps.
        buffers.tokens.shownSteps.append(1)
        let before = stages(&buffers)
        #expect(before.filter(\.isUsed).map(\.name) == Self.names)
        buffers.removeAll()
        let after = stages(&buffers)
        #expect(after.filter(\.isUsed).map(\.name) == [])
    }

    private static let names = [
        "typed", "folded", "symbols", "table", "costs", "totals", "steps", "shownSteps", "sources", "ends", "runs",
        "hits", "walks",
    ]

    /// Each stage, and whether any of its buffers has something to wipe.
    private func stages(_ buffers: inout CheckBuffers) -> [(name: String, isUsed: Bool)] {
        let areUsed = [
            buffers.typed.characters.isUsed, usedBuffers(&buffers.folded).contains(true),
            usedBuffers(&buffers.symbols).contains(true), buffers.tokens.table.isUsed,
            buffers.tokens.costs.isUsed, buffers.tokens.totals.isUsed, buffers.tokens.steps.isUsed,
            buffers.tokens.shownSteps.isUsed, buffers.tokens.sources.isUsed, buffers.tokens.ends.isUsed,
            buffers.tokens.runs.isUsed, buffers.tokens.hits.isUsed,
            usedBuffers(&buffers.tokens.walks, numbersAtEnd: 2).contains(true),
        ]
        return Array(zip(Self.names, areUsed)).map { (name: $0, isUsed: $1) }
    }

    /// For each of the buffers that `owner` consists of, and of nothing else but a few numbers at its end: whether it has
    /// something to wipe. Most are private, so they are looked at where they are stored.
    private func usedBuffers<Owner: ~Copyable>(_ owner: inout Owner, numbersAtEnd: Int = 0) -> [Bool] {
        let size = MemoryLayout<SecretBuffer<UInt8>>.stride
        let end = MemoryLayout<Owner>.size - numbersAtEnd * MemoryLayout<Int>.size
        precondition(end % size == 0)
        return unsafe withUnsafeBytes(of: &owner) { bytes in
            stride(from: 0, to: end, by: size).map { start in
                unsafe bytes.load(fromByteOffset: start, as: Int.self) != 0
                    || bytes.load(fromByteOffset: start + MemoryLayout<Int>.stride, as: Int.self) != 0
            }
        }
    }
}

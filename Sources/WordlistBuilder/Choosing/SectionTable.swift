internal import Foundation

/// The catch and the cost of each section of a list: the passwords that it rejects and that the list without the section
/// accepts.
struct SectionTable {
    private static let sampleSize = 50_000
    private let guessable: PasswordPool
    private let innocent: PasswordPool

    /// Takes samples of passwords that should be rejected, of which those with three of four classes count, and of
    /// passwords that should be accepted.
    init(guessable: PasswordPool, innocent: PasswordPool) {
        self.guessable = Self.sample(guessable) { $0.classes.count >= 3 }
        self.innocent = Self.sample(innocent) { _ in true }
    }

    private static func sample(_ pool: PasswordPool, _ isWanted: (ArraySlice<UInt8>) -> Bool) -> PasswordPool {
        let wanted = (0..<pool.count).filter { isWanted(pool.password($0)) }
        let step = max(wanted.count / sampleSize, 1)
        return pool.filtered(stride(from: 0, to: wanted.count, by: step).map { wanted[$0] })
    }

    /// A line for each section, in Markdown.
    func lines(_ list: Wordlist) async throws -> [String] {
        let whole = try await rejected(list.terms)
        var lines = ["| section | terms | catch | cost |", "|---|--:|--:|--:|"]
        for section in list.sections where !section.terms.isEmpty {
            let without = try await rejected(list.sections.filter { $0.heading != section.heading }.flatMap(\.terms))
            let shares = zip(whole, without).map { String(format: "%.3f %%", 100 * ($0 - $1)) }
            lines.append("| \(section.heading) | \(section.terms.count) | \(shares[0]) | \(shares[1]) |")
        }
        return lines
    }

    /// The rejected shares of both samples.
    private func rejected(_ terms: [String]) async throws -> [Double] {
        let evaluator = try ListEvaluator(terms)
        var shares: [Double] = []
        for pool in [guessable, innocent] {
            shares.append(Double(await evaluator.rejected(of: pool).count) / Double(max(pool.count, 1)))
        }
        return shares
    }
}

internal import PasswordSieve
internal import Synchronization

/// Terms as lists of halves, of halves of these, and so on. Each list is built once, and few of them make up any such
/// range of the terms, or all terms but one.
final class BisectedTerms: Sendable {
    private let terms: [String]
    private let lists = Mutex<[Range<Int>: TermList]>([:])

    var indices: Range<Int> { terms.indices }

    init(_ terms: [TermList.Term]) { self.terms = terms.map(\.text) }

    static func halves(_ range: Range<Int>) -> (lower: Range<Int>, upper: Range<Int>) {
        let middle = range.lowerBound + range.count / 2
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }

    /// The list of a range that bisection leads to.
    func list(_ range: Range<Int>) -> TermList {
        lists.withLock { lists in
            if let list = lists[range] { return list }
            // No list of the command line can have this name.
            let list = TermList(name: "=\(range.lowerBound)-\(range.upperBound)", terms: Array(terms[range]))
            lists[range] = list
            return list
        }
    }

    func lists(without index: Int) -> [TermList] {
        var lists: [TermList] = []
        var range = indices
        while range.count > 1 {
            let (lower, upper) = Self.halves(range)
            lists.append(list(lower.contains(index) ? upper : lower))
            range = lower.contains(index) ? lower : upper
        }
        return lists
    }
}

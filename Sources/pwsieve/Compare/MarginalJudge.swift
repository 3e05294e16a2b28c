internal import PasswordSieve
internal import Synchronization

/// Tells what an added or removed term does by itself: judges with lists that differ from the new ones in that term alone.
final class MarginalJudge: Sendable {
    private enum Lists: Hashable {
        case without(added: Int)
        case with(removed: Range<Int>)
    }

    private let policy: Policy
    /// Those that do not change.
    private let others: [TermList]
    private let after, common: TermList
    private let added, removed: HalvedTerms
    private let checkers = Mutex<[Lists: PasswordChecker]>([:])
    /// Some megabytes. What is made anew costs little, since the lists are kept.
    private static let capacity = 1024

    init(_ change: ListChange, after: TermList, others: [TermList], policy: Policy) {
        self.policy = policy
        self.others = others
        self.after = after
        common = TermList(name: "=", terms: change.common.map(\.text))
        (added, removed) = (HalvedTerms(change.added), HalvedTerms(change.removed))
    }

    /// Whether a password that the new lists reject would be accepted without this one of the added terms.
    func isNeeded(added index: Int, _ password: Span<UInt8>, for user: UserContext) -> Bool {
        checker(.without(added: index)).isAccepting(password, for: user)
    }

    /// The removed terms of which each alone, if it were put back, had a password rejected that the new lists accept.
    ///
    /// More terms never accept more. So where a half put back rejects nothing, none of its terms does.
    func sufficient(_ password: Span<UInt8>, for user: UserContext) -> [Int] {
        var found: [Int] = []
        var open = removed.indices.isEmpty ? [] : [removed.indices]
        while let range = open.popLast() {
            if checker(.with(removed: range)).isAccepting(password, for: user) { continue }
            if range.count == 1 {
                found.append(range.lowerBound)
            } else {
                let (lower, upper) = HalvedTerms.halves(range)
                open += [lower, upper]
            }
        }
        return found
    }

    private func checker(_ lists: Lists) -> PasswordChecker {
        if let checker = checkers.withLock({ $0[lists] }) { return checker }
        let checker = made(lists)
        checkers.withLock { checkers in
            if checkers.count >= Self.capacity { checkers.removeAll(keepingCapacity: true) }
            checkers[lists] = checker
        }
        return checker
    }

    private func made(_ lists: Lists) -> PasswordChecker {
        let changed =
            switch lists {
            case .without(let index): [common] + added.lists(without: index)
            case .with(let range): [after, removed.list(range)]
            }
        do {
            return try PasswordChecker(policy: policy, lists: others + changed, entraLimits: .lifted)
        } catch {
            preconditionFailure("terms that were taken together are refused apart: \(error)")
        }
    }
}

extension PasswordChecker {
    /// Whether it accepts what is known to be UTF-8.
    func isAccepting(_ password: Span<UInt8>, for user: UserContext) -> Bool {
        (try? accepts(utf8: password, for: user)) ?? false
    }
}

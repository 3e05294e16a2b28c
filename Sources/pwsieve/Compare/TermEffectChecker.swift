internal import PasswordSieve
internal import Synchronization

/// Finds the effect of single terms: judges with lists that differ from the new ones in one added or removed term.
final class TermEffectChecker: Sendable {
    private enum Lists: Hashable {
        case without(added: Int)
        case with(removed: Range<Int>)
    }

    let change: ListChange
    private let policy: Policy
    private let breaches: [BreachStore]
    /// The lists that do not change.
    private let others: [TermList]
    private let after, common: TermList
    private let added, removed: BisectedTerms
    private let checkers = Mutex<[Lists: PasswordChecker]>([:])
    /// The number of checkers to keep, some megabytes. A new one costs little, since its lists are kept.
    private static let capacity = 1024

    init(
        _ change: ListChange, after: TermList, others: [TermList], policy: Policy, breaches: [BreachStore]
    ) {
        self.change = change
        self.policy = policy
        self.breaches = breaches
        self.others = others
        self.after = after
        common = TermList(name: "=", terms: change.common.map(\.text))
        (added, removed) = (BisectedTerms(change.added), BisectedTerms(change.removed))
    }

    /// True if a password that the new lists reject would be accepted without this one of the added terms.
    func isNeeded(
        added index: Int, _ password: Span<UInt8>, for user: UserContext, replacing old: Span<UInt8>?
    ) -> Bool {
        checker(.without(added: index)).isAccepting(password, for: user, replacing: old)
    }

    /// The removed terms that would each be enough to reject a password which the new lists accept.
    ///
    /// More terms never accept more passwords. So if half of the terms together reject nothing, none of them does.
    func sufficient(_ password: Span<UInt8>, for user: UserContext, replacing old: Span<UInt8>?) -> [Int] {
        var found: [Int] = []
        var open = removed.indices.isEmpty ? [] : [removed.indices]
        while let range = open.popLast() {
            if checker(.with(removed: range)).isAccepting(password, for: user, replacing: old) { continue }
            if range.count == 1 {
                found.append(range.lowerBound)
            } else {
                let (lower, upper) = BisectedTerms.halves(range)
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
        var policy = policy
        // The parts of the list are forbidden if the list is.
        if let index = policy.forbiddenLists.firstIndex(of: TermList.customName) {
            policy.forbiddenLists.remove(at: index)
            policy.forbiddenLists += changed.map(\.name)
        }
        do {
            return try PasswordChecker(
                policy: policy, lists: others + changed, entraLimits: .lifted, breaches: breaches)
        } catch {
            preconditionFailure("terms that were accepted together are refused apart: \(error)")
        }
    }
}

extension PasswordChecker {
    /// True if it accepts `password`, which is known to be UTF-8.
    func isAccepting(_ password: Span<UInt8>, for user: UserContext, replacing old: Span<UInt8>?) -> Bool {
        (try? accepts(utf8: password, for: user, replacing: old)) ?? false
    }
}

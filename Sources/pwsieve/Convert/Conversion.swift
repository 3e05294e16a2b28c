internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve
internal import PasswordSieveFoundation

/// Several lists joined into one, without the terms that the result cannot hold.
struct Conversion {
    enum Target: String, ExpressibleByArgument, CaseIterable { case graph, text }

    let target: Target
    /// True if Microsoft Entra's limits are lifted (SPEC 4.3).
    let isLimitLifted: Bool

    /// The terms of the result, in the order of the lists.
    private(set) var terms: [String] = []
    /// Remarks for the administrator that are no errors.
    private(set) var warnings: [String] = []

    init(_ lists: [ImportedList], to target: Target, liftingLimits: Bool, skippingUnfit: Bool) throws {
        self.target = target
        isLimitLifted = liftingLimits
        // Entra's folding does least: terms that it makes equal are equal under every policy.
        var known: Set<String> = []
        var faults: [String] = []
        for list in lists {
            warnings += list.remarks.map { "\(list.place(of: $0.lines)): \($0.text)" }
            var (duplicates, unfit): ([Int], [String: [Int]]) = ([], [:])
            for term in list.terms {
                let folded = PasswordChecker.folded(term.text, under: .entra)
                if let reason = unfitness(term.text, folded) {
                    unfit[reason, default: []].append(term.line)
                } else if !known.insert(folded).inserted {
                    duplicates.append(term.line)
                } else if terms.count == maximumCount {
                    unfit["Microsoft Entra takes \(maximumCount) terms", default: []].append(term.line)
                } else {
                    terms.append(term.text)
                }
            }
            if !duplicates.isEmpty {
                warnings.append("\(list.place(of: duplicates)): left out, since an equal term comes before it")
            }
            for (reason, lines) in unfit.sorted(by: { $0.key < $1.key }) {
                faults.append("\(list.place(of: lines)): \(reason)")
            }
        }
        guard faults.isEmpty || skippingUnfit else {
            throw Failure.badData(
                faults.joined(separator: "; ") + "; correct the list, or leave such terms out with --skip-unfit")
        }
        warnings += faults.map { $0 + "; left out" }
        guard !terms.isEmpty else {
            throw Failure.badData("no term is left to write; see the warnings, or give other lists")
        }
    }

    private var maximumCount: Int { target == .graph && !isLimitLifted ? TermList.entraMaximumCount : .max }

    /// The reason why a term cannot be in the result; nil if it can.
    private func unfitness(_ term: String, _ folded: String) -> String? {
        let length = term.unicodeScalars.count
        let lengths = TermList.entraTermLengths
        if folded.isEmpty { return "the term is empty or holds only invisible characters" }
        if term.unicodeScalars.contains(where: { $0 != "\t" && $0.properties.generalCategory == .control }) {
            return "the term holds a line break or another control character"
        }
        if length > TermList.maximumTermLength {
            return "the term has more than \(TermList.maximumTermLength) characters"
        }
        guard target == .graph else { return nil }
        if term.utf8.contains(UInt8(ascii: "\t")) {
            return "the term holds a tab, which separates terms in the settings"
        }
        guard isLimitLifted || lengths.contains(length) else {
            return "Microsoft Entra takes terms of \(lengths.lowerBound) to \(lengths.upperBound) characters only"
        }
        return nil
    }

    /// The result as a text list (SPEC 4.1).
    var text: String { terms.map { $0.asListLine() + "\n" }.joined() }

    /// The result as the body of a request to Microsoft Graph, with the other values of `settings`.
    func body(_ settings: GraphSettings) throws -> [UInt8] {
        Array(try JSON.pretty(settings.replacing(bannedTerms: terms))) + [UInt8(ascii: "\n")]
    }
}

/// The limits of a list (SPEC 4.3).
extension TermList {
    /// The maximum length of a term as written, in code points.
    package static let maximumTermLength = 128

    /// The lengths of a term, as written, that Microsoft Entra accepts in a custom list, in code points.
    package static let entraTermLengths = 4...16
    /// The maximum number of terms that Microsoft Entra accepts in a custom list.
    package static let entraMaximumCount = 1000

    /// Checks the limits of every list.
    func checkLimits() throws(TermListError) {
        let nameScalars = name.unicodeScalars
        guard (1...64).contains(nameScalars.count), !nameScalars.contains(where: { ICU.isControl($0.value) }) else {
            throw TermListError(.unusableName, list: name.debugDescription, source: source)
        }
        let maximum = Self.maximumTermLength
        try refuse(terms.filter { $0.text.unicodeScalars.count > maximum }, .tooLong(maximum: maximum))
    }

    /// Checks the limits of a custom list under the profile `entra`. Duplicates count, as they do when the list is
    /// uploaded to Entra.
    func checkEntraLimits() throws(TermListError) {
        let lengths = Self.entraTermLengths
        try refuse(
            terms.filter { !lengths.contains($0.text.unicodeScalars.count) }, .lengthOutsideEntraLimits(lengths))
        let maximum = Self.entraMaximumCount
        // A compiled list knows the number of its entries, but not the duplicates themselves.
        guard entryCount <= maximum else {
            throw TermListError(
                .tooManyForEntra(count: entryCount, maximum: maximum), list: name, source: source,
                lines: terms.dropFirst(maximum).map(\.line), hasLines: hasLines)
        }
    }

    /// Refuses terms that hold a control character: a text cannot have most of them, but JSON can.
    package func checkControlCharacters() throws(TermListError) {
        func control(_ term: Term) -> Unicode.Scalar? { term.text.unicodeScalars.first { ICU.isControl($0.value) } }
        let faulty = terms.filter { control($0) != nil }
        guard let first = faulty.first.flatMap(control) else { return }
        try refuse(faulty, .controlCharacter(first))
    }

    /// Throws an error for the lines of the `faulty` terms, if there are any.
    func refuse(_ faulty: [Term], _ reason: TermListError.Reason) throws(TermListError) {
        guard !faulty.isEmpty else { return }
        throw TermListError(reason, list: name, source: source, lines: faulty.map(\.line), hasLines: hasLines)
    }
}

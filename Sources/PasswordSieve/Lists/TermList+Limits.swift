/// What a list may hold (SPEC 4.3).
extension TermList {
    /// The most characters of a term, as written.
    package static let maximumTermLength = 128

    /// What Microsoft Entra takes in a custom list: characters of a term as written, and terms.
    package static let entraTermLengths = 4...16
    package static let entraMaximumCount = 1000

    /// Checks what holds for every list.
    func checkLimits() throws(TermListError) {
        let nameScalars = name.unicodeScalars
        guard (1...64).contains(nameScalars.count), !nameScalars.contains(where: { ICU.isControl($0.value) }) else {
            throw TermListError(.unusableName, list: name.debugDescription, source: source)
        }
        let maximum = Self.maximumTermLength
        try refuse(terms.filter { $0.text.unicodeScalars.count > maximum }, .tooLong(maximum: maximum))
    }

    /// Checks what holds for a custom list under the profile `entra`. Every entry counts, duplicates too, as they would
    /// when the list is uploaded.
    func checkEntraLimits() throws(TermListError) {
        let lengths = Self.entraTermLengths
        try refuse(
            terms.filter { !lengths.contains($0.text.unicodeScalars.count) }, .lengthOutsideEntraLimits(lengths))
        let maximum = Self.entraMaximumCount
        // A compiled list has the number of its entries, but not each duplicate.
        guard entryCount <= maximum else {
            throw TermListError(
                .tooManyForEntra(count: entryCount, maximum: maximum), list: name, source: source,
                lines: terms.dropFirst(maximum).map(\.line), hasLines: hasLines)
        }
    }

    /// Throws if there are terms at fault.
    func refuse(_ faulty: [Term], _ reason: TermListError.Reason) throws(TermListError) {
        guard !faulty.isEmpty else { return }
        throw TermListError(reason, list: name, source: source, lines: faulty.map(\.line), hasLines: hasLines)
    }
}

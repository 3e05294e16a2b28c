internal import ArgumentParser
internal import PasswordSieve

/// The options that say what a store keeps.
struct StoreOptions: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable { case exact, filter }

    @Option(
        name: .long,
        help: """
            exact: 64 bits of each hash, some 4.5 GB for a billion; filter: less than half, but some passwords that did \
            not leak are refused too.
            """)
    var form: Form = .exact

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The bits of a filter, 8, 12 or 16: one of 2^bits passwords that did not leak is refused. (default: 16)
            """, valueName: "bits"),
        transform: OptionNumbers.bits.parse)
    var bits: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("Leave out passwords that were seen less often.", valueName: "number"),
        transform: OptionNumbers.number.parse)
    var minimumCount = 1

    @Flag(name: .long, help: "Keep how often each password was seen, for messages; only in the exact form.")
    var counts = false

    /// - Throws: ``Failure`` if they contradict each other.
    func check() throws {
        if form == .exact, bits != nil { throw Failure.usage("--bits are those of a filter; add --form filter") }
        if form == .filter, counts {
            throw Failure.usage("a filter cannot keep counts; leave out --counts, or use --form exact")
        }
        if let bits, !BreachStoreForm.filterBits.contains(bits) {
            throw Failure.usage("--bits \(bits): use 8, 12 or 16")
        }
    }

    /// True if some entries, or their counts, do not go into the store.
    func changesEntries(withCounts hasCounts: Bool) -> Bool { minimumCount > 1 || hasCounts != counts }

    var storeForm: BreachStoreForm { form == .exact ? .exact : .filter(bits: bits ?? 16) }
}

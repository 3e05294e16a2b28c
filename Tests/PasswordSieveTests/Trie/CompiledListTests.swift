import Foundation
import Testing

@testable import PasswordSieve

/// A compiled list is the list: whatever is asked of it, it answers like the text that it was made from.
struct CompiledListTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func text(_ lines: [String]) throws -> TermList {
        try TermList(name: "x", utf8: Array(lines.joined(separator: "\n").utf8).span)
    }

    /// The list, compiled and opened from a file.
    private func compiled(_ list: TermList, for policy: Policy = .recommended) throws -> TermList {
        try TermList(name: list.name, contentsOf: folder.write(list.compiled(for: policy)))
    }

    // MARK: The same answers

    /// SPEC 4.3: every entry counts, also those that a compiled list holds only once.
    @Test func entraCountsTheEntriesThatWereWritten() throws {
        let list = TermList(name: TermList.customName, terms: Array(repeating: "contoso", count: 1_001))
        let opened = try compiled(list, for: .entra)
        #expect(opened.terms.count == 1)
        #expect(opened.entryCount == 1_001)
        for list in [list, opened] {
            #expect {
                try PasswordChecker(policy: .entra, lists: [list])
            } throws: { error in
                guard case .list(let fault)? = error as? ConfigurationError else { return false }
                return fault.reason == .tooManyForEntra(count: 1_001, maximum: 1_000)
            }
        }
    }

    @Test func answersLikeItsText() throws {
        for seed in 0..<200 {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            policy.mode = .enforce
            let terms = random.termsWithLongStems(policy.folding)
            let text = try text(random.lines(of: terms))
            let compiled = try compiled(text, for: policy)
            let checkers = try [text, compiled].map { try PasswordChecker(policy: policy, lists: [$0]) }
            #expect(checkers[0].lists == checkers[1].lists, "seed \(seed)")
            for _ in 0..<20 {
                let password = random.password(near: terms)
                let verdict = checkers[0].check(password)
                #expect(checkers[1].check(password) == verdict, "seed \(seed): \(password.debugDescription)")
                #expect(checkers[1].accepts(password) == verdict.isAccepted, "seed \(seed)")
            }
            #expect(compiled.terms == firstOfEach(text.terms, policy), "seed \(seed)")
        }
    }

    /// The entries that are shown: of those that fold alike the first; and of those whose second spelling (SPEC 4.2) is
    /// alike, and that no entry folds to, the first.
    private func firstOfEach(_ terms: [TermList.Term], _ policy: Policy) -> [TermList.Term] {
        let folder = TextFolder(options: policy.folding)
        var seen: Set<[UInt32]> = []
        let firsts = terms.filter { seen.insert(folder.fold($0.text.unicodeScalars)).inserted }
        guard policy.transliterations else { return firsts }
        let seconds = terms.filter { folder.foldSecondSpelling(of: $0.text).map { seen.insert($0).inserted } ?? false }
        return terms.filter { firsts.contains($0) || seconds.contains($0) }
    }

    @Test func entriesAreAsWritten() throws {
        let text = try text([
            "# ours", "Contoso", "", "\\#hash", "\\\\back", "  two words ", "日本語", "Müller", "ﬁsh", "👍🏽", "2018",
            "CONTOSO",
        ])
        let terms = try compiled(text).terms
        #expect(
            terms.map(\.text) == [
                "Contoso", "#hash", "\\back", "  two words ", "日本語", "Müller", "ﬁsh", "👍🏽", "2018",
            ])
        #expect(terms.map(\.line) == [2, 4, 5, 6, 7, 8, 9, 10, 11])
    }

    @Test func positionsAreNoLines() throws {
        let list = TermList(name: "custom", terms: ["contoso", "abc"])
        #expect(try list.compiled(for: .entra) != text(["contoso", "abc"]).compiled(for: .entra))
        let compiled = try compiled(list, for: .entra)
        #expect(!compiled.hasLines)
        #expect(compiled.terms == list.terms)
        let error = #expect(throws: ConfigurationError.self) {
            try PasswordChecker(policy: .entra, lists: [compiled])
        }
        guard case .list(let error) = error else { return }
        #expect(error.reason == .lengthOutsideEntraLimits(4...16) && error.lines == [2])
    }

    @Test func anEmptyListCanBeCompiled() throws {
        let compiled = try compiled(TermList(name: "x", terms: []))
        #expect(compiled.terms.isEmpty)
        #expect(try PasswordChecker(lists: [compiled]).accepts("Kettle+Quarry_58"))
    }

    @Test func equalListsHaveEqualBytes() throws {
        for seed in 0..<30 {
            var random = RandomText(seed: seed)
            let policy = random.policy()
            let lines = random.lines(of: random.termsWithLongStems(policy.folding))
            let bytes = try text(lines).compiled(for: policy)
            #expect(try text(lines).compiled(for: policy) == bytes, "seed \(seed)")
            // Compiled again, it is what it was.
            #expect(try compiled(text(lines), for: policy).compiled(for: policy) == bytes, "seed \(seed)")
        }
    }

    // MARK: Policies

    @Test func aPolicyOfOtherFoldingOrSubstitutionsIsRefused() throws {
        let list = TermList(name: "x", terms: ["contoso"])
        let expected = TermListError(.compiledForOtherPolicy, list: "x", source: folder.path)
        let forRecommended = try compiled(list)
        #expect(throws: ConfigurationError.list(expected)) {
            try PasswordChecker(policy: .entra, lists: [forRecommended])
        }
        #expect(throws: expected) { try forRecommended.compiled(for: .entra) }
        #expect(try !PasswordChecker(lists: [forRecommended]).accepts("Contoso!1"))

        let forEntra = try compiled(list, for: .entra)
        #expect(try !PasswordChecker(policy: .entra, lists: [forEntra]).accepts("Contoso!1"))
        #expect(throws: ConfigurationError.list(expected)) { try PasswordChecker(lists: [forEntra]) }
    }

    /// A compiled list serves every policy that lays terms out alike.
    @Test func aPolicyOfTheSameFoldingAndSubstitutionsIsServed() throws {
        let list = try compiled(TermList(name: "x", terms: ["contoso"]))
        var policy = Policy.recommended
        policy.fuzzy = []
        policy.minimumScore = 8
        policy.patterns = []
        policy.reversed = false
        #expect(try PasswordChecker(policy: policy, lists: [list]).check("Contoso!1").score == 3)
        for change: (inout Policy) -> Void in [
            { $0.folding.marks = false }, { $0.folding.lookAlikes = false }, { $0.literalWithoutLetters = false },
            { $0.transliterations = false }, { $0.substitutions = .none },
            { $0.substitutions = .init(name: "extended", readings: ["0": "o"]) },
        ] {
            var other = Policy.recommended
            change(&other)
            #expect(throws: ConfigurationError.self) { try PasswordChecker(policy: other, lists: [list]) }
        }
    }

    // MARK: The shipped list

    @Test(arguments: [
        ("global.compiled", ["global.txt"], Policy.recommended),
        ("global-entra.compiled", ["global.txt", "entra.txt"], .entra),
    ])
    func theShippedListIsWhatItsTextCompilesTo(_ file: String, _ texts: [String], _ policy: Policy) throws {
        let wordlists = URL(filePath: #filePath).appending(path: "../../../../wordlists").standardized
        let text = try texts.map { try Data(contentsOf: wordlists.appending(path: $0)) }.joined()
        let bytes = try TermList(name: "global", utf8: Array(text).span).compiled(for: policy)
        #expect(try bytes == Array(Data(contentsOf: wordlists.appending(path: file))))
        // The one in the program is not behind the one in the repository, and sound, which no process checks.
        let shipped = try TermList.global.compiled(for: policy)
        #expect(bytes == shipped)
        #expect(try TermList.compiled(name: "global", shipped, source: nil) != nil)
    }

    @Test(arguments: Policy.Profile.allCases)
    func theShippedListServesEveryProfile(_ profile: Policy.Profile) throws {
        let policy = Policy(profile)
        let checker = try PasswordChecker(policy: policy, lists: [.global])
        // Active Directory knows no banned terms.
        #expect(checker.lists.map(\.name) == (policy.usesLists ? ["global"] : []))
        #expect(checker.check("password1").violatedLists == (policy.usesLists ? ["global"] : []))
    }

    // MARK: Large lists

    /// A file is copied unless the caller says that nobody else writes it: then the file itself is what is searched.
    @Test(arguments: [false, true])
    func aLargeFileIsMappedOnlyIfAskedFor(_ isMapped: Bool) throws {
        let count = 50_000
        let terms = (0..<count).map { "t\($0 &* 2_654_435_761 % 99_999_989)x" }
        let path = try folder.write(TermList(name: "x", terms: terms).compiled())
        do {
            let checker = try PasswordChecker(lists: [TermList(name: "x", contentsOf: path, isMapped: isMapped)])
            #expect(try mappedFiles().contains { $0.hasSuffix(path) } == isMapped)
            #expect(checker.lists.map(\.termCount) == [Set(terms).count])
            let segments = checker.check("Z\(terms[count / 2])Z").segmentation?.segments
            #expect(segments?.map(\.term?.line) == [nil, count / 2 + 1, nil])
        }
        #expect(try !mappedFiles().contains { $0.hasSuffix(path) })
    }

    /// Reading a part of a mapping that lies behind the end of its file would end the process.
    @Test func aCopiedFileMayBeCutOff() throws {
        let terms = (0..<5_000).map { "contoso\($0)" }
        let path = try folder.write(TermList(name: "x", terms: terms).compiled())
        let checker = try PasswordChecker(lists: [TermList(name: "x", contentsOf: path)])
        #expect(unsafe truncate(path, 0) == 0)
        #expect(!checker.accepts("Contoso4999!"))
        #expect(checker.check("Contoso4999!").violatedLists == ["x"])
    }

    private func mappedFiles() throws -> [Substring] {
        try String(contentsOf: URL(filePath: "/proc/self/maps"), encoding: .utf8).split(separator: "\n")
    }

    /// A file that is replaced while it is in use stays as it was for those who use it.
    @Test func aFileMayBeReplacedWhileItIsInUse() throws {
        let path = try folder.write(TermList(name: "x", terms: ["contoso"]).compiled())
        let old = try PasswordChecker(lists: [TermList(name: "x", contentsOf: path)])
        _ = try folder.write(TermList(name: "x", terms: ["fbrkzqm"]).compiled())
        let new = try PasswordChecker(lists: [TermList(name: "x", contentsOf: path)])
        #expect(!old.accepts("Contoso#1x") && new.accepts("Contoso#1x"))
        #expect(old.accepts("Fbrkzqm!1") && !new.accepts("Fbrkzqm!1"))
    }

    // MARK: Layout

    /// A file holds no uninitialized bytes.
    @Test func recordsHaveNoGaps() {
        #expect(MemoryLayout<TrieNode>.size == 8 && MemoryLayout<TrieNode>.stride == 8)
        #expect(MemoryLayout<TermRecord>.size == 8 && MemoryLayout<TermRecord>.stride == 8)
        let header = 3 * 8 + 4 * 4 + 4 * 8 + 2 * 4 + 9 * MemoryLayout<CompiledList.Section>.size
        #expect(MemoryLayout<CompiledList.Header>.size == header)
        #expect(MemoryLayout<CompiledList.Section>.size == 16)
        #expect(MemoryLayout<CompiledList.SymbolOfCharacter>.size == 8)
        #expect(MemoryLayout<CompiledList.Spelling>.size == 8)
    }
}

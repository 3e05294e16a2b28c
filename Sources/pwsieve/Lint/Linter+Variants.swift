internal import PasswordSieve

/// Words with additions, and words that people need.
extension Linter {
    /// Words that are not listed, and the terms that are made from them.
    struct MissingBases {
        var words: [String] = []
        /// The numbers of a word and of an entry.
        var variants: [(word: Int32, entry: Int32)] = []
    }

    /// The least length of a word that is worth listing.
    private static let shortestBase = 4

    /// Finds terms that are a word with digits or symbols around it. Returns the words that the list lacks.
    func findVariants(_ list: inout LintedList, _ index: FoldedIndex, _ checker: PasswordChecker) -> MissingBases? {
        guard policy.minimumScore != nil else { return nil }
        var missing = MissingBases()
        var numbers: [String: Int32] = [:]
        for start in stride(from: 0, to: list.unique.count, by: Self.batchSize) {
            let batch = list.unique[start..<min(start + Self.batchSize, list.unique.count)].filter {
                !list.entries[$0].state.contains(.isRemoved)
            }
            let texts = batch.map { list.entries[$0].text }
            let words = Processors.map(texts.count) { number -> (word: String, folded: String)? in
                guard let word = Self.word(in: texts[number]) else { return nil }
                let folded = folding.folded(word)
                return folded.unicodeScalars.count < Self.shortestBase ? nil : (word, folded)
            }
            var others: [(entry: Int32, word: String, folded: String)] = []
            for case (let entry, let (word, folded)?) in zip(batch, words) {
                let listed = index.entry(folded) { folding.folded(list.entries[$0].text) == folded }
                if let listed {
                    addVariant(entry, of: listed, &list)
                } else {
                    others.append((entry, word, folded))
                }
            }
            let candidates = others.map(\.word)
            let areGlobal = Processors.map(candidates.count) {
                checker.holdsTerm(matching: candidates[$0], list: TermList.globalName)
            }
            for ((entry, word, folded), isGlobal) in zip(others, areGlobal) {
                if isGlobal {
                    addVariant(entry, of: nil, &list)
                    continue
                }
                let number = numbers[folded] ?? Int32(missing.words.count)
                if number == missing.words.count {
                    numbers[folded] = number
                    missing.words.append(word)
                }
                missing.variants.append((number, entry))
            }
        }
        return missing.words.isEmpty ? nil : missing
    }

    /// The word inside a term that begins or ends with digits or symbols; nil if the rest is not letters alone.
    static func word(in term: String) -> String? {
        let scalars = term.unicodeScalars
        // A mark belongs to its letter: the last character of วันจันทร์ is one.
        guard let first = scalars.firstIndex(where: \.isLetterOrMark),
            let last = scalars.lastIndex(where: \.isLetterOrMark)
        else {
            return nil
        }
        let word = scalars[first...last]
        // Blanks at the ends were removed unless they are intended, so they are no addition.
        let around = [scalars[..<first], scalars[scalars.index(after: last)...]]
        guard around.contains(where: { $0.contains { !$0.properties.isWhitespace } }), word.allSatisfy(\.isLetterOrMark)
        else {
            return nil
        }
        return String(word)
    }

    private func addVariant(_ entry: Int32, of listed: Int32?, _ list: inout LintedList) {
        if list.add(.variant, entry: entry, .variant(of: listed), isFixable: replacesVariants) {
            list.entries[Int(entry)].state.insert(.isVariant)
        }
    }

    /// Finds terms that good passwords contain too often.
    func findCommonTerms(_ list: inout LintedList, _ checker: PasswordChecker) {
        guard policy.minimumScore != nil || isForbidden, !list.unique.isEmpty, rules.contains(.tooCommon) else {
            return
        }
        let frequencies = TermFrequency.frequencies(checker, above: commonAbove)
        for (line, frequency) in frequencies.sorted(by: { $0.key < $1.key }) {
            let entry = list.unique[line - 1]
            let text = list.entries[entry].text
            let message =
                "\(quoted(text)) \(isForbidden ? "rejects" : "is found in") \(frequency.description), more than "
                + "\(TermFrequency.percent(commonAbove)); remove or lengthen it"
            list.add(.tooCommon, entry: entry, .text(message: message, change: nil, key: text))
        }
    }

    /// Reports the words that the list lacks, that reject their variants, and that good passwords do not contain too
    /// often.
    func findMissingBases(_ list: inout LintedList, _ missing: MissingBases) throws {
        guard let required = policy.minimumScore, rules.contains(.missingBase) else { return }
        let checker = try checkerWithGlobal(missing.words)
        let texts = missing.variants.map { list.entries[$0.entry].text }
        let areEnough = Processors.map(texts.count) { (checker.check(texts[$0]).score ?? 0) < required }
        let common = TermFrequency.frequencies(checker, above: commonAbove)
        list.bases = missing.words
        var isAdded = Array(repeating: false, count: missing.words.count)
        for (variant, isEnough) in zip(missing.variants, areEnough) where isEnough {
            let number = Int(variant.word)
            guard common[number + 1] == nil else { continue }
            list.entries[Int(variant.entry)].state.insert(.isVariant)
            list.add(
                .missingBase, entry: variant.entry, .base(variant.word, isFirst: !isAdded[number]), isFixable: true)
            if !isAdded[number] {
                list.added[list.entries[variant.entry].line, default: []].append(missing.words[number])
            }
            isAdded[number] = true
        }
    }
}

extension Unicode.Scalar {
    /// True for a letter. ASCII needs no look at the properties, which takes long for millions of terms.
    var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    /// True for a letter, and for a mark on it.
    var isLetterOrMark: Bool {
        isLetter || !isASCII && [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }
}

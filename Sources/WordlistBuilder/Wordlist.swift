internal import PasswordSieve

/// The list in the making: terms in sections, and the text of the file.
struct Wordlist {
    static let version = "2026-11-30"

    /// Terms that were struck out on reading.
    let excluded: Set<String>
    private(set) var sections: [Section]
    private let spellings: [String: String]
    private var known: Set<String> = []

    struct Section {
        let heading: String
        var terms: [String]
    }

    /// A list of the hand-made sections, with empty sections for mined terms behind them.
    init(_ handMade: HandMadeTerms) {
        excluded = Set(handMade["excluded"])
        spellings = handMade.spellings
        sections = []
        for (file, heading) in Self.handMadeSections {
            var terms = handMade[file]
            if file == "russian" { terms += terms.compactMap(RussianKeyboard.typedInLatin) }
            sections.append(Section(heading: heading, terms: terms.filter { known.insert($0).inserted }))
        }
        sections += Kind.allCases.map { Section(heading: $0.rawValue, terms: []) }
    }

    var terms: [String] { sections.flatMap(\.terms) }
    var count: Int { known.count }

    /// Adds a term that was chosen to the section of its kind.
    mutating func add(_ term: String, _ lexicon: Lexicon, isMined: Bool = true) {
        let kind = isMined ? Kind(term, lexicon) : Kind(ordinary: term, lexicon)
        guard known.insert(term).inserted, let index = Kind.allCases.firstIndex(of: kind) else { return }
        sections[Self.handMadeSections.count + index].terms.append(term)
    }

    mutating func remove(_ terms: Set<String>) {
        known.subtract(terms)
        for index in sections.indices { sections[index].terms.removeAll(where: terms.contains) }
    }

    /// The text of the list, without the terms that are patterns: as terms of the list they would make words of a
    /// passphrase of what is a pattern (SPEC 7.2).
    var text: String {
        text(
            "PasswordSieve global list",
            "base terms of weak passwords; a term counts 1 point wherever it stands in a folded password"
        ) { !Self.isPattern($0) }
    }

    /// The text of the terms that the list holds besides for a policy without patterns.
    var textForEntra: String {
        text(
            "PasswordSieve global list, further terms for entra",
            "patterns of recommended, which are terms for a policy without patterns"
        ) { Self.isPattern($0) }
    }

    /// Returns true if the term costs no more as a pattern (SPEC 6.1 to 6.5, and 6.8, which something precedes).
    static func isPattern(_ term: String) -> Bool {
        let text = [0] + Array(term.utf8)
        return text.allSatisfy { $0 < 0x80 }
            && PasswordChecker.patternTokens(text).contains { $0.range == 1..<text.count && $0.points == 1 }
    }

    /// The text of a file (SPEC 4.1) with the terms that are `wanted`.
    private func text(_ title: String, _ meaning: String, _ wanted: (String) -> Bool) -> String {
        var lines = [
            "# \(title)", "# version: \(Self.version)",
            "# licence and sources: see SOURCES.md beside this file, and NOTICE", "# meaning: \(meaning)",
        ]
        for section in sections {
            let terms = section.terms.filter(wanted)
            guard !terms.isEmpty else { continue }
            lines += ["", "# \(section.heading) (\(terms.count))"]
            for term in terms {
                let spelling = spellings[term] ?? term
                lines.append(spelling.hasPrefix("#") || spelling.hasPrefix("\\") ? "\\" + spelling : spelling)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let handMadeSections = [
        ("famous", "Passwords that everybody knows, and the word `password` in many languages"),
        ("keyboard", "Keyboard walks, alphabet and letter-digit patterns"),
        ("digits", "Digits"),
        ("years", "Years"),
        ("suffixes", "Suffixes and other runs with symbols"),
        ("months", "Months and weekdays"),
        ("seasons", "Seasons and feasts"),
        ("vendors", "Vendor defaults, IT and company words"),
        ("brands", "Sport, brands, games, music, film"),
        ("companies", "Companies"),
        ("places", "Places"),
        ("cities", "Cities, regions and teams of large countries"),
        ("workplace", "Words of the workplace"),
        ("operations", "Operations: programs, service accounts, devices"),
        ("spray", "Greetings, holidays and other words of sprays"),
        ("words", "Words"),
        ("names", "Names"),
        ("russian", "Russian, as written and as typed on a Latin keyboard"),
        ("turkish", "Turkish"),
        ("spanish", "Spanish and Portuguese"),
        ("pinyin", "Chinese in pinyin"),
        ("romaji", "Japanese in Latin letters"),
        ("indian", "Names and words of South Asia"),
        ("nordic", "Nordic languages"),
        ("finnish", "Finnish"),
        ("hungarian", "Hungarian"),
        ("slavic", "Slovak, Czech, Serbian, Croatian and Bulgarian"),
        ("romanian", "Romanian"),
        ("baltic", "Latvian, Lithuanian and Estonian"),
        ("greek", "Greek, in Latin letters and as written"),
        ("hebrew", "Hebrew, in Latin letters and as written"),
        ("thai", "Thai, in Latin letters and as written"),
        ("parts", "Parts of long words"),
    ]

    /// The sections of the terms that everybody knows best.
    private static let bestKnownSections: Set = ["famous"]

    /// The words of these sections.
    var bestKnown: [String] {
        terms(of: Self.bestKnownSections).filter { $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }
    }

    private func terms(of files: Set<String>) -> [String] {
        Self.handMadeSections.indices.filter { files.contains(Self.handMadeSections[$0].0) }
            .flatMap { sections[$0].terms }
    }

    /// Sections whose terms patterns cover too: a policy without patterns, such as `entra`, needs them.
    private static let sectionsForEntra: Set = ["keyboard", "digits", "years", "suffixes"]

    /// The terms of these sections.
    var termsForEntra: Set<String> { Set(terms(of: Self.sectionsForEntra)) }

    /// The sections of terms that are chosen.
    enum Kind: String, CaseIterable {
        case ordinaryWords = "Ordinary English words"
        case ordinaryNames = "Other names"
        case ordinaryPlaces = "Other places"
        case words = "Words, from leaked passwords"
        case names = "Names, from leaked passwords"
        case places = "Places, from leaked passwords"
        case mixed = "Letters with digits, from leaked passwords"
        case digits = "Digits, from leaked passwords"
        case symbols = "Runs with symbols, from leaked passwords"

        /// The section of a word that the leaked passwords do not hold often.
        init(ordinary term: String, _ lexicon: Lexicon) {
            switch Kind(term, lexicon) {
            case .places: self = .ordinaryPlaces
            case .names: self = .ordinaryNames
            default: self = .ordinaryWords
            }
        }

        init(_ term: String, _ lexicon: Lexicon) {
            let classes = term.utf8.classes
            if classes.contains(.symbol) {
                self = .symbols
            } else if classes.contains(.digit) {
                self = classes == [.digit] ? .digits : .mixed
            } else if lexicon.places.contains(term) {
                self = .places
            } else {
                self = lexicon.names.contains(term) && !lexicon.words.contains(term) ? .names : .words
            }
        }
    }
}

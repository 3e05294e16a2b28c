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

    /// Adds a mined term to the section of its kind.
    mutating func add(_ term: String, _ lexicon: Lexicon) {
        guard known.insert(term).inserted, let kind = Kind.allCases.firstIndex(of: Kind(term, lexicon)) else { return }
        sections[Self.handMadeSections.count + kind].terms.append(term)
    }

    /// The text of the file (SPEC 4.1).
    var text: String {
        var lines = [
            "# PasswordSieve global list", "# version: \(Self.version)",
            "# licence and sources: see SOURCES.md beside this file, and NOTICE",
            "# meaning: base terms of weak passwords; a term counts 1 point wherever it stands in a folded password",
        ]
        for section in sections where !section.terms.isEmpty {
            lines += ["", "# \(section.heading) (\(section.terms.count))"]
            for term in section.terms {
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
        ("words", "Words"),
        ("names", "Names"),
        ("russian", "Russian, as written and as typed on a Latin keyboard"),
        ("turkish", "Turkish"),
        ("spanish", "Spanish and Portuguese"),
        ("pinyin", "Chinese in pinyin"),
        ("romaji", "Japanese in Latin letters"),
        ("indian", "Names and words of South Asia"),
        ("nordic", "Nordic languages"),
    ]

    /// The sections of mined terms.
    enum Kind: String, CaseIterable {
        case words = "Words, from leaked passwords"
        case names = "Names, from leaked passwords"
        case places = "Places, from leaked passwords"
        case mixed = "Letters with digits, from leaked passwords"
        case digits = "Digits, from leaked passwords"
        case symbols = "Runs with symbols, from leaked passwords"

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

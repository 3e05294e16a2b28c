/// A banned list that a tenant may write, made so that judging a password with it is expensive.
public struct HostileList: Sendable {
    /// A short name without spaces, for reports.
    public let name: String
    /// Different terms, of at most 128 characters.
    public let terms: [String]
    /// The policy's own table of substitutions: the readings of each character. Empty if the policy keeps its table.
    public let readings: [Unicode.Scalar: String]
    /// Words of the person's context, at most 64 of at most 1,024 characters.
    public let words: [String]
    /// The passwords that are most expensive with the list.
    public let passwords: [HostileInput]

    private init(
        _ name: String, _ terms: [String], readings: [Unicode.Scalar: String] = [:], words: [String] = [],
        passwords: [HostileInput] = [], others: [HostileInput] = HostileInput.ofLists
    ) {
        self.name = name
        self.terms = terms
        self.readings = readings
        self.words = words
        self.passwords = passwords + others
    }

    /// True if Microsoft Entra would accept the list: at most 1,000 terms of 4 to 16 characters.
    public var isWithinEntraLimits: Bool {
        terms.count <= 1_000 && readings.isEmpty && words.isEmpty
            && terms.allSatisfy { (4...16).contains($0.unicodeScalars.count) }
    }

    /// The hostile lists of at most 30,000 terms.
    public static var all: [HostileList] {
        [digits] + lookalikes + classes + [powers, wildcard, wideTable] + lateDifferences + names
            + [periodic, variants(ofLengths: 5...56, others: "bdfhkmnr")]
    }

    /// Terms of `l` with one of the `others` at each of their places, and an `i` in their middle, which a password of `l`
    /// does not match: a walk with an edit branches at each place of the password, and finds nothing.
    public static func variants(ofLengths lengths: ClosedRange<Int>, others: String) -> HostileList {
        var terms: [String] = []
        for length in lengths {
            for place in 0..<length {
                for other in others {
                    var term = [Character](repeating: "l", count: length)
                    term[place] = other
                    term[place == length / 2 ? length / 2 - 1 : length / 2] = "i"
                    terms.append(String(term))
                }
            }
        }
        return HostileList("variants", Array(Set(terms)).sorted(), passwords: [HostileInput("l", "l", times: 256)])
    }

    /// A million terms that read alike, all of one length.
    public static var million: HostileList {
        var workload = Workload()
        return HostileList("million", workload.terms(1_000_000, of: "il", lengths: 24...24))
    }
}

// MARK: The lists

extension HostileList {
    /// Many terms of characters that all have substitutes.
    private static var digits: HostileList {
        var workload = Workload()
        return HostileList("digits", workload.digitHeavyTerms(30_000), passwords: HostileInput.all, others: [])
    }

    /// Terms that read alike, so that each hit of their symbols stands for many of them.
    private static var lookalikes: [HostileList] {
        var workload = Workload()
        return [
            HostileList("lookalikes16", workload.terms(1_000, of: "il", lengths: 7...16)),
            HostileList("lookalikes128", workload.terms(1_000, of: "il", lengths: 64...128)),
        ]
    }

    /// Terms of the other characters that read alike under the tables that can be named, in one large group for each length
    /// or, with a character that reads differently among them, in many small groups. A random search over such lists found
    /// them to be the most expensive ones within Entra's limits.
    private static var classes: [HostileList] {
        var workload = Workload()
        func list(_ name: String, _ characters: String, lengths: ClosedRange<Int>) -> HostileList {
            HostileList(
                name, workload.terms(1_000, of: characters, lengths: lengths),
                passwords: [
                    HostileInput("random", workload.text(of: characters, length: 256), times: 1),
                    HostileInput("block", workload.text(of: characters, length: 13), times: 19),
                ])
        }
        return [
            list("sixes16", "gbq689", lengths: 7...16), list("dollars16", "$5§$5s§1", lengths: 6...14),
            list("brackets16", "o(<¢{c[", lengths: 9...16),
        ]
    }

    /// aⁿ and aⁿb, which overlap at each position of a password of `a`.
    private static var powers: HostileList {
        HostileList(
            "powers",
            (1...128).map { String(repeating: "a", count: $0) }
                + (1...127).map { String(repeating: "a", count: $0) + "b" },
            passwords: [HostileInput("aAndB", "aaaaaaab", times: 32)])
    }

    /// Ordinary words under a table in which `*` is any letter.
    private static var wildcard: HostileList {
        var workload = Workload()
        return HostileList(
            "wildcard", workload.terms(30_000), readings: ["*": "abcdefghijklmnopqrstuvwxyz"],
            passwords: [
                HostileInput("stars", "*", times: 256), HostileInput("starsAndA", "*a", times: 128),
                HostileInput("starsAndWord", "***st", times: 51),
            ])
    }

    private static func ideographs(_ count: UInt32) -> String {
        String(String.UnicodeScalarView((0x4e00..<0x4e00 + count).compactMap(Unicode.Scalar.init)))
    }

    /// Terms of ideographs under a table in which `*` is any of 300.
    private static var wideTable: HostileList {
        var workload = Workload()
        let ideographs = ideographs(300)
        let first = String(ideographs.prefix(1))
        return HostileList(
            "ideographs", workload.terms(1_000, of: ideographs, lengths: 8...16), readings: ["*": ideographs],
            passwords: [
                HostileInput("stars", "*", times: 256), HostileInput("starsAndIdeograph", "***" + first, times: 64),
                HostileInput("starsAndLetter", "*******a", times: 32),
                HostileInput(
                    "random", workload.text(of: ideographs + String(repeating: "*", count: 900), length: 256), times: 1),
            ])
    }

    /// Terms that match a password of `l` up to an `i` at their end or in their middle. Every second one has two of
    /// them, more than one edit can mend.
    private static var lateDifferences: [HostileList] {
        var workload = Workload()
        let stems = workload.terms(1_000, of: "l1!|", lengths: 16...120)
        let ends = stems.indices.map { $0 % 2 == 0 ? "i" : "ii" }
        let passwords = [
            HostileInput("l", "l", times: 256),
            HostileInput("lAndI", String(repeating: "l", count: 63) + "i", times: 4),
        ]
        return [
            HostileList("lastDiffers", zip(stems, ends).map { $0 + $1 }, passwords: passwords),
            HostileList(
                "middleDiffers",
                zip(stems, ends).map { stem, end in
                    let half = stem.count / 2
                    return stem.prefix(half) + end + stem.dropFirst(half)
                }, passwords: passwords),
        ]
    }

    /// Directory data of the greatest length: many short words, one long word, and words with apostrophes.
    private static var names: [HostileList] {
        var workload = Workload()
        let terms = workload.terms(1_000)
        func list(
            _ name: String, readings: [Unicode.Scalar: String] = [:], passwords: [HostileInput] = [],
            _ word: (inout Workload) -> String
        ) -> HostileList {
            let words = (0..<64).map { _ in
                var text = ""
                while text.count < 1_024 { text += word(&workload) }
                return String(text.prefix(1_024))
            }
            return HostileList(name, terms, readings: readings, words: words, passwords: passwords)
        }
        return [
            list("namesOfShortWords") { $0.text(of: "il1", length: 4 + $0.number(below: 4)) + " " },
            list("namesOfOneWord") { $0.text(of: "il1", length: 128) },
            list("namesWithApostrophes") {
                $0.text(of: "il", length: 1 + $0.number(below: 2)) + "'" + $0.text(of: "il", length: 5) + " "
            },
            // Any two of them match.
            list(
                "namesOfIdeographs",
                readings: Dictionary(uniqueKeysWithValues: ideographs(500).unicodeScalars.map { ($0, "a") }),
                passwords: [HostileInput("ideographs", ideographs(256), times: 1)]
            ) { $0.text(of: ideographs(500), length: 300) + " " },
        ]
    }

    /// Terms of a repeated part.
    private static var periodic: HostileList {
        let terms = ["ab", "il", "aab", "abc"].flatMap { part in
            (1...128 / part.count).map { String(repeating: part, count: $0) }
        }
        return HostileList(
            "periodic", terms,
            passwords: [HostileInput("ab", "ab", times: 128), HostileInput("aab", "aab", times: 85)])
    }
}

extension Workload {
    /// Returns different terms of these characters, of lengths drawn evenly from `lengths`.
    fileprivate mutating func terms(_ count: Int, of characters: String, lengths: ClosedRange<Int>) -> [String] {
        distinct(count) {
            $0.text(of: characters, length: lengths.lowerBound + $0.number(below: lengths.count))
        }
    }
}

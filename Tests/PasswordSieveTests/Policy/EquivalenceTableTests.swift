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
        let equivalence = EquivalenceTable.of(table)
        let view = equivalence.view
        let characters = Array(UInt32(0)..<0x80) + "€£¢¥§日本語".unicodeScalars.map(\.value)
        for character in characters {
            var listed: [UInt32] = []
            view.forEachMatch(of: character) { listed.append($0) }
            #expect(Set(listed).sorted() == characters.filter { $0 != character && view.match(character, $0) })
        }
        withExtendedLifetime(equivalence) {}
    }

    /// Tables in which characters have few readings or many, ASCII or not, against the sets of readings.
    @Test func tablesOfAllShapes() {
        var random = SeededGenerator(seed: 3)
        let characters = Array("abc1*日本語文字€".unicodeScalars)
        for _ in 0..<300 {
            var readings: [Unicode.Scalar: String] = [:]
            for _ in 0..<random.below(6) {
                let count = random.oneIn(3) ? 9 : 1 + random.below(2)
                readings[random.pick(characters)] = String(String.UnicodeScalarView(random.pick(count, of: characters)))
            }
            let table = Substitutions(name: "own", readings: readings)
            func all(_ character: Unicode.Scalar) -> Set<Unicode.Scalar> {
                Set([character] + (table.readings[character] ?? []))
            }
            for first in characters {
                for second in characters {
                    #expect(match(table, first, second) == !all(first).isDisjoint(with: all(second)), "\(readings)")
                }
            }
            let classes = EquivalenceTable.of(table).classes()
            #expect(Set(classes.joined()).count == classes.joined().count)
            for (character, readings) in table.readings {
                for reading in readings where reading != character {
                    let ofReading = classes.filter { $0.contains(reading.value) }
                    #expect(ofReading.count == 1 && ofReading[0].contains(character.value))
                }
            }
        }
    }

    /// Pairs of them would fill the memory.
    @Test func manyCharactersMayHaveOneReading() {
        let characters = (UInt32(0x2_0000)..<0x2_8000).compactMap(Unicode.Scalar.init)
        let table = Substitutions(
            name: "own", readings: Dictionary(uniqueKeysWithValues: characters.map { ($0, "a") }))
        #expect(match(table, characters[0], characters[1]) && match(table, "a", characters[2]))
        #expect(!match(table, "b", characters[0]))
        #expect(EquivalenceTable.of(table).classes().map(\.count) == [characters.count + 1])
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

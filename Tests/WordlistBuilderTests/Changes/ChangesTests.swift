import Testing

@testable import WordlistBuilder

@Suite("Changes of words are counted")
struct ChangesTests {
    private static let lexicon = Lexicon(
        words: ["management", "strawberry", "hello", "password"], names: ["alexandrina"], places: [])

    /// The counts of `passwords`.
    private func count(_ passwords: [String]) -> ChangeCounter {
        var counter = ChangeCounter(BaseWords(Self.lexicon))
        for password in passwords { counter.add(password.utf8) }
        counter.finish()
        return counter
    }

    @Test("A password is read as a word, its case, its substitutions and its additions")
    func parts() {
        let counter = count([
            "Strawberry12!", "1strawberry", "STR4WB3RRY", "$trawberry2019", "strawberryxq7", "mymanagement",
        ])
        #expect(counter.total == 6)
        #expect(counter.counts[.letterCase] == ["capital": 1, "lower": 4, "upper": 1])
        #expect(counter.counts[.ending] == ["12!": 1, "": 3, "{year}": 1, "7": 1])
        #expect(counter.counts[.beginning] == ["1": 1, "": 5])
        #expect(counter.counts[.behind] == ["xq": 1, "": 5])
        #expect(counter.counts[.before] == ["my": 1, "": 5])
        #expect(counter.counts[.year] == ["2019": 1])
        #expect(counter.counts[.substitutions] == ["0": 4, "1": 1, "2": 1])
        #expect(counter.counts[.substitution] == ["a4": 1, "e3": 1, "s$": 1])
    }

    @Test("Unknown and short words are not counted")
    func others() {
        #expect(count(["xkvqzjwplm12", "hello12345", "1234567890", "strawberry+management"]).total == 0)
    }

    @Test("Forms are counted in proportion to unchanged words")
    func forms() throws {
        let plain = Array(repeating: "strawberry", count: 97)
        // o is beside p; x is not, and takes away a part of what chance makes.
        let counter = count(plain + ["yrrebwarts", "strawberru", "strawberrz"])
        let forms = try #require(counter.counts[.form])
        #expect(forms["reversed"] == 1.0 / 97)
        let slips = try #require(forms["neighbour"])
        #expect(slips > 0.5 / 97 && slips < 1.0 / 97)
        #expect(abs(forms.values.reduce(0, +) - 1) < 1e-12)
        let doubled = count(plain + ["strawberry12345", "hello12345", "hellohello"])
        // One password in 98 ends in five characters: there are some 98 of hello, of which one is doubled.
        let share = try #require(doubled.counts[.form]?["doubled"])
        #expect(abs(share - 1.0 / 98) < 0.001)
    }

    @Test("Only a single run of four digits is a year")
    func years() {
        func replaced(_ text: String) -> String { YearPattern.replacingYear(in: ArraySlice(text.utf8)).text }
        #expect(replaced("2019!") == "{year}!")
        #expect(replaced("@1987") == "@{year}")
        #expect(replaced("20199") == "20199")
        #expect(replaced("1234") == "1234")
        #expect(replaced("2019-2020") == "2019-2020")
        #expect(YearPattern.length("{year}!") == 5 && YearPattern.length("12") == 2)
    }

    @Test("The table holds shares, the highest first, and years relative to the present")
    func table() {
        let passwords = Array(repeating: "strawberry1", count: 6) + Array(repeating: "strawberry2011", count: 3)
        let lines = ChangeTable(count(passwords + ["strawberry2009"])).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("ending\t1\t0.600000") && lines.contains("ending\t{year}\t0.400000"))
        #expect(lines.contains("year\t0\t0.750000") && lines.contains("year\t-2\t0.250000"))
        #expect(
            lines.firstIndex(of: "ending\t1\t0.600000") ?? 0 < lines.firstIndex(of: "ending\t{year}\t0.400000") ?? 0)
    }

    @Test("Changes below the smallest share are not listed")
    func rareChanges() {
        let passwords = Array(repeating: "strawberry1", count: 3_999) + ["strawberry9"]
        #expect(!ChangeTable(count(passwords)).text.contains("ending\t9"))
        #expect(ChangeTable(count(passwords + ["strawberry9"])).text.contains("ending\t9\t0.0005"))
    }
}

import Testing

@testable import PasswordSieve

/// SPEC 6.7 to 6.9.
struct WholePatternsTests {
    /// The patterns of one kind in the characters from the `before`th on, as typed and folded alike.
    private func patterns(
        _ kind: Policy.PatternKind, _ text: String, before: Int = 0, after: Int = 0,
        wordBits: Policy.WordBits = .standard
    ) -> [String] {
        var typed = TypedText()
        var folded = FoldedText()
        var workspace = TextFolder.Workspace()
        _ = typed.read(text.utf8Span)
        _ = TextFolder(options: .init(marks: true, lookAlikes: true)).fold(typed, into: &folded, using: &workspace)
        let whole = before..<folded.count - after
        var found: [String] = []
        let patterns = WholePatterns(
            of: unsafe FoldedCharacters(folded), unsafe TypedLetters(typed, folded), in: whole,
            PatternMatcher([kind], wordBits))
        patterns.forEachPattern { foundKind, stretch, points in
            #expect(foundKind == kind && patterns.points(at: stretch) == points)
            let scalars = stretch.compactMap { Unicode.Scalar(folded[$0]) }
            found.append("\(String(String.UnicodeScalarView(scalars)))=\(points)")
        }
        return found
    }

    @Test func tails() {
        #expect(patterns(.tail, "tina3392") == ["392=2", "3392=3"])
        #expect(patterns(.tail, "blink-182") == ["182=2", "-182=3"])
        #expect(patterns(.tail, "x1234567") == ["567=2", "4567=3", "34567=3", "234567=3"])
        #expect(patterns(.tail, "12345") == ["345=2", "2345=3"])
        #expect(patterns(.tail, "a 😀€*") == ["😀€*=2", " 😀€*=3"])
        for none in ["", "1", "12", "123", "a12", "a12b", "a1b23", "1234é", "12д", "12本", "本\u{301}12"] {
            #expect(patterns(.tail, none).isEmpty, "\(none)")
        }
        // Only the stretch counts.
        #expect(patterns(.tail, "ab123cd", before: 1, after: 2) == ["123=2"])
        #expect(patterns(.tail, "ab123cd", before: 2, after: 2).isEmpty)
        #expect(patterns(.tail, "ab123cd", before: 1, after: 1).isEmpty)
        #expect(patterns(.tail, "123456", before: 2, after: 0) == ["456=2"])
        #expect(patterns(.tail, "a123", before: 2, after: 2).isEmpty)
    }

    @Test func endings() {
        #expect(patterns(.ending, "prep1234") == ["34=1", "1234=1"])
        #expect(patterns(.ending, "zoli_1971!") == ["71!=1", "1971!=1", "_1971!=1"])
        #expect(patterns(.ending, "sicily10") == ["10=1"])
        #expect(patterns(.ending, "bond007??") == ["07??=1", "007??=1"])
        #expect(patterns(.ending, "a--12345€!") == ["45€!=1", "12345€!=1", "-12345€!=1", "--12345€!=1"])
        #expect(patterns(.ending, "a---321") == ["21=1", "321=1", "-321=1", "--321=1"])
        // Something precedes, and it need be no letter.
        #expect(patterns(.ending, "1234") == ["34=1"])
        #expect(patterns(.ending, "!!12") == ["12=1", "!12=1"])
        #expect(patterns(.ending, "99912345") == ["45=1", "12345=1"])
        for none in ["", "1", "12", "a1", "a12!!!", "a12b", "a1!2", "a١٢", "12\u{5bf}"] {
            #expect(patterns(.ending, none).isEmpty, "\(none)")
        }
        #expect(patterns(.ending, "a2050") == ["50=1"])
        #expect(patterns(.ending, "a124").map(\.count) == [4])
        // Only the stretch counts.
        #expect(patterns(.ending, "ab2026cd", before: 1, after: 2) == ["26=1", "2026=1"])
        #expect(patterns(.ending, "ab2026cd", before: 2, after: 2) == ["26=1"])
    }

    @Test func words() {
        #expect(patterns(.word, "history1!") == ["history=2"])
        #expect(patterns(.word, "veda@sicily") == ["veda=2", "sicily=2"])
        for none in ["history", "qvwzkr26", "hi1", "1234", "", "histor\u{44f}1"] {
            #expect(patterns(.word, none).isEmpty, "\(none)")
        }
        // The run of a unit may be all of it, and ends with it.
        #expect(patterns(.word, "historyhistory", after: 7) == ["history=2"])
        #expect(patterns(.word, "xhistory1", before: 1, after: 1) == ["history=2"])
        // A letter of another alphabet belongs to the run.
        #expect(patterns(.word, "history本1").isEmpty)
        #expect(patterns(.word, "本history1").isEmpty)
    }

    @Test func wordsHaveAnOrdinaryCase() {
        for usual in ["history1", "History1", "HISTORY1", "1History", "ÉCOLE1", "École1", "Ｈistory1", "ǅungla1"] {
            #expect(!patterns(.word, usual).isEmpty, "\(usual)")
        }
        for unusual in ["hisTory1", "HiStory1", "historY1", "HIstory1", "éCole1", "ÉCole1"] {
            #expect(patterns(.word, unusual).isEmpty, "\(unusual)")
        }
    }

    @Test func wordsAreLookedForInSixteenCharacters() {
        #expect(patterns(.word, "history123456789") == ["history=2"])
        #expect(patterns(.word, "history1234567890").isEmpty)
        #expect(patterns(.word, "history1history1history1", after: 16) == ["history=2"])
    }

    @Test func theLimitsAreThePolicys() {
        #expect(patterns(.word, "qvwzkr2026", wordBits: .init(mean: 16, total: 256, sure: 0)) == ["qvwzkr=2"])
        #expect(patterns(.word, "history1", wordBits: .init(mean: 0, total: 37, sure: 0)).isEmpty)
        #expect(patterns(.word, "history1", wordBits: .init(mean: 16, total: 0, sure: 0)).isEmpty)
        #expect(patterns(.word, "history1", wordBits: .init(mean: 0, total: 0, sure: 16)) == ["history=2"])
    }
}

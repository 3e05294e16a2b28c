import PasswordSieve
import Testing

/// Matches with one edit that the engine once missed, each as it was found (SPEC 5.2).
struct FuzzyMatchTests {
    /// Both bands of `recommended`, and nothing else that costs or gives points.
    private func checker(_ terms: [String]) throws -> PasswordChecker {
        var policy = Policy.nist
        policy.minimumScore = 5
        policy.length.minimum = 0
        policy.substitutions = .none
        policy.fuzzy = Policy.recommended.fuzzy
        return try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
    }

    /// A leaf of a trie holds eight symbols. Where more follow, an edit among those is seen by comparison only, and
    /// that was left out in the backward trie: `bf` + `eebcedfdbca` scored 3.
    @Test func anEditBeyondTheSymbolsOfABackwardLeafIsFound() throws {
        let checker = try checker(["eeebcedfdbca"])
        let verdict = checker.check("bfEEBCEDFDBCA")
        #expect(verdict.score == 2)
        #expect(verdict.segmentation?.segments.map(\.range) == [0..<1, 1..<13])
    }

    /// A stretch with a character too many is longer than the longest term. The decision alone looked no farther than
    /// that, and accepted what scores 4.
    @Test func theDecisionReachesBeyondTheLongestTerm() throws {
        let checker = try checker(["aeecdbbaed"])
        for password in ["qvzaeexcdbbaed", "qvzaeecdbbaxed"] {
            #expect(checker.check(password).score == 4)
            #expect(checker.check(password).codes == [.banned])
            #expect(!checker.accepts(password))
        }
    }

    /// The same for every place and kind of edit, alone in a trie and beside terms that share its start or its end.
    @Test(arguments: [[], ["yqsgarqtafdwx", "yqsgarqt", "yqsg"], ["xqsgarqtafdww", "tafdww", "ww"]])
    func anEditIsFoundAnywhere(_ others: [String]) throws {
        let term = Array("yqsgarqtafdww")
        let checker = try checker([String(term)] + others)
        for place in 0...term.count {
            var edited: [[Character]] = [term]
            edited[0].insert("é", at: place)
            if place < term.count {
                edited += [term, term]
                edited[1].remove(at: place)
                edited[2][place] = "é"
            }
            for text in edited {
                // A character too many at an end scores for itself.
                let isAtEnd = text.count > term.count && (place == 0 || place == term.count)
                #expect(checker.check(String(text)).score == (isAtEnd ? 2 : 1), "\(String(text))")
            }
        }
    }

    /// The first place at which a match can end: that of the shortest term that may have a typo, less a character.
    @Test func theDecisionFindsAShortMatchAtTheStart() throws {
        let checker = try checker(["kwmrt"])
        // Two points for the match and two characters, one point too few.
        #expect(checker.check("kmrt7z").score == 4)
        #expect(!checker.accepts("kmrt7z"))
    }

    /// The filter of a node tells nothing of an extra character, which leads to a child of the node itself.
    @Test func theDecisionFindsAnExtraCharacterAtANodeWithAFilter() throws {
        // Read backwards, the nodes at `tlzs` and at `etlzs` have a filter, and the edit is nearer to the start.
        let checker = try checker([
            "abketlzs", "cdmetlzs", "fgpetlzs", "hjretlzs", "abcntlzs", "abcutlzs", "abcvtlzs",
        ])
        #expect(checker.check("abkqetlzs7n3").score == 4)
        #expect(!checker.accepts("abkqetlzs7n3"))
    }
}

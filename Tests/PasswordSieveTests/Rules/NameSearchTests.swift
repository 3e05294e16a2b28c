import Testing

@testable import PasswordSieve

/// The search of all positions at once finds what a comparison of each stretch finds (SPEC 5.1 to 5.4).
struct NameSearchTests {
    /// Letters that are read alike, and some beyond ASCII that match ASCII or each other.
    private static let alphabets = ["il1|!", "ab", "1l2z", "il1x'", "a4@e3€", "日本語a", "жшa", "0123456789"].map {
        Array($0.unicodeScalars)
    }
    private static let own = Substitutions(name: "own", readings: ["a": "b本", "日": "本", "ж": "ш1", "1": "l2"])

    /// One of them matches many characters.
    private static let wide = Substitutions(
        name: "wide", readings: ["日": "語一丁丂七丄丅丆万丈三上下丌不与丏丐丑", "本": "丑", "ж": "ш"])

    @Test(arguments: [12, 60, 129, 300], [Substitutions.none, .extended, own, wide])
    func equalsTheComparisonOfEachStretch(_ longest: Int, _ substitutions: Substitutions) {
        var random = SeededGenerator(seed: longest)
        let table = EquivalenceTable.of(substitutions)
        var found = [0, 0, 0]
        for _ in 0..<150 {
            let alphabet = random.pick(Self.alphabets)
            func text(_ lengths: ClosedRange<Int>) -> [UInt32] {
                (0..<Int.random(in: lengths, using: &random)).map { _ in random.pick(alphabet).value }
            }
            let password = text(1...longest)
            for _ in 0..<10 {
                let name = random.oneIn(3) ? text(4...7) : piece(of: password, &random, alphabet)
                if name.isEmpty { continue }
                for (isLiteral, findsNear) in [(false, true), (false, false), (true, true)] {
                    let expected = Self.find(name, password, isLiteral, findsNear, table)
                    let result = Self.search(name, password, isLiteral, findsNear, table)
                    #expect(result == expected, "\(name) in \(password), literal \(isLiteral), near \(findsNear)")
                    found[expected.isContained ? 0 : expected.isNear ? 1 : 2] += 1
                }
            }
        }
        #expect(found.allSatisfy { $0 > 50 }, "\(found)")
    }

    /// A stretch of the password as long as the password and one more at most, forwards or backwards, with up to two edits.
    private func piece(
        of password: [UInt32], _ random: inout SeededGenerator, _ alphabet: [Unicode.Scalar]
    ) -> [UInt32] {
        let start = Int.random(in: 0..<password.count, using: &random)
        let limit = random.oneIn(2) ? min(password.count, start + 12) : password.count
        var name = Array(password[start..<limit])
        for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
            let place = Int.random(in: 0...name.count, using: &random)
            switch random.below(3) {
            case 0: name.insert(random.pick(alphabet).value, at: place)
            case 1 where place < name.count: name.remove(at: place)
            case 2 where place < name.count: name[place] = random.pick(["#", "x"] + alphabet).value
            default: break
            }
        }
        return random.oneIn(3) ? name.reversed() : name
    }

    struct Findings: Equatable {
        let isContained: Bool
        let isNear: Bool
    }

    private static func search(
        _ name: [UInt32], _ password: [UInt32], _ isLiteral: Bool, _ findsNear: Bool, _ table: EquivalenceTable
    ) -> Findings {
        FoldedText.withCharacters(password) { password in
            var positions = CharacterPositions()
            positions.fill(password, table.view)
            let search = NameSearch(positions: unsafe positions.view(table.view), findsNear: findsNear)
            let found = unsafe name.withUnsafeBufferPointer { unsafe search.find(TermText($0), isLiteral: isLiteral) }
            return Findings(isContained: found.isContained, isNear: found.isNear)
        }
    }

    /// Stretch by stretch.
    private static func find(
        _ name: [UInt32], _ password: [UInt32], _ isLiteral: Bool, _ findsNear: Bool, _ table: EquivalenceTable
    ) -> Findings {
        func match(_ stretch: ArraySlice<UInt32>, _ name: [UInt32]) -> Bool {
            stretch.elementsEqual(name) { $0 == $1 || !isLiteral && table.view.match($0, $1) }
        }
        func contains(_ name: [UInt32]) -> Bool {
            name.count <= password.count
                && (0...password.count - name.count).contains { match(password[$0..<$0 + name.count], name) }
        }
        guard !contains(name) else { return Findings(isContained: true, isNear: false) }
        guard findsNear else { return Findings(isContained: false, isNear: false) }
        let isEdited = FoldedText.withCharacters(password) { password in
            unsafe name.withUnsafeBufferPointer { name in
                let name = unsafe TermText(name)
                let oneEdit = OneEdit(equivalence: table.view)
                guard name.count >= 6, !isLiteral else { return false }
                return (name.count - 1...name.count + 1).contains { length in
                    length <= password.count
                        && (0...password.count - length).contains {
                            oneEdit.matchesFuzzily(password, $0..<$0 + length, name)
                        }
                }
            }
        }
        return Findings(isContained: false, isNear: isEdited || contains(name.reversed()))
    }
}

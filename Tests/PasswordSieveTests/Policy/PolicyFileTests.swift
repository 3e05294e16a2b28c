import Foundation
import PasswordSieve
import Testing

/// SPEC 13.
struct PolicyFileTests {
    private func decode(_ json: String) throws -> Policy {
        try JSONDecoder().decode(Policy.self, from: Data(json.utf8))
    }

    @Test(arguments: Policy.Profile.allCases)
    func profilesSurviveARoundTrip(_ profile: Policy.Profile) throws {
        let policy = Policy(profile)
        let file = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(Policy.self, from: file) == policy)
    }

    @Test func whatIsMissingComesFromTheProfile() throws {
        for profile in Policy.Profile.allCases {
            #expect(try decode(#"{"extends": "\#(profile.rawValue)"}"#) == Policy(profile))
        }
        #expect(try decode("{}") == .recommended)
    }

    @Test func everyKeyIsRead() throws {
        let policy = try decode(
            """
            { "name": "contoso-2026", "extends": "entra", "mode": "audit", "minimumScore": 7,
              "length": { "minimum": 10, "maximum": 128, "unit": "utf16", "foldedToo": true },
              "characters": "noControl",
              "classes": { "required": 2, "of": "activeDirectory", "waivedFrom": 16 },
              "folding": { "marks": true, "lookAlikes": true },
              "substitutions": { "name": "ours", "readings": { "4": "a", "1": "li" } },
              "fuzzy": [{ "minimumTermLength": 6, "points": 2 }], "reversed": true, "literalWithoutLetters": true,
              "patterns": ["tail", "year", "word"],
              "wordBits": { "mean": 4.5, "total": 38, "sure": 3 }, "passphrase": { "from": 20, "minimumScore": 3 },
              "transliterations": true, "forbiddenLists": ["brands", "custom"],
              "wholePassword": false, "names": ["entra", "near"] }
            """)
        var expected = Policy.entra
        expected.name = "contoso-2026"
        expected.mode = .audit
        expected.minimumScore = 7
        expected.length = .init(minimum: 10, maximum: 128, unit: .utf16, foldedToo: true)
        expected.characters = .noControl
        expected.classes = .init(required: 2, of: .activeDirectory, waivedFrom: 16)
        expected.folding = .init(marks: true, lookAlikes: true)
        expected.substitutions = Substitutions(name: "ours", readings: ["4": "a", "1": "il"])
        expected.fuzzy = [.init(minimumTermLength: 6, points: 2)]
        expected.reversed = true
        expected.literalWithoutLetters = true
        expected.patterns = [.year, .tail, .word]
        expected.wordBits = .init(mean: 4.5, total: 38, sure: 3)
        expected.passphrase = .init(from: 20, minimumScore: 3)
        expected.transliterations = true
        expected.forbiddenLists = ["brands", "custom"]
        expected.wholePassword = false
        expected.names = [.entra, .near]
        #expect(policy == expected)
        #expect(try decode(String(decoding: JSONEncoder().encode(policy), as: UTF8.self)) == policy)
    }

    /// The rules that are not the profile's give the policy another name, unless it has one of its own. The mode is no
    /// rule.
    @Test(arguments: [
        (#"{}"#, "recommended"), (#"{"extends": "nist"}"#, "nist"),
        (#"{"name": "nist", "extends": "nist", "length": {"minimum": 15}}"#, "nist"),
        (#"{"mode": "audit"}"#, "recommended"), (#"{"patterns": []}"#, "recommended, changed"),
        (#"{"extends": "entra", "mode": "audit", "forbiddenLists": ["a"]}"#, "entra, changed"),
        (#"{"name": "entra", "extends": "entra", "minimumScore": 6}"#, "entra, changed"),
        (#"{"name": "entra, changed", "extends": "entra"}"#, "entra"),
        (#"{"name": "entra", "minimumScore": 6}"#, "entra"), (#"{"name": "ours"}"#, "ours"),
        (#"{"name": "ours", "minimumScore": 6}"#, "ours"),
    ])
    func aChangedPolicyIsCalledSo(_ json: String, _ name: String) throws {
        let policy = try decode(json)
        #expect(policy.name == name)
        let copy = try decode(String(decoding: JSONEncoder().encode(policy), as: UTF8.self))
        #expect(copy == policy && copy.name == name)
        let lists = policy.forbiddenLists.map { TermList(name: $0, terms: ["x"]) }
        #expect(try PasswordChecker(policy: policy, lists: lists).check("").policyName == name)
    }

    @Test func aPolicyThatIsChangedInCodeIsCalledSo() {
        var policy = Policy.entra
        policy.length.minimum = 12
        #expect(policy.name == "entra, changed")
        policy.length.minimum = 8
        #expect(policy.name == "entra")
        policy.name = "ours"
        policy.mode = .audit
        #expect(policy.name == "ours")
    }

    @Test func nullSwitchesOff() throws {
        let policy = try decode(#"{"extends": "entra", "minimumScore": null, "classes": {"waivedFrom": null}}"#)
        #expect(policy.minimumScore == nil)
        #expect(policy.classes.waivedFrom == nil)
    }

    /// `E` stands for `"extends": "entra"`.
    @Test(arguments: [
        (#"[]"#, ""), (#"{E, "length": {"minimun": 8}}"#, "length.minimun"),
        (#"{E, "Mode": "audit"}"#, "Mode"), (#"{E, "mode": "strict"}"#, "mode"),
        (#"{E, "mode": null}"#, "mode"), (#"{E, "name": ""}"#, "name"),
        (#"{E, "name": "a\nb"}"#, "name"), (#"{E, "name": 1}"#, "name"),
        (#"{E, "minimumScore": "5"}"#, "minimumScore"),
        (#"{E, "minimumScore": 0}"#, "minimumScore"),
        (#"{E, "minimumScore": 4.5}"#, "minimumScore"),
        (#"{E, "minimumScore": 1025}"#, "minimumScore"),
        (#"{E, "length": 8}"#, "length"),
        (#"{E, "length": {"minimum": 257}}"#, "length.minimum"),
        (#"{E, "length": {"minimum": -1}}"#, "length.minimum"),
        (#"{E, "length": {"maximum": 0}}"#, "length.maximum"),
        (#"{E, "length": {"maximum": 7}}"#, "length.minimum"),
        (#"{"extends": "nist", "length": {"maximum": 63}}"#, "length.maximum"),
        (#"{E, "length": {"unit": "bytes"}}"#, "length.unit"),
        (#"{E, "length": {"foldedToo": 1}}"#, "length.foldedToo"),
        (#"{E, "characters": "ascii"}"#, "characters"),
        (#"{E, "classes": {"required": 5}}"#, "classes.required"),
        (#"{"extends": "active-directory", "classes": {"required": 6}}"#, "classes.required"),
        (#"{E, "classes": {"of": "windows"}}"#, "classes.of"),
        (#"{E, "classes": {"waivedFrom": 0}}"#, "classes.waivedFrom"),
        (#"{E, "folding": {"marks": "yes"}}"#, "folding.marks"),
        (#"{E, "transliterations": 1}"#, "transliterations"), (#"{E, "transliterations": null}"#, "transliterations"),
        (#"{E, "wordBits": null}"#, "wordBits"), (#"{E, "wordBits": {"median": 4}}"#, "wordBits.median"),
        (#"{E, "wordBits": {"mean": "4"}}"#, "wordBits.mean"), (#"{E, "wordBits": {"mean": 4.65}}"#, "wordBits.mean"),
        (#"{E, "wordBits": {"sure": -0.1}}"#, "wordBits.sure"), (#"{E, "wordBits": {"sure": 16.1}}"#, "wordBits.sure"),
        (#"{E, "wordBits": {"mean": 1e300}}"#, "wordBits.mean"),
        (#"{E, "wordBits": {"total": 257}}"#, "wordBits.total"),
        (#"{E, "wordBits": {"total": 4.5}}"#, "wordBits.total"),
        (#"{E, "passphrase": 18}"#, "passphrase"), (#"{E, "passphrase": {"from": 18}}"#, "passphrase.minimumScore"),
        (#"{E, "passphrase": {"minimumScore": 4}}"#, "passphrase.from"),
        (#"{"passphrase": {"from": 0}}"#, "passphrase.from"), (#"{"passphrase": {"from": 257}}"#, "passphrase.from"),
        (#"{"passphrase": {"minimumScore": 0}}"#, "passphrase.minimumScore"),
        (#"{E, "substitutions": "leet"}"#, "substitutions"),
        (#"{E, "substitutions": 3}"#, "substitutions"),
        (#"{E, "substitutions": null}"#, "substitutions"),
        (#"{E, "substitutions": {"readings": {}}}"#, "substitutions.name"),
        (#"{E, "substitutions": {"name": "x"}}"#, "substitutions.readings"),
        (#"{E, "substitutions": {"name": "x", "readings": {"12": "a"}}}"#, #"substitutions.readings["12"]"#),
        (#"{E, "substitutions": {"name": "x", "readings": {"": "a"}}}"#, #"substitutions.readings[""]"#),
        (#"{E, "substitutions": {"name": "x", "readings": {"1": ""}}}"#, #"substitutions.readings["1"]"#),
        (#"{E, "substitutions": {"name": "x", "readings": {"1": "L"}}}"#, #"substitutions.readings["1"]"#),
        (
            #"{"extends": "nist", "substitutions": {"name": "x", "readings": {"é": "e"}}}"#,
            #"substitutions.readings["é"]"#
        ),
        (#"{E, "substitutions": {"name": "x", "readings": {"1": 1}}}"#, "substitutions.readings"),
        (#"{E, "substitutions": {"name": "extended", "readings": {"1": "l"}}}"#, "substitutions.name"),
        (#"{E, "fuzzy": 1}"#, "fuzzy"), (#"{E, "fuzzy": [1]}"#, "fuzzy[0]"),
        (#"{E, "fuzzy": [{"minimumTermLength": 5}]}"#, "fuzzy[0].points"),
        (#"{E, "fuzzy": [{"minimumTermLength": 1, "points": 1}]}"#, "fuzzy[0].minimumTermLength"),
        (#"{E, "fuzzy": [{"minimumTermLength": 5, "points": 0}]}"#, "fuzzy[0].points"),
        (
            #"{E, "fuzzy": [{"minimumTermLength": 5, "points": 2}, {"minimumTermLength": 5, "points": 1}]}"#,
            "fuzzy[1].minimumTermLength"
        ),
        (#"{E, "patterns": ["year", "yaer"]}"#, "patterns[1]"),
        (#"{E, "forbiddenLists": "brands"}"#, "forbiddenLists"),
        (#"{E, "forbiddenLists": [1]}"#, "forbiddenLists"),
        (#"{E, "forbiddenLists": ["a", ""]}"#, "forbiddenLists[1]"),
        (#"{E, "forbiddenLists": ["a", "b", "a"]}"#, "forbiddenLists[2]"),
        (#"{E, "names": "entra"}"#, "names"),
        (#"{E, "names": ["entra", "all"]}"#, "names[1]"),
        (#"{E, "names": ["near"]}"#, "names"),
        (#"{"extends": "strict"}"#, "extends"), (#"{"extends": null}"#, "extends"),
    ])
    func faultsNameTheKeyAndTheRemedy(_ json: String, _ path: String) throws {
        let json = json.replacing("{E,", with: #"{"extends": "entra","#)
        let error = #expect(throws: PolicyError.self) { try decode(json) }
        #expect(error?.path == path)
        #expect(error?.problem.isEmpty == false)
        #expect(error?.remedy.isEmpty == false)
        #expect(error?.description.contains("\n") == false)
    }

    /// SPEC 10 and 13, key by key.
    @Test func profilesAreThoseOfTheSpecification() {
        let (entra, directory, nist) = (Policy.entra, Policy.activeDirectory, Policy.nist)
        #expect([entra, directory, nist].map(\.mode) == [.enforce, .enforce, .enforce])
        #expect([entra, directory, nist].map(\.minimumScore) == [5, nil, nil])
        #expect(
            [entra, directory, nist].map(\.length) == [
                .init(minimum: 8, maximum: 256), .init(minimum: 7, maximum: 256, unit: .utf16),
                .init(minimum: 15, maximum: 256, foldedToo: true),
            ])
        #expect([entra, directory, nist].map(\.characters) == [.printableASCII, .any, .any])
        #expect(
            [entra, directory].map(\.classes) == [
                .init(required: 3, of: .entra), .init(required: 3, of: .activeDirectory),
            ])
        #expect(nist.classes.required == 0)
        #expect(entra.folding == .init(marks: false, lookAlikes: false))
        #expect([directory, nist].allSatisfy { $0.folding == .init(marks: true, lookAlikes: true) })
        #expect([entra, nist].map(\.substitutions) == [.entra, .extended])
        for policy in [entra, directory, nist] {
            #expect(policy.fuzzy.isEmpty && !policy.reversed && policy.patterns.isEmpty)
            #expect(!policy.literalWithoutLetters && !policy.transliterations && policy.passphrase == nil)
        }
        #expect([entra, directory, nist].map(\.wholePassword) == [true, false, true])
        #expect([entra, directory, nist].map(\.names) == [[.entra], [.activeDirectory], [.derived]])
    }

    /// The file of SPEC 13, which spells `recommended` out.
    @Test func recommendedIsTheFileOfTheSpecification() throws {
        let policy = try decode(
            """
            { "name": "recommended", "extends": "recommended", "mode": "enforce", "minimumScore": 5,
              "length": { "minimum": 8, "maximum": 256, "unit": "codePoints", "foldedToo": true },
              "characters": "noControl",
              "classes": { "required": 3, "of": "activeDirectory", "waivedFrom": 12 },
              "folding": { "marks": true, "lookAlikes": true },
              "substitutions": "extended",
              "fuzzy": [ { "minimumTermLength": 5, "points": 2 }, { "minimumTermLength": 7, "points": 1 } ],
              "reversed": true, "literalWithoutLetters": true,
              "patterns": [ "repeat", "sequence", "keyboard", "year", "date", "block", "tail", "ending", "word" ],
              "wordBits": { "mean": 4.6, "total": 37, "sure": 3.6 }, "passphrase": { "from": 18, "minimumScore": 4 },
              "transliterations": true, "wholePassword": true, "names": [ "entra", "activeDirectory", "near" ] }
            """)
        // Every key is given, so nothing of the profile is left in the policy read.
        #expect(policy == .recommended)
    }

    /// Keys of an object that are missing keep the profile's values.
    @Test func objectsAreChangedInPart() throws {
        let policy = try decode(#"{"passphrase": {"from": 20}, "wordBits": {"total": 40}}"#)
        #expect(policy.passphrase == .init(from: 20, minimumScore: 4))
        #expect(policy.wordBits == .init(mean: 4.6, total: 40, sure: 3.6))
        #expect(try decode(#"{"passphrase": null}"#).passphrase == nil)
        #expect(
            try decode(#"{"extends": "entra", "passphrase": {"from": 9, "minimumScore": 4}}"#).passphrase?.from == 9)
    }

    /// A verdict carries the version of the profile.
    @Test func recommendedHasVersionTwo() throws {
        #expect(Policy.Profile.allCases.map { Policy($0).version } == [2, 1, 1, 1])
        #expect(try decode(#"{"name": "ours", "transliterations": false}"#).version == 2)
        #expect(try PasswordChecker().check("x").policyVersion == 2)
    }

    @Test func checkersRefusePoliciesOutOfRange() throws {
        var policy = Policy.entra
        policy.length.minimum = 300
        let expected = ConfigurationError.policy(
            PolicyError("length.minimum", "300 is out of range", remedy: "use a whole number from 0 to 256"))
        #expect(throws: expected) { try PasswordChecker(policy: policy) }
    }
}

import Foundation
import PasswordSieve
import Testing

/// Passwords made to be slow to judge are judged all the same, both ways alike, and with bounded work.
struct HostileInputTests {
    /// Each character stands for another one, or is one that others stand for.
    private static let substitutes = "4@8({[</369&#!1/|0$5+7%2/"

    static let inputs: [String] =
        [1, 2, 4, 10].map { String(repeating: substitutes, count: $0) } + [
            String(repeating: "1", count: 256), String(repeating: "!1|", count: 85),
            String(repeating: "1!", count: 128), String(repeating: "12", count: 128),
            String(repeating: "ab", count: 128), String(repeating: "\u{301}", count: 256),
            "a" + String(repeating: "\u{301}", count: 255), String(repeating: "\u{FDFA}", count: 56),
            String(repeating: "\0", count: 256), String(repeating: "⑽⑾⑿", count: 85),
            String(repeating: "㏂㏘", count: 128), String(repeating: "ﬃ", count: 256),
        ]

    /// All characters of these terms have others that stand for them: the worst list for a matcher that reads each
    /// character in several ways. Every second term has a letter.
    private static let digitHeavyTerms: [String] = {
        var random = SeededGenerator(seed: 2_026)
        return (0..<30_000).map { number in
            var term = (0..<Int.random(in: 4...10, using: &random)).map { _ in random.pick(Array("0123456789!@$|")) }
            if number % 2 == 0 { term[Int.random(in: term.indices, using: &random)] = random.pick(Array("aeilost")) }
            return String(term)
        }
    }()

    private static let lists = [TermList(name: "digits", terms: digitHeavyTerms), .global]

    @Test(arguments: lists)
    func isJudgedBothWaysAlike(_ list: TermList) throws {
        for policy in [Policy.recommended, .entra, .nist] {
            let checker = try PasswordChecker(policy: policy, lists: [list])
            for input in Self.inputs {
                let verdict = checker.check(input)
                #expect(checker.accepts(input) == verdict.isAccepted, "\(input)")
                #expect(verdict.codes != [.tooLong], "\(input)")
            }
        }
    }

    /// Beyond the limit nothing is looked at.
    @Test func whatIsTooLongIsRefused() throws {
        let checker = try PasswordChecker(lists: [.global])
        for input in [
            String(repeating: "\0", count: 54_775), String(repeating: "1", count: 257),
            String(repeating: "a\u{301}", count: 100_000), String(repeating: "\u{FDFA}", count: 57),
        ] {
            #expect(checker.check(input).codes == [.tooLong])
            #expect(!checker.accepts(input))
        }
    }

    /// A lone surrogate is no UTF-8, wherever it stands.
    @Test(arguments: [0, 1, 8, 255, 300])
    func loneSurrogatesAreAnError(_ place: Int) throws {
        let checker = try PasswordChecker(lists: [.global])
        let bytes = Array(repeating: UInt8(ascii: "a"), count: place) + [0xed, 0xa0, 0x80] + Array("end".utf8)
        #expect(throws: PasswordError.illFormedUTF8(at: place)) { try checker.check(utf8: bytes.span) }
        #expect(throws: PasswordError.illFormedUTF8(at: place)) { try checker.accepts(utf8: bytes.span) }
    }

    /// A person's names come from a directory that others may write to.
    @Test func hostileNamesAreJudgedBothWaysAlike() throws {
        var policy = Policy.recommended
        policy.names = Set(Policy.NameRule.allCases)
        let checker = try PasswordChecker(policy: policy, lists: [])
        for unit in ["1!|", "1", "1-", "'1'", "\u{301}", "1@", "1!|1.", "@1!|1.", "1!|1+", "\\"] {
            let name = String(repeating: unit, count: 1_024 / unit.unicodeScalars.count)
            let user = UserContext(
                accountName: name, displayName: name, givenName: name, surname: name, tenantName: name,
                context: Array(repeating: name, count: 4))
            for password in [Self.inputs[3], String(repeating: "!", count: 256), "Kettle+Quarry_58"] {
                let verdict = checker.check(password, for: user)
                #expect(checker.accepts(password, for: user) == verdict.isAccepted, "\(unit)")
            }
        }
    }

    /// The work for names that nearly match everywhere grows with the 64-character pieces of a password, not with its
    /// characters: by less than twice from 64 to 256, where a comparison of each stretch takes four times as long.
    @Test func namesTakeBoundedWork() throws {
        let checker = try PasswordChecker(lists: [])
        // The end matches nothing, so that none is found, and a search gives up as late as it can.
        let units = ["lilik8kk'+", "il'ikwk+k8", "lil1lk'qqk-", "1lilill'kkq."]
        // Of whole words, since a piece of one could be found.
        let names = units.map { String(repeating: $0, count: 1_000 / $0.count) }
        let user = UserContext(
            accountName: names[0], displayName: names[1], givenName: names[2], surname: names[3],
            tenantName: names[1], context: names)
        func work(_ count: Int) -> Double {
            let password = String(repeating: "1", count: count)
            func judge() { #expect(!checker.check(password, for: user).codes.contains(.containsName)) }
            judge()
            return (0..<3).map { _ in ThreadTime.spent(judge) }.min() ?? 0
        }
        let factor = work(256) / work(64)
        #expect(factor < 3, "\(factor) times the work for four times the length")
    }

    // MARK: Work

    /// Relative to ordinary passwords, so that it holds on every machine. The factors are far above what is measured:
    /// they tell work that grows out of bounds, and no mere slowness.
    @Test(arguments: lists)
    func takesBoundedWork(_ list: TermList) throws {
        let checker = try PasswordChecker(lists: [list])
        var random = SeededGenerator(seed: 7)
        let terms = Self.digitHeavyTerms
        let ordinary = (0..<1_000).map { _ in "\(random.pick(terms))-Kettle\(random.pick(terms))" }
        func work(_ passwords: [String], _ judge: (String) -> Bool) -> Double {
            _ = passwords.count(where: judge)
            return ThreadTime.spent { _ = passwords.count(where: judge) }
        }
        let accepting = work(ordinary) { checker.accepts($0) }
        let checking = work(ordinary) { checker.check($0).isAccepted }
        for input in Self.inputs {
            let accepts = work([input]) { checker.accepts($0) } / accepting
            let check = work([input]) { checker.check($0).isAccepted } / checking
            #expect(accepts < 30, "\(accepts) times the work of a thousand ordinary decisions: \(input)")
            #expect(check < 90, "\(check) times the work of a thousand ordinary checks: \(input)")
        }
    }
}

/// The processor's time of this thread, which other tests do not add to.
private enum ThreadTime {
    static func spent(_ body: () -> Void) -> Double {
        let start = now
        body()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

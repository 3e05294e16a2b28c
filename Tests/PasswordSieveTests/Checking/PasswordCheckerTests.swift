import Dispatch
import Foundation
import PasswordSieve
import Synchronization
import Testing

/// The front door.
struct PasswordCheckerTests {
    private let checker: PasswordChecker

    init() throws {
        checker = try PasswordChecker(policy: .entra, lists: [.global, TermList(name: "custom", terms: ["contoso"])])
    }

    @Test func bytesAndStringsAreJudgedAlike() throws {
        for password in ["", "C0ntos0Blank12", "пароль123", "a\u{0}b", "\r", "\u{FEFF}contoso", "e\u{301}"] {
            #expect(try checker.check(utf8: Array(password.utf8).span) == checker.check(password))
        }
    }

    /// SPEC 1.1: an error of the caller, found before anything else.
    @Test(
        arguments: [
            ([0xff], 0), ([0x61, 0xc3], 1), ([0x61, 0xed, 0xa0, 0x80], 1), ([0xc0, 0x80], 0),
            ([0xf4, 0x90, 0x80, 0x80], 0),
            (Array(repeating: 0x61, count: 5_000) + [0x80], 5_000),
        ] as [([UInt8], Int)])
    func illFormedBytesAreAnError(_ bytes: [UInt8], _ offset: Int) {
        #expect(throws: PasswordError.illFormedUTF8(at: offset)) { try checker.check(utf8: bytes.span) }
    }

    @Test func errorsHoldNothingOfThePassword() {
        let error = PasswordError.illFormedUTF8(at: 3)
        #expect(error.description == "the password is not UTF-8 (byte 4); convert it before it is checked")
    }

    @Test func hostileInputIsRefusedEarly() throws {
        for hostile in [String(repeating: "\0", count: 54_775), String(repeating: "a\u{301}", count: 100_000)] {
            #expect(checker.check(hostile).codes == [.tooLong])
        }
        // Within the limit: bounded work, and an answer.
        for hostile in ["4@8({[</369&#!1/|0$5+7%2/", "1", "!1|", "a", "\u{301}", "\u{FDFA}"] {
            let count = 256 / hostile.unicodeScalars.count
            #expect(!checker.check(String(repeating: hostile, count: count)).codes.isEmpty)
        }
    }

    /// A term may fold to over a thousand characters; the walk along it once overran the stack of a thread.
    @Test func longFoldedTermsNeedLittleStack() throws {
        let term = String(repeating: "\u{FDFA}", count: 56)
        var policy = Policy.nist
        policy.minimumScore = 5
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: [term])])
        let score = Mutex<Int?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            score.withLock { $0 = checker.check(term).score }
            isDone.signal()
        }
        thread.stackSize = 256 << 10
        thread.start()
        isDone.wait()
        #expect(score.withLock { $0 } == 1)
    }

    @Test func theShippedListRefusesWhatEverybodyTries() throws {
        let checker = try PasswordChecker(policy: .entra, lists: [.global])
        for password in ["Password123!", "Summer2026!", "Welcome1!", "Qwerty123456", "P@ssw0rd", "Admin@123"] {
            #expect(checker.check(password).violatedLists == ["global"], "\(password)")
        }
        for password in ["Kettle+Quarry_58+Fjord", "Correct horse battery staple 1", "xK7#mPq2vL9!"] {
            #expect(checker.check(password).isAccepted, "\(password)")
        }
    }

    /// One checker is shared; every thread gets the same answers.
    @Test func checkersAreSharedByThreads() async {
        let passwords = (0..<200).map { "C0ntos0Blank\($0)é" }
        let expected = passwords.map { checker.check($0) }
        await withTaskGroup(of: [Verdict].self) { group in
            for _ in 0..<8 { group.addTask { passwords.map { self.checker.check($0) } } }
            for await verdicts in group { #expect(verdicts == expected) }
        }
    }

    @Test func versionsOfUnicodeAreKnown() {
        #expect(FoldingVersion.unicode.split(separator: ".").count >= 2)
        #expect(FoldingVersion.icu.split(separator: ".").count >= 2)
        #expect(FoldingVersion.current == 1)
    }
}

import Dispatch
import Foundation
import PasswordSieve
import Synchronization
import TestSupport
import Testing

/// The working copies of a password and of the person's names are gone after a check.
struct WipingTests {
    /// Each way in, with a password of its own, since the search leaves copies.
    static let entries: [(name: String, password: String, folded: String, judge: Judge)] = [
        ("check", "Zq7#vR9!kW2m", "zq7#vr9!kw2m", { $0.check($1, for: $2).isAccepted }),
        ("check, beyond ASCII", "Жq7#вR9!кW2м", "жq7#br9!kw2м", { $0.check($1, for: $2).isAccepted }),
        (
            "check(utf8:)", "Hx4%tN8?bY6c", "hx4%tn8?by6c",
            { try $0.check(utf8: Array($1.utf8).span, for: $2).isAccepted }
        ),
        ("accepts", "Jg5&pL3*fD9w", "jg5&pl3*fd9w", { $0.accepts($1, for: $2) }),
        ("accepts, beyond ASCII", "Жg5&вL3*кD9м", "жg5&bl3*kd9м", { $0.accepts($1, for: $2) }),
        // What an explanation holds of a password is apart: characters with their places.
        ("explain", "Vd2!sG7?nB3k", "vd2!sg7?nb3k", { $0.explain($1, for: $2).verdict.isAccepted }),
        ("explain, beyond ASCII", "Жd2!вG7?кB3м", "жd2!bg7?кb3м", { $0.explain($1, for: $2).verdict.isAccepted }),
        ("guidance", "Nf8&wK2!xT5j", "nf8&wk2!xt5j", { $0.guidance($1, for: $2).isAccepted }),
        ("guidance, beyond ASCII", "Жf8&вK2!кT5м", "жf8&bk2!кt5м", { $0.guidance($1, for: $2).isAccepted }),
        // The old password is the same text here, so that it is searched for too.
        ("check, old", "Bk3$wF9+pS7z", "bk3$wf9+ps7z", { $0.check($1, for: $2, replacing: $1).isAccepted }),
        (
            "accepts, old beyond ASCII", "Жk3$вF9+пS7м", "жk3$bf9+пs7м",
            { $0.accepts("Xm2~", for: $2, replacing: $1) || $0.accepts("Xm2~Yr6?wQ8k", for: $2, replacing: $1) }
        ),
        ("explain, old", "Lp6@cV1-zN8h", "lp6@cv1-zn8h", { $0.explain($1, for: $2, replacing: $1).verdict.isAccepted }),
        ("guidance, old", "Rw7(kJ4{mD2s", "rw7(kj4{md2s", { $0.guidance("Xm2~", for: $2, replacing: $1).isAccepted }),
        ("accepts(utf8:)", "Tc8=mX6;rQ4v", "tc8=mx6;rq4v", { try $0.accepts(utf8: Array($1.utf8).span, for: $2) }),
    ]

    typealias Judge = @Sendable (PasswordChecker, String, UserContext) throws -> Bool

    /// The engine works on code points of four bytes each; the test and its caller hold the password as UTF-8 only.
    @Test(arguments: entries.indices)
    func noWorkingCopyIsLeft(_ entry: Int) throws {
        let (name, password, folded, judge) = Self.entries[entry]
        var policy = Policy.recommended
        policy.names = Set(Policy.NameRule.allCases)
        let checker = try PasswordChecker(policy: policy, lists: [.global])
        // The number is within what is searched for: no other test, and no list, has these names.
        let names = ["Akelv#orn", "Ibsth#omly", "Uskar#quil", "Otref#wing", "Yndal#brek", "Ewqui#stor", "Ivbor#knat"]
            .map {
                $0.replacing("#", with: "\(entry)") + "Żxö"
            }
        let user = UserContext(
            accountName: "\(names[0])@\(names[6]).example", displayName: "Dr. \(names[1])", givenName: names[2],
            surname: "O'\(names[3])", tenantName: names[4], context: ["X\\\(names[5])"])
        // Once more with a password that holds names, which the rules look at to the end.
        for password in [password, "\(names[0])\(names[3])#1"] {
            for _ in 0..<3 { _ = try judge(checker, password, user) }
        }

        for text in [password, folded] + names {
            // Six characters from the middle, which folding leaves of a name as they are: no piece of it either.
            let piece = Needle(text.unicodeScalars.dropFirst(3).prefix(6))
            #expect(try piece.count() == 0, "\(name): \(text)")
            // The search does find what is there.
            let copy = piece.decoded()
            #expect(try piece.count() > 0, "\(name): \(text)")
            #expect(copy.count == 6)
        }
    }

    /// A buffer that grows on the way leaves nothing in the memory that it gives up.
    @Test(arguments: entries.indices)
    func noWorkingCopyOfALongPasswordIsLeft(_ entry: Int) throws {
        let (name, short, _, judge) = Self.entries[entry]
        var policy = Policy.recommended
        policy.length.maximum = 256
        policy.names = Set(Policy.NameRule.allCases)
        let checker = try PasswordChecker(policy: policy, lists: [.global])
        let isASCII = short.unicodeScalars.allSatisfy(\.isASCII)
        let texts = (0..<3).map { Self.longText(seed: 3 * entry + $0, isASCII: isASCII) }
        let user = UserContext(
            accountName: texts[1], displayName: texts[2], givenName: texts[1],
            surname: (isASCII ? "" : "ä") + texts[2])
        let counts = Mutex<[Int]>([])
        let isDone = DispatchSemaphore(value: 0)
        // The buffers of a thread that has checked a long password do not grow any more.
        let thread = Thread {
            defer { isDone.signal() }
            // Nothing runs in between that could overwrite what is left.
            guard (try? judge(checker, texts[0] + "A7", user)) != nil else { return }
            let found = texts.flatMap { text in
                // Within the first capacity, within the second, and behind both.
                [20, 40, 100, 135].map { start in
                    try? Needle(text.unicodeScalars.dropFirst(start).prefix(6)).count()
                }
            }
            counts.withLock { $0 = found.compactMap(\.self) }
        }
        thread.start()
        isDone.wait()
        #expect(counts.withLock { $0 } == [Int](repeating: 0, count: 12), "\(name)")
    }

    /// A text of 150 characters that fold to themselves, and whose parts no other memory holds.
    private static func longText(seed: Int, isASCII: Bool) -> String {
        var random = SeededGenerator(seed: 7_000 + seed)
        let characters = Array("bdfghjkmnpqrtvwxyz234679%&*+=?;:".unicodeScalars)
        let letters = isASCII ? characters : characters + "жшщюяцф".unicodeScalars
        return (0..<150).reduce(into: "") { text, _ in text.unicodeScalars.append(random.pick(letters)) }
    }
}

/// Code points to be found in the memory of this process, held so that they do not find themselves.
private struct Needle {
    private static let mask: UInt8 = 0x5a
    private let bytes: [UInt8]

    init(_ characters: Substring.UnicodeScalarView) {
        bytes = characters.flatMap { character in
            (0..<4).map { UInt8(truncatingIfNeeded: character.value >> (8 * $0)) ^ Self.mask }
        }
    }

    /// The code points in plain sight.
    @inline(never)
    func decoded() -> [UInt32] {
        stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1] ^ Self.mask) << (8 * $1) }
        }
    }

    /// The number of their occurrences in writable memory.
    func count() throws -> Int { try MemoryScan.count(bytes.count) { bytes[$0] ^ Self.mask } }
}

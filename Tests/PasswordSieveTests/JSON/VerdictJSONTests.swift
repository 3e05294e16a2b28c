import Foundation
import Testing

@testable import PasswordSieve

/// SPEC 14.2: the encoder beside Foundation's, which gets the objects from obvious code below.
struct VerdictJSONTests {
    // MARK: The expected objects

    private func segment(_ segment: Segmentation.Segment, _ typed: [Unicode.Scalar]?) -> [String: Any] {
        var object: [String: Any] = [
            "kind": segment.kind.rawValue, "start": segment.range.lowerBound, "end": segment.range.upperBound,
            "points": segment.points,
        ]
        if let term = segment.term { object.merge(self.term(term, isShown: typed != nil)) { $1 } }
        if let typed { object["text"] = String(String.UnicodeScalarView(typed[segment.range])) }
        if segment.kind == .block {
            object["repetitions"] = segment.repetitions
            object["unit"] = segment.unit.map { self.segment($0, typed) }
        }
        return object
    }

    private func term(_ term: BannedTerm, isShown: Bool) -> [String: Any] {
        var object: [String: Any] = ["edits": term.edits, "list": term.list]
        if term.isReversed { object["reversed"] = true }
        if isShown || term.list != "global" {
            object["term"] = term.text
            object["line"] = term.line
        }
        return object
    }

    private func object(_ verdict: Verdict, _ password: String, isShown: Bool) -> [String: Any] {
        var object: [String: Any] = [
            "length": password.unicodeScalars.count, "decision": verdict.isAccepted ? "accepted" : "rejected",
            "codes": verdict.codes.map(\.rawValue), "lists": verdict.violatedLists,
        ]
        if isShown { object["password"] = password }
        object["score"] = verdict.score
        object["required"] = verdict.requiredScore
        object["outcome"] = verdict.outcome?.rawValue
        for case .forbidden(let terms, _) in verdict.violations {
            object["forbidden"] = terms.map { self.term($0, isShown: isShown) }
        }
        for case .bannedWhole(let term, _) in verdict.violations { object["whole"] = self.term(term, isShown: isShown) }
        let typed = isShown ? Array(password.unicodeScalars) : nil
        object["segments"] = verdict.segmentation?.segments.map { segment($0, typed) }
        return object
    }

    /// The object as text with sorted keys.
    private func canonical(_ object: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
    }

    private func decoded(_ json: borrowing ByteBuffer) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json.array)) as? [String: Any])
    }

    // MARK: Verdicts

    private static let passwords = [
        "", "short", "C0ntos0!1", "contoso", "contosa", "osotnoc77Ab", "Xq7!osotnoc", "liverpool", "Liverp00l#77",
        "contosocontosocontoso", "qx7Zqx7Zqx7Z", "Quillfeather58+", "jdoe", "abcdefgh", "asdfghjkl1", "19940712",
        "Kettle+Quarry_58", "aaaaaaaa", "Summer2026!!", "e\u{301}🔑🔑Contóso-7", "🔑🔑🔑🔑", "日本語のパスワード",
        "Qu\"o\\te/\u{0}\u{1}\u{1f}\u{7f}\n\r\t\u{200b}", "\u{fb01}\u{fb01}contoso",
        String(repeating: "x1!", count: 85),
        String(repeating: "a", count: 257),
    ]
    private static let user = UserContext(accountName: "jdoe", surname: "Quillfeather", context: ["kettle"])
    private static let lists = [
        TermList(name: "global", terms: ["liverpool", "summer", "contoso"]),
        TermList(name: "custom", terms: ["contoso", "a \"quoted\\ term"]), TermList(name: "öther", terms: ["kettle"]),
    ]

    private static let policies: [Policy] = Policy.Profile.allCases.flatMap { profile in
        Policy.LengthUnit.allCases.flatMap { unit in
            Policy.Mode.allCases.map { mode in
                var policy = Policy(profile)
                policy.length.unit = unit
                policy.mode = mode
                if unit == .utf16 { policy.forbiddenLists = ["global", "öther"] }
                return policy
            }
        }
    }

    @Test func everyKeyIsThatOfFoundation() throws {
        var keys: Set<String> = []
        func note(_ value: Any) {
            if let object = value as? [String: Any] {
                keys.formUnion(object.keys)
                object.values.forEach(note)
            }
            if let array = value as? [Any] { array.forEach(note) }
        }
        for policy in Self.policies {
            let checker = try PasswordChecker(policy: policy, lists: Self.lists)
            for password in Self.passwords {
                let verdict = checker.check(password, for: Self.user)
                for isShown in [false, true] {
                    var json = ByteBuffer()
                    json.append(
                        verdict, length: password.utf8.span.codePointCount, password: isShown ? password : nil)
                    let (given, wanted) = (try decoded(json), object(verdict, password, isShown: isShown))
                    #expect(
                        try canonical(given) == canonical(wanted),
                        "\(policy.name) \(policy.length.unit) \(policy.mode) \(password)")
                    note(given)
                }
            }
        }
        #expect(
            keys == [
                "password", "length", "decision", "score", "required", "codes", "outcome", "lists", "forbidden",
                "whole",
                "segments", "kind", "start", "end", "points", "edits", "reversed", "term", "list", "line", "text",
                "repetitions",
                "unit",
            ])
    }

    @Test func theGlobalTermsAreShownWithThePasswordOnly() throws {
        let checker = try PasswordChecker(lists: Self.lists)
        func text(_ password: String?) -> String {
            var json = ByteBuffer()
            json.append(checker.check("Liverp00l#77"), length: 12, password: password)
            return String(decoding: json.array, as: UTF8.self)
        }
        #expect(!text(nil).contains("iverp") && text(nil).contains("\"list\":\"global\""))
        #expect(text("Liverp00l#77").contains("\"term\":\"liverpool\""))
    }

    // MARK: Records

    @Test func theOriginStandsBesideTheVerdict() throws {
        let verdict = try PasswordChecker(lists: Self.lists).check("C0ntos0!1")
        for (file, id) in [(nil, nil), ("a \"b\".txt", nil), (nil, "u-\u{1}"), ("a", "b")] as [(String?, String?)] {
            var wanted = object(verdict, "C0ntos0!1", isShown: false)
            wanted["file"] = file
            wanted["id"] = id
            wanted["line"] = 1_234_567
            var json = ByteBuffer()
            json.append(
                verdict, length: 9, password: nil, from: ByteBuffer.Origin(file: file, line: 1_234_567, id: id))
            #expect(try canonical(decoded(json)) == canonical(wanted))
        }
    }

    @Test func errorsAndInterruptionsAreObjectsToo() throws {
        var failed = ByteBuffer()
        failed.append(error: "no \"password\"", from: ByteBuffer.Origin(file: "f", line: 7, id: "i"))
        #expect(
            try canonical(decoded(failed))
                == canonical(["file": "f", "line": 7, "id": "i", "decision": "error", "error": "no \"password\""]))
        var interrupted = ByteBuffer()
        interrupted.append(interruption: "after 2 candidates")
        #expect(
            try canonical(decoded(interrupted))
                == canonical(["decision": "interrupted", "error": "after 2 candidates"]))
    }
}

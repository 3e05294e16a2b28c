import PasswordSieve
import Testing

@testable import PasswordSieveFoundation

struct PolicyFileTests {
    private let folder: FileFolder

    init() throws { folder = try FileFolder() }

    @Test(arguments: [
        #"{ "name": "ours", "length": { "minimum": 12 } }"#,
        "\u{FEFF}{ \"name\": \"ours\",\r\n\"length\": { \"minimum\": 12 } }\r\n",
    ])
    func aPolicyIsReadAsUTF8(_ text: String) throws {
        let policy = try PolicyFile.read(try folder.replace("policy.json", with: text))
        #expect(policy.name == "ours" && policy.length.minimum == 12)
        #expect(policy.minimumScore == Policy.recommended.minimumScore)
    }

    /// Content at fault, and the error without the folder.
    private static let faults: [(bytes: [UInt8], message: String)] = [
        (.illFormed("{ \"name\": \"~\" }"), "policy.json:1: the policy is not UTF-8; save the file as UTF-8"),
        (.illFormed("{\r\n\r\n\"name\": \"~\" }"), "policy.json:3: the policy is not UTF-8; save the file as UTF-8"),
        ([0xff, 0xfe, 0x7b, 0], "policy.json:1: the policy is not UTF-8; save the file as UTF-8"),
        ([], "policy.json:1:1: the policy is not JSON; correct the text"),
        (Array("{\n  \"name\": \"ours\",\n}".utf8), "policy.json:3:1: the policy is not JSON; correct the text"),
        (Array("\u{FEFF}{\r\n\"name\" 1 }".utf8), "policy.json:2:8: the policy is not JSON; correct the text"),
        (Array("[]".utf8), "policy.json: this is not an object; write keys and values in { }"),
        (Array("null".utf8), "policy.json: this is not an object; write keys and values in { }"),
        (
            Array(#"{ "length": { "minimum": "8" } }"#.utf8),
            "policy.json: length.minimum: the value has the wrong type; use a whole number"
        ),
        (
            Array(#"{ "length": { "minimum": 4.5 } }"#.utf8),
            "policy.json: length.minimum: the value has the wrong type; use a whole number"
        ),
        (
            Array(#"{ "fuzzy": [{ "minimumTermLength": 5, "points": 0 }] }"#.utf8),
            "policy.json: fuzzy[0].points: "
        ),
        (Array(#"{ "length": { "minimum": 400 } }"#.utf8), "policy.json: length.minimum: "),
        (Array(#"{ "length": { "min": 4 } }"#.utf8), "policy.json: length.min: there is no such key; use "),
        (Array(#"{ "fuzzy": {} }"#.utf8), "policy.json: fuzzy: the value has the wrong type; use an array of objects"),
        (Array(#"{ "extends": "none" }"#.utf8), "policy.json: extends: "),
        (
            Array("\u{FEFF}{ \"name\": \"a\",\n\"length\": { \"minimum\": 9, \"minimum\": 4 } }".utf8),
            "policy.json:2:27: length.minimum: the key stands twice; remove one of the two"
        ),
    ]

    @Test(arguments: faults.indices)
    func aFaultNamesFilePlaceAndRemedy(_ index: Int) throws {
        let (bytes, message) = Self.faults[index]
        let path = try folder.replace("policy.json", with: bytes)
        let error = try #require(#expect(throws: ConfigurationFileError.self) { try PolicyFile.read(path) })
        let description = error.description
        #expect(description.hasPrefix(folder.path(message)), "\(description)")
        #expect(description.split(separator: "; ").count == 2 && !description.contains("\n"), "\(description)")
        #expect(error.kind == .badData)
        #expect(throws: error) { try PolicyFile.policy(path, bytes) }
    }

    private func expectUnreadable(_ path: String, _ reason: String) {
        let error = #expect(throws: ConfigurationFileError.self) { try PolicyFile.read(path) }
        #expect(
            error?.description == "\(path): cannot read the policy: \(reason); check the path and its permissions")
        #expect(error?.kind == .unreadable)
    }

    @Test func aFileThatCannotBeReadIsAnError() throws {
        expectUnreadable(folder.path("missing.json"), "No such file or directory")
        expectUnreadable(try folder.makeFolder("policies"), "Is a directory")
        expectUnreadable(try folder.makeSparse("large.json", size: 256 << 20 + 1), "larger than 256 MiB")
    }
}

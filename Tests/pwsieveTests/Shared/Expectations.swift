import Foundation
import Testing

extension Command.Outcome {
    /// Expects one line on standard error and nothing on standard output.
    func expectFailure(
        _ code: Int32, _ parts: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(exitCode == code, "\(errorText)", sourceLocation: sourceLocation)
        #expect(output.isEmpty, "partial output", sourceLocation: sourceLocation)
        #expect(errorLines.count == 2 && errorLines.last == "", "\(errorText)", sourceLocation: sourceLocation)
        #expect(errorText.hasPrefix("pwsieve: "), "\(errorText)", sourceLocation: sourceLocation)
        for part in parts {
            #expect(errorText.contains(part), "\(part) is not in: \(errorText)", sourceLocation: sourceLocation)
        }
    }

    /// Expects an error of the command line.
    func expectUsage(sourceLocation: SourceLocation = #_sourceLocation) {
        expectFailure(64, ["; "], sourceLocation: sourceLocation)
    }

    /// Expects a run without errors and warnings.
    func expectSuccess(_ code: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(exitCode == code, sourceLocation: sourceLocation)
        #expect(errorText == "", sourceLocation: sourceLocation)
    }

    /// Expects that neither stream holds one of `secrets`, in upper or lower case.
    func expectSilence(about secrets: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let said = (text + errorText).lowercased()
        for secret in secrets {
            #expect(!said.contains(secret.lowercased()), "\(secret)", sourceLocation: sourceLocation)
        }
    }

    /// The objects of an output `jsonl`, one a line.
    func records() throws -> [Record] {
        try lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    /// The keys of each object of an output `jsonl`.
    func recordKeys() throws -> [Set<String>] {
        try lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return Set(try #require(object as? [String: Any]).keys)
        }
    }
}

/// An object of SPEC 14.2.
struct Record: Decodable, Equatable {
    var file: String?
    var line: Int?
    var id: String?
    var password: String?
    var length: Int?
    var decision: String
    var score: Int?
    var required: Int?
    var codes: [String]?
    var outcome: String?
    var lists: [String]?
    var segments: [Segment]?
    var error: String?

    struct Segment: Decodable, Equatable {
        var kind: String
        var start: Int
        var end: Int
        var points: Int
        var edits: Int?
        var term: String?
        var list: String?
        var line: Int?
        var text: String?
    }
}

/// A password of 16 characters that holds no term of any list.
let goodPassword = "Kettle+Quarry_58"

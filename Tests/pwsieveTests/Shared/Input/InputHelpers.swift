import Foundation
import Testing

/// The commands that read files of candidates.
enum CandidateCommand: CaseIterable {
    case batch, compare, evaluate

    /// The records of a file that could be judged, and those that could not.
    struct Counts: Decodable, Equatable {
        let passwords: Int
        let errors: Int

        init(_ passwords: Int, errors: Int = 0) { (self.passwords, self.errors) = (passwords, errors) }
    }

    func arguments(_ file: String) -> [String] {
        switch self {
        case .batch: ["batch", "--no-global", "--format", "jsonl", file]
        case .compare: ["compare", "--no-global", "--generated", "0", "--format", "json", "entra", "nist", file]
        case .evaluate: ["evaluate", "--no-global", "--format", "json", "--should-reject", file]
        }
    }

    func counts(_ outcome: Command.Outcome) throws -> Counts {
        if self == .batch {
            let errors = try outcome.records().count { $0.decision == "error" }
            return Counts(outcome.lines.count - errors, errors: errors)
        }
        struct Output: Decodable { let files: [Counts] }
        return try #require(JSONDecoder().decode(Output.self, from: Data(outcome.output)).files.first)
    }
}

extension Command {
    /// Expects these counts from each command that reads candidates, with 65 if there are errors.
    func expectCounts(
        _ counts: CandidateCommand.Counts, _ file: String, _ arguments: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for reader in CandidateCommand.allCases {
            let outcome = try run(reader.arguments(file) + arguments)
            #expect(try reader.counts(outcome) == counts, "\(reader)", sourceLocation: sourceLocation)
            #expect((outcome.exitCode == 65) == (counts.errors > 0), "\(reader)", sourceLocation: sourceLocation)
        }
    }

    /// Expects one error with 65 and these parts from each command that reads candidates, which quotes no secret.
    func expectRefusal(
        _ file: String, _ arguments: [String], _ parts: [String], silentAbout secrets: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for reader in CandidateCommand.allCases {
            let outcome = try run(reader.arguments(file) + arguments)
            outcome.expectFailure(65, [file] + parts, sourceLocation: sourceLocation)
            outcome.expectSilence(about: secrets, sourceLocation: sourceLocation)
        }
    }

    func expectRefusal(
        _ file: String, _ parts: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expectRefusal(file, [], parts, sourceLocation: sourceLocation)
    }

    /// The records that `batch` makes of a file, with passwords.
    func judged(_ file: String, _ arguments: [String]) throws -> [Record] {
        let common = ["batch", "--no-global", "--format", "jsonl", "--show-passwords"]
        return try run(common + arguments + [file]).records()
    }
}

/// Packs bytes as `gzip` does.
func gzip(_ name: String, in command: Command) throws {
    #expect(try command.shell("gzip -kf \(name)").exitCode == 0)
}

extension String {
    /// The text in UTF-16, with a mark if `isMarked`.
    func utf16Bytes(bigEndian: Bool, isMarked: Bool = true) -> [UInt8] {
        ((isMarked ? "\u{feff}" : "") + self).utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xff), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }
}

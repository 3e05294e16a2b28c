internal import PasswordSieve

/// Judges the lines of one file after the other.
struct BatchRun {
    let checker: PasswordChecker
    let input: BatchCommand.Input
    /// What the options say of every person.
    let user: UserContext
    /// Whether the output quotes passwords; else none is kept.
    let keepsPasswords: Bool
    private(set) var summary = BatchSummary()

    init(checker: PasswordChecker, input: BatchCommand.Input, user: UserContext, keepsPasswords: Bool) {
        self.checker = checker
        self.input = input
        self.user = user
        self.keepsPasswords = keepsPasswords
    }

    /// Judges each line of `reader`'s input and writes a line for each.
    mutating func judge(_ reader: LineReader, into output: inout BatchOutput) throws {
        let file = reader.name
        try reader.forEachLine(beforeWaiting: { try output.flush() }) { number, line in
            // JSON Lines may end with a blank line; among passwords an empty line is one.
            if input == .jsonl, let line, line.isBlank { return }
            let candidate = candidate(line, file: file, number)
            summary.count(candidate)
            try output.write(candidate)
        }
    }

    private func candidate(_ line: Span<UInt8>?, file: String, _ number: Int) -> Candidate {
        do throws(RecordError) {
            guard let line else { throw RecordError(Candidate.overlong) }
            switch input {
            case .lines:
                return Candidate(file: file, line: number, id: nil, result: .success(try judge(line)))
            case .jsonl:
                let record = try CandidateRecord.read(line)
                let judged = Candidate.Judged(
                    password: keepsPasswords ? record.password : nil,
                    verdict: checker.check(record.password, for: record.user(orElse: user)))
                return Candidate(file: file, line: number, id: record.id, result: .success(judged))
            }
        } catch {
            let id: String? = if input == .jsonl, let line { CandidateRecord.id(of: line) } else { nil }
            return Candidate(file: file, line: number, id: id, result: .failure(error))
        }
    }

    private func judge(_ line: Span<UInt8>) throws(RecordError) -> Candidate.Judged {
        do {
            return try Candidate.Judged(line, by: checker, for: user, keepingPassword: keepsPasswords)
        } catch {
            throw RecordError(Candidate.illFormed)
        }
    }
}

extension Span<UInt8> {
    fileprivate var isBlank: Bool {
        indices.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "\t") }
    }
}

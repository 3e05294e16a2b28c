internal import PasswordSieve

/// Judges the lines of one file after the other.
struct BatchRun {
    let checker: PasswordChecker
    let input: BatchCommand.Input
    /// What the options say of every person.
    let user: UserContext
    private(set) var summary = BatchSummary()

    init(checker: PasswordChecker, input: BatchCommand.Input, user: UserContext) {
        self.checker = checker
        self.input = input
        self.user = user
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
                return Candidate(
                    file: file, line: number, id: nil, result: .success(try judge(line)))
            case .jsonl:
                let record = try CandidateRecord.read(line)
                let verdict = checker.check(record.password, for: record.user(orElse: user))
                return Candidate(
                    file: file, line: number, id: record.id,
                    result: .success(Candidate.Judged(password: record.password, verdict: verdict)))
            }
        } catch {
            let id: String? = if input == .jsonl, let line { CandidateRecord.id(of: line) } else { nil }
            return Candidate(file: file, line: number, id: id, result: .failure(error))
        }
    }

    private func judge(_ line: Span<UInt8>) throws(RecordError) -> Candidate.Judged {
        do {
            let verdict = try checker.check(utf8: line, for: user)
            return Candidate.Judged(password: String(copying: try UTF8Span(validating: line)), verdict: verdict)
        } catch {
            throw RecordError("the password is not UTF-8")
        }
    }
}

extension Span<UInt8> {
    fileprivate var isBlank: Bool {
        indices.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "\t") }
    }
}

internal import PasswordSieve

/// Writes the candidates of a batch, a line each, and the summary.
struct BatchOutput: ~Copyable {
    private let format: BatchCommand.Format
    private let disclosure: Disclosure
    /// Several files: each line says which it is from.
    private let namesFiles: Bool
    private let placeWidth: Int
    private let showsIds: Bool
    private let style = Style.standardOutput
    private var output = StandardOutput()
    private var isFirst = true

    init(format: BatchCommand.Format, disclosure: Disclosure, files: [String], showsIds: Bool) {
        self.format = format
        self.disclosure = disclosure
        namesFiles = files.count > 1
        placeWidth = Self.lineWidth + (namesFiles ? 1 + (files.map(\.visible.count).max() ?? 0) : 0)
        self.showsIds = showsIds
    }

    mutating func write(_ candidate: Candidate) throws {
        switch format {
        case .jsonl: try output.writeLine(try JSON.line(record(candidate)))
        case .text:
            if isFirst { try output.writeLine(style(.faint, heading)) }
            isFirst = false
            try output.writeLine(row(candidate))
        }
    }

    mutating func flush() throws { try output.flush() }

    /// Ends the output. In text the summary is a part of it; beside `jsonl`, which is for programs, the totals go to
    /// standard error.
    mutating func finish(_ summary: BatchSummary) throws {
        if format == .text {
            if summary.total > 0 { try output.writeLine() }
            try output.writeLine(style(.bold, summary.totals))
            for line in summary.details { try output.writeLine(line) }
        }
        try output.flush()
        if format == .jsonl { StandardError.write(summary.totals) }
    }
}

// MARK: jsonl

extension BatchOutput {
    private func record(_ candidate: Candidate) -> VerdictRecord {
        var record =
            switch candidate.result {
            case .success(let judged): VerdictRecord(judged.verdict, on: judged.password)
            case .failure(let error): VerdictRecord(error)
            }
        record.file = namesFiles ? candidate.file : nil
        record.line = candidate.line
        record.id = candidate.id
        return record
    }
}

// MARK: Text

extension BatchOutput {
    private static let lineWidth = 6
    private static let decisionWidth = 10
    private static let scoreWidth = 8
    private static let passwordWidth = 24
    private static let idWidth = 12

    private var heading: String {
        columns(
            line: "line", id: "id", decision: "decision".padded(to: Self.decisionWidth), score: "score",
            password: "password", reasons: "reasons")
    }

    private func row(_ candidate: Candidate) -> String {
        let place = namesFiles ? "\(candidate.file.visible):\(candidate.line)" : String(candidate.line)
        let id = candidate.id?.visible ?? ""
        switch candidate.result {
        case .failure(let error):
            return columns(
                line: place, id: id, decision: style(.yellow, "error".padded(to: Self.decisionWidth)), score: "",
                password: "", reasons: error.message)
        case .success(let judged):
            let verdict = judged.verdict
            return columns(
                line: place, id: id,
                decision: style(
                    verdict.isAccepted ? .green : .red, verdict.decision.rawValue.padded(to: Self.decisionWidth)),
                score: verdict.segmentation?.comparison ?? "–",
                password: judged.password?.visible ?? "", reasons: reasons(judged))
        }
    }

    /// The administrator's messages; for a password without violations the arithmetic alone.
    private func reasons(_ judged: Candidate.Judged) -> String {
        let shown = Disclosure.of(judged.password)
        let verdict = judged.verdict
        guard !verdict.violations.isEmpty else { return verdict.segmentation?.arithmetic(showing: shown) ?? "" }
        let messages = verdict.administratorMessages(showing: shown).joined(separator: " ")
        return verdict.isAccepted ? "Would be rejected: \(messages)" : messages
    }

    private func columns(
        line: String, id: String, decision: String, score: String, password: String, reasons: String
    ) -> String {
        var columns = [line.indented(to: placeWidth)]
        if showsIds { columns.append(id.padded(to: Self.idWidth)) }
        columns += [decision, score.padded(to: Self.scoreWidth)]
        if disclosure == .showPasswords { columns.append(password.padded(to: Self.passwordWidth)) }
        return (columns + [reasons]).joined(separator: "  ")
    }
}

internal import PasswordSieve

/// An output with a row for each candidate.
protocol CandidateRows: Sendable {
    /// What stands in front of the rows; empty if nothing does.
    var heading: String { get }
    /// Appends the row of a candidate, with its line ending.
    func append(_ candidate: Candidate, to bytes: inout ByteBuffer)
    /// A row that says that the candidates end before the input does, after `candidates` of them.
    func interruption(after candidates: Int) -> String
}

/// What the rows need to know of the run.
struct RowContext: Sendable {
    let disclosure: Disclosure
    /// The names of the files; a row says which it is from if there are several.
    let files: [String]
    let showsIds: Bool

    var namesFiles: Bool { files.count > 1 }

    static func interruption(after candidates: Int) -> String {
        "interrupted after \(candidates.grouped) \(candidates == 1 ? "candidate" : "candidates"); "
            + "what follows was not judged"
    }
}

/// The objects of SPEC 14.2, one a line.
struct JSONRows: CandidateRows {
    let context: RowContext
    let heading = ""

    func append(_ candidate: Candidate, to bytes: inout ByteBuffer) {
        bytes.append(json: candidate, file: context.namesFiles ? context.files[candidate.file] : nil)
        bytes.append(UInt8(ascii: "\n"))
    }

    func interruption(after candidates: Int) -> String {
        "{\"decision\":\"interrupted\",\"error\":\"\(RowContext.interruption(after: candidates))\"}\n"
    }
}

/// The fields of SPEC 14.3, with a header row.
struct CSVRows: CandidateRows {
    let context: RowContext

    private var isPasswordShown: Bool { context.disclosure == .showPasswords }

    var heading: String {
        let columns =
            (context.namesFiles ? ["file"] : []) + ["line", "id"] + (isPasswordShown ? ["password"] : [])
            + ["decision", "score", "required", "codes", "outcome", "lists", "explanation"]
        return columns.joined(separator: ",") + "\r\n"
    }

    func append(_ candidate: Candidate, to bytes: inout ByteBuffer) {
        let file = context.namesFiles ? [context.files[candidate.file]] : []
        let fields =
            switch candidate.result {
            case .success(let judged): self.fields(of: judged)
            case .failure(let error):
                (isPasswordShown ? [""] : []) + ["error", "", "", "", "", "", error.message]
            }
        append(file + [String(candidate.line), candidate.id ?? ""] + fields, to: &bytes)
    }

    private func fields(of judged: Candidate.Judged) -> [String] {
        let verdict = judged.verdict
        let verdictFields = [
            verdict.decision.rawValue, verdict.score.map { String($0) } ?? "",
            verdict.requiredScore.map { String($0) } ?? "", verdict.codes.map(\.rawValue).joined(separator: ";"),
            verdict.outcome?.rawValue ?? "", verdict.violatedLists.joined(separator: ";"), judged.reasons,
        ]
        return (isPasswordShown ? [judged.password ?? ""] : []) + verdictFields
    }

    func interruption(after candidates: Int) -> String {
        var bytes = ByteBuffer()
        let place = Array(repeating: "", count: (context.namesFiles ? 1 : 0) + 2 + (isPasswordShown ? 1 : 0))
        append(
            place + ["interrupted", "", "", "", "", "", RowContext.interruption(after: candidates)], to: &bytes)
        return String(decoding: bytes.array, as: UTF8.self)
    }

    private func append(_ fields: [String], to bytes: inout ByteBuffer) {
        for (number, field) in fields.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(csv: field)
        }
        bytes.append(raw: "\r\n")
    }
}

extension ByteBuffer {
    /// Appends a field of CSV (RFC 4180), which no spreadsheet takes for a formula (SPEC 14.3): a quotation mark before
    /// what could begin one, as OWASP's advice on CSV injection has it.
    fileprivate mutating func append(csv field: String) {
        // Also in the full width that spreadsheets in East Asia take for the narrow form.
        let isFormula = field.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        guard isFormula || field.utf8.contains(where: { "\",\r\n;\t".utf8.contains($0) }) else {
            return append(field)
        }
        append(UInt8(ascii: "\""))
        if isFormula { append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }
}

extension Candidate.Judged {
    /// The administrator's messages; for a password without violations the arithmetic alone.
    var reasons: String {
        let shown = Disclosure.of(password)
        guard !verdict.violations.isEmpty else { return verdict.segmentation?.arithmetic(showing: shown) ?? "" }
        let messages = verdict.administratorMessages(showing: shown).joined(separator: " ")
        return verdict.isAccepted ? "Would be rejected: \(messages)" : messages
    }
}

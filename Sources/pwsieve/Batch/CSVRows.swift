internal import PasswordSieve

/// The fields of SPEC 14.3, with a header row.
struct CSVRows: CandidateRows {
    let context: RowContext

    var heading: String {
        let columns = fields(
            file: "file", line: "line", id: "id", password: "password",
            ["decision", "score", "required", "codes", "outcome", "lists", "explanation"])
        return columns.joined(separator: ",") + "\r\n"
    }

    func append(_ candidate: Candidate, to bytes: inout ByteBuffer) {
        let password: String?
        let verdict: [String]
        switch candidate.result {
        case .success(let judged): (password, verdict) = (judged.password, fields(of: judged))
        case .failure(let error): (password, verdict) = (nil, ["error", "", "", "", "", "", error.message])
        }
        let fields = fields(
            file: context.files[candidate.file], line: String(candidate.line), id: candidate.id, password: password,
            verdict)
        append(fields, to: &bytes)
    }

    func appendInterruption(after candidates: Int, to bytes: inout ByteBuffer) {
        append(fields(["interrupted", "", "", "", "", "", Interruption.notice(after: candidates)]), to: &bytes)
    }

    private func fields(of judged: Candidate.Judged) -> [String] {
        let verdict = judged.verdict
        return [
            verdict.decision.rawValue, verdict.score.map { String($0) } ?? "",
            verdict.requiredScore.map { String($0) } ?? "", verdict.codes.map(\.rawValue).joined(separator: ";"),
            verdict.outcome?.rawValue ?? "", verdict.violatedLists.joined(separator: ";"), judged.reasons,
        ]
    }

    /// The fields of a row, with those that not every output has.
    private func fields(
        file: String = "", line: String = "", id: String? = nil, password: String? = nil, _ verdict: [String]
    ) -> [String] {
        (context.namesFiles ? [file] : []) + [line, id ?? ""]
            + (context.redaction == .showPasswords ? [password ?? ""] : []) + verdict
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
    /// Appends a field of CSV (RFC 4180) that no spreadsheet takes for a formula (SPEC 14.3). An apostrophe goes before
    /// whatever could begin one, as OWASP advises against CSV injection.
    fileprivate mutating func append(csv field: String) {
        // Spreadsheets in East Asia take the full-width forms for the narrow ones.
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

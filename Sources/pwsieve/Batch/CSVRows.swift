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
        let isFormula = field.unicodeScalars.first.map(Self.beginsFormula) ?? false
        let bytes = field.utf8Span.span
        guard isFormula || bytes.indices.contains(where: { Self.isQuoted(bytes[$0]) }) else { return append(bytes) }
        append(UInt8(ascii: "\""))
        if isFormula { append(UInt8(ascii: "'")) }
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "\"") { append(bytes[index]) }
            append(bytes[index])
        }
        append(UInt8(ascii: "\""))
    }

    private static func beginsFormula(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "=", "+", "-", "@", "\t", "\r", "\n": true
        // Spreadsheets in East Asia take the full-width forms for the narrow ones.
        case "＝", "＋", "－", "＠": true
        default: false
        }
    }

    private static func isQuoted(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\"", ",", "\r", "\n", ";", "\t": true
        default: false
        }
    }
}

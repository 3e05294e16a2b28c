internal import PasswordSieve

/// A table for people.
struct TextRows: CandidateRows {
    private let context: RowContext
    private let placeWidth: Int
    private let style: Style

    private static let lineWidth = 6
    private static let decisionWidth = 10
    private static let scoreWidth = 8
    private static let passwordWidth = 24
    private static let idWidth = 12

    init(_ context: RowContext, _ style: Style) {
        self.context = context
        self.style = style
        let names = context.namesFiles ? 1 + (context.files.map(\.visible.count).max() ?? 0) : 0
        placeWidth = Self.lineWidth + names
    }

    var heading: String {
        let columns = columns(
            line: "line", id: "id", decision: "decision".padded(to: Self.decisionWidth), score: "score",
            password: "password", reasons: "reasons")
        return style(.faint, columns) + "\n"
    }

    func append(_ candidate: Candidate, to bytes: inout ByteBuffer) {
        bytes.append(row(candidate))
        bytes.append(UInt8(ascii: "\n"))
    }

    func appendInterruption(after candidates: Int, to bytes: inout ByteBuffer) {
        bytes.append("\n" + style(.yellow, "Incomplete: " + Interruption.notice(after: candidates) + ".") + "\n")
    }

    private func row(_ candidate: Candidate) -> String {
        let line = candidate.line
        let place = context.namesFiles ? "\(context.files[candidate.file].visible):\(line)" : String(line)
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
                password: judged.password?.visible ?? "", reasons: judged.reasons)
        }
    }

    private func columns(
        line: String, id: String, decision: String, score: String, password: String, reasons: String
    ) -> String {
        var columns = [line.indented(to: placeWidth)]
        if context.showsIds { columns.append(id.padded(to: Self.idWidth)) }
        columns += [decision, score.padded(to: Self.scoreWidth)]
        if context.redaction == .showPasswords { columns.append(password.padded(to: Self.passwordWidth)) }
        return (columns + [reasons]).joined(separator: "  ")
    }
}

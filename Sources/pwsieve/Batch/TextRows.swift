internal import PasswordSieve

/// A table for people.
struct TextRows: CandidateRows {
    private let context: RowContext
    private let placeWidth: Int
    private let style: Style

    init(_ context: RowContext, _ style: Style) {
        self.context = context
        self.style = style
        let names = context.namesFiles ? 1 + (context.files.map(\.visible.count).max() ?? 0) : 0
        placeWidth = 6 + names
    }

    var heading: String {
        let names = columns(
            place: "line", id: "id", decision: "decision", score: "score", password: "password", reasons: "reasons")
        return style(.faint, names) + "\n"
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
        switch candidate.result {
        case .failure(let error):
            return columns(place: place, id: candidate.id, decision: "error", .yellow, reasons: error.message)
        case .success(let judged):
            let verdict = judged.verdict
            return columns(
                place: place, id: candidate.id, decision: verdict.decision.rawValue,
                verdict.isAccepted ? .green : .red, score: verdict.segmentation?.comparison ?? "–",
                password: judged.password, reasons: judged.reasons)
        }
    }

    private func columns(
        place: String, id: String?, decision: String, _ colour: Style.Colour? = nil, score: String = "",
        password: String? = nil, reasons: String
    ) -> String {
        var columns = [place.indented(to: placeWidth)]
        if context.showsIds { columns.append((id?.visible ?? "").padded(to: 12)) }
        let decision = decision.padded(to: 10)
        columns += [colour.map { style($0, decision) } ?? decision, score.padded(to: 8)]
        if context.redaction == .showPasswords { columns.append((password?.visible ?? "").padded(to: 24)) }
        return (columns + [reasons]).joined(separator: "  ")
    }
}

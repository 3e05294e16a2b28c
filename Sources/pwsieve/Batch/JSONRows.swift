internal import PasswordSieve

/// The objects of SPEC 14.2, one a line.
struct JSONRows: CandidateRows {
    let context: RowContext
    let heading = ""

    func append(_ candidate: Candidate, to bytes: inout ByteBuffer) {
        let origin = ByteBuffer.Origin(
            file: context.namesFiles ? context.files[candidate.file] : nil, line: candidate.line, id: candidate.id)
        switch candidate.result {
        case .success(let judged):
            bytes.append(judged.verdict, length: judged.length, password: judged.password, from: origin)
        case .failure(let error): bytes.append(error: error.message, from: origin)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    func appendInterruption(after candidates: Int, to bytes: inout ByteBuffer) {
        bytes.append(interruption: Interruption.notice(after: candidates))
        bytes.append(UInt8(ascii: "\n"))
    }
}

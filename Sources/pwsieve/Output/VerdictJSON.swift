internal import PasswordSieve

/// The objects of SPEC 14.2. What is unknown is left out.
extension ByteBuffer {
    /// Appends the object of one candidate. `file` is nil where there is one file only.
    mutating func append(json candidate: Candidate, file: String?) {
        append(raw: "{")
        if let file {
            append(raw: "\"file\":")
            append(json: file)
            append(raw: ",")
        }
        append(raw: "\"line\":")
        append(json: candidate.line)
        append(raw: ",")
        if let id = candidate.id {
            append(raw: "\"id\":")
            append(json: id)
            append(raw: ",")
        }
        switch candidate.result {
        case .success(let judged): append(jsonMembersOf: judged)
        case .failure(let error):
            append(raw: "\"decision\":\"error\",\"error\":")
            append(json: error.message)
        }
        append(raw: "}")
    }

    /// Appends the object of a verdict alone.
    mutating func append(json judged: Candidate.Judged) {
        append(raw: "{")
        append(jsonMembersOf: judged)
        append(raw: "}")
    }

    private mutating func append(jsonMembersOf judged: Candidate.Judged) {
        let verdict = judged.verdict
        if let password = judged.password {
            append(raw: "\"password\":")
            append(json: password)
            append(raw: ",")
        }
        append(raw: "\"length\":")
        append(json: judged.length)
        append(raw: ",\"decision\":")
        append(json: verdict.decision.rawValue)
        if let segmentation = verdict.segmentation {
            append(raw: ",\"score\":")
            append(json: segmentation.score)
            append(raw: ",\"required\":")
            append(json: segmentation.required)
        }
        append(raw: ",\"codes\":")
        let codes = verdict.codes
        append(jsonArray: codes.span) { $1.append(json: $0.rawValue) }
        if let outcome = verdict.outcome {
            append(raw: ",\"outcome\":")
            append(json: outcome.rawValue)
        }
        append(raw: ",\"lists\":")
        let lists = verdict.violatedLists
        append(jsonArray: lists.span) { $1.append(json: $0) }
        for case .bannedWhole(let term, _) in verdict.violations {
            append(raw: ",\"whole\":{")
            append(jsonMembersOf: term, areAllShown: judged.password != nil)
            append(raw: "}")
        }
        if let segmentation = verdict.segmentation {
            let typed = judged.password.map { Array<Unicode.Scalar>($0.unicodeScalars) }
            append(raw: ",\"segments\":")
            append(jsonArray: segmentation.segments.span) { $1.append(json: $0, typed) }
        }
    }

    /// Appends a segment; `start` and `end` count code points of the password as typed, which is nil if nothing of it is
    /// to be shown.
    private mutating func append(json segment: Segment, _ typed: [Unicode.Scalar]?) {
        switch segment.kind {
        case .character: append(raw: "{\"kind\":\"character\",\"start\":")
        case .term: append(raw: "{\"kind\":\"term\",\"start\":")
        default:
            append(raw: "{\"kind\":\"")
            append(segment.kind.rawValue)
            append(raw: "\",\"start\":")
        }
        append(json: segment.range.lowerBound)
        append(raw: ",\"end\":")
        append(json: segment.range.upperBound)
        append(raw: ",\"points\":")
        append(json: segment.points)
        if let term = segment.term {
            append(raw: ",")
            append(jsonMembersOf: term, areAllShown: typed != nil)
        }
        if let typed {
            append(raw: ",\"text\":")
            append(json: String(String.UnicodeScalarView(typed[segment.range])))
        }
        if segment.kind == .block {
            append(raw: ",\"repetitions\":")
            append(json: segment.repetitions)
            append(raw: ",\"unit\":")
            append(jsonArray: segment.unit.span) { $1.append(json: $0, typed) }
        }
        append(raw: "}")
    }

    private mutating func append(jsonMembersOf term: BannedTerm, areAllShown: Bool) {
        append(raw: "\"edits\":")
        append(json: term.edits)
        if term.isReversed { append(raw: ",\"reversed\":true") }
        // The global list is public: its line would tell the term.
        if areAllShown || !term.isGlobal {
            append(raw: ",\"term\":")
            append(json: term.text)
            append(raw: ",\"line\":")
            append(json: term.line)
        }
        append(raw: ",\"list\":")
        append(json: term.list)
    }
}

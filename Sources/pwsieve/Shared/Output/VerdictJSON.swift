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
        append(raw: "\"line\":", candidate.line)
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
        append(raw: "\"length\":", judged.length)
        append(raw: ",\"decision\":")
        append(jsonWord: verdict.decision.rawValue)
        if let segmentation = verdict.segmentation {
            append(raw: ",\"score\":", segmentation.score)
            append(raw: ",\"required\":", segmentation.required)
        }
        append(jsonViolationsOf: verdict)
        for case .bannedWhole(let term, _) in verdict.violations {
            append(raw: ",\"whole\":{")
            append(jsonMembersOf: term, areAllShown: judged.password != nil)
            append(raw: "}")
        }
        if let segmentation = verdict.segmentation {
            append(raw: ",\"segments\":")
            append(json: segmentation.segments.span, judged.password.map { Array($0.unicodeScalars) })
        }
    }

    private mutating func append(jsonViolationsOf verdict: Verdict) {
        // Most candidates have none, and nothing is to be gathered for them.
        if verdict.violations.isEmpty { return append(raw: ",\"codes\":[],\"lists\":[]") }
        append(raw: ",\"codes\":")
        append(jsonArray: verdict.codes) { $1.append(jsonWord: $0.rawValue) }
        if let outcome = verdict.outcome {
            append(raw: ",\"outcome\":")
            append(jsonWord: outcome.rawValue)
        }
        append(raw: ",\"lists\":")
        append(jsonArray: verdict.violatedLists) { $1.append(json: $0) }
    }

    /// Appends segments; `start` and `end` count code points of the password as typed, which is nil if nothing of it is
    /// to be shown. Each is looked at where the span has it: to take one out would copy the term and the unit.
    private mutating func append(json segments: Span<Segmentation.Segment>, _ typed: [Unicode.Scalar]?) {
        append(raw: "[")
        for index in segments.indices {
            if index > 0 { append(raw: ",") }
            append(jsonMembersOf: segments[index].kind, segments[index].range, points: segments[index].points)
            if let term = segments[index].term {
                append(raw: ",")
                append(jsonMembersOf: term, areAllShown: typed != nil)
            }
            if let typed {
                append(raw: ",\"text\":")
                append(json: typed[segments[index].range])
            }
            if segments[index].kind == .block {
                append(raw: ",\"repetitions\":", segments[index].repetitions)
                append(raw: ",\"unit\":")
                append(json: segments[index].unit.span, typed)
            }
            append(raw: "}")
        }
        append(raw: "]")
    }

    /// Begins the object of a segment with what each has.
    private mutating func append(jsonMembersOf kind: Segmentation.Segment.Kind, _ range: Range<Int>, points: Int) {
        switch kind {
        case .character: append(raw: "{\"kind\":\"character\",\"start\":", range.lowerBound)
        case .term: append(raw: "{\"kind\":\"term\",\"start\":", range.lowerBound)
        default:
            append(raw: "{\"kind\":")
            append(jsonWord: kind.rawValue)
            append(raw: ",\"start\":", range.lowerBound)
        }
        append(raw: ",\"end\":", range.upperBound)
        append(raw: ",\"points\":", points)
    }

    private mutating func append(jsonMembersOf term: BannedTerm, areAllShown: Bool) {
        append(raw: "\"edits\":", term.edits)
        if term.isReversed { append(raw: ",\"reversed\":true") }
        // The global list is public: its line would tell the term.
        if areAllShown || !term.isGlobal {
            append(raw: ",\"term\":")
            append(json: term.text)
            append(raw: ",\"line\":", term.line)
        }
        append(raw: ",\"list\":")
        append(json: term.list)
    }
}

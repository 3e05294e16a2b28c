/// The objects of SPEC 14.2. Unknown members are left out.
extension ByteBuffer {
    /// The record that an object of a batch belongs to.
    package struct Origin {
        /// The name of the input; nil where there is only one.
        let file: String?
        let line: Int
        let id: String?

        package init(file: String?, line: Int, id: String?) {
            (self.file, self.line, self.id) = (file, line, id)
        }
    }

    /// Appends the object of a verdict on a password of `length` code points.
    ///
    /// For nil as `password`, all text of the password and the terms of the global list are left out.
    package mutating func append(_ verdict: Verdict, length: Int, password: String?, from origin: Origin? = nil) {
        append(UInt8(ascii: "{"))
        if let origin { append(origin) }
        appendMembers(of: verdict, length: length, password: password)
        append(UInt8(ascii: "}"))
    }

    /// Appends the object of a record that could not be judged.
    package mutating func append(error: String, from origin: Origin) {
        append(UInt8(ascii: "{"))
        append(origin)
        append(raw: "\"decision\":\"error\",\"error\":")
        append(json: error)
        append(UInt8(ascii: "}"))
    }

    /// Appends the object that ends the output of a run that did not read all of its input.
    package mutating func append(interruption: String) {
        append(raw: "{\"decision\":\"interrupted\",\"error\":")
        append(json: interruption)
        append(UInt8(ascii: "}"))
    }

    private mutating func append(_ origin: Origin) {
        if let file = origin.file {
            append(raw: "\"file\":")
            append(json: file)
            append(UInt8(ascii: ","))
        }
        append(raw: "\"line\":", origin.line)
        if let id = origin.id {
            append(raw: ",\"id\":")
            append(json: id)
        }
        append(UInt8(ascii: ","))
    }

    /// Appends the members of a verdict's object, for an object that has further ones; see
    /// ``append(_:length:password:from:)``.
    package mutating func appendMembers(of verdict: Verdict, length: Int, password: String?) {
        if let password {
            append(raw: "\"password\":")
            append(json: password)
            append(UInt8(ascii: ","))
        }
        append(raw: "\"length\":", length)
        append(raw: ",\"decision\":")
        append(jsonWord: verdict.decision.rawValue)
        if let segmentation = verdict.segmentation {
            append(raw: ",\"score\":", segmentation.score)
            append(raw: ",\"required\":", segmentation.required)
        }
        appendViolations(of: verdict)
        for case .tooSimilar(let similarity) in verdict.violations {
            append(raw: ",\"similarity\":")
            append(jsonWord: similarity.name)
            if case .fewChanges(let count) = similarity { append(raw: ",\"changes\":", count) }
        }
        for case .breached(let count?) in verdict.violations { append(raw: ",\"breachCount\":", count) }
        for case .forbidden(let terms, _) in verdict.violations {
            append(raw: ",\"forbidden\":")
            append(jsonArray: terms) { term, json in
                json.appendObject { $0.appendMembers(of: term, areAllShown: password != nil) }
            }
        }
        for case .bannedWhole(let term, _) in verdict.violations {
            append(raw: ",\"whole\":{")
            appendMembers(of: term, areAllShown: password != nil)
            append(UInt8(ascii: "}"))
        }
        if let segmentation = verdict.segmentation {
            append(raw: ",\"segments\":")
            append(segmentation.segments.span, password.map { Array($0.unicodeScalars) })
        }
    }

    private mutating func appendViolations(of verdict: Verdict) {
        // Most candidates have none.
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

    /// Appends the members that say what a verdict is based on: the policy, and the lists that were used (SPEC 11).
    package mutating func appendBasis(of verdict: Verdict) {
        append(key: "policy") { json in
            json.append(key: "name", verdict.policyName)
            json.append(key: "version", verdict.policyVersion)
            json.append(key: "mode", verdict.mode.rawValue)
        }
        append(key: "usedLists", objects: verdict.lists) { list, json in
            json.append(key: "name", list.name)
            json.append(key: "terms", list.termCount)
            json.append(key: "fingerprint", list.fingerprint)
        }
    }

    /// Appends the messages for the person and for the administrator, who reads no more than `disclosure` allows.
    package mutating func appendMessages(
        of verdict: Verdict, showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue = .english
    ) {
        append(key: "messages") { json in
            json.append(key: "language", catalogue.language)
            json.append(key: "person", verdict.message(for: .person, in: catalogue))
            json.append(key: "administrator", verdict.administratorMessage(showing: disclosure, in: catalogue))
        }
    }

    // MARK: Segments

    /// Appends segments, whose `start` and `end` count code points of the password as typed.
    ///
    /// For nil as `typed`, all text of the password and the terms of the global list are left out.
    package mutating func append(_ segments: Span<Segmentation.Segment>, _ typed: [Unicode.Scalar]?) {
        append(UInt8(ascii: "["))
        for index in segments.indices {
            if index > 0 { append(UInt8(ascii: ",")) }
            appendOpenObject(of: segments, index, typed)
            append(UInt8(ascii: "}"))
        }
        append(UInt8(ascii: "]"))
    }

    /// Appends the object of a segment with the further members that `further` appends.
    package mutating func append(
        _ segment: Segmentation.Segment, _ typed: [Unicode.Scalar]?, further: (inout ByteBuffer) -> Void
    ) {
        let segments = [segment]
        appendOpenObject(of: segments.span, 0, typed)
        further(&self)
        append(UInt8(ascii: "}"))
    }

    /// Appends the object of a segment but for its closing brace. The span lends the segment; a copy would retain its
    /// term and its unit.
    private mutating func appendOpenObject(
        of segments: Span<Segmentation.Segment>, _ index: Int, _ typed: [Unicode.Scalar]?
    ) {
        appendOpenObject(of: segments[index].kind, segments[index].range, points: segments[index].points)
        if let term = segments[index].term {
            append(UInt8(ascii: ","))
            appendMembers(of: term, areAllShown: typed != nil)
        }
        if let typed {
            append(raw: ",\"text\":")
            append(json: typed[segments[index].range])
        }
        // Not `==`, which compares the raw values as texts.
        if case .pattern(.block) = segments[index].kind {
            append(raw: ",\"repetitions\":", segments[index].repetitions)
            append(raw: ",\"unit\":")
            append(segments[index].unit.span, typed)
        }
    }

    /// Begins an object with the members that every segment has.
    private mutating func appendOpenObject(of kind: Segmentation.Segment.Kind, _ range: Range<Int>, points: Int) {
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

    /// Appends the members of a banned term.
    package mutating func appendMembers(of term: BannedTerm, areAllShown: Bool) {
        append(raw: "\"edits\":", term.edits)
        if term.isReversed { append(raw: ",\"reversed\":true") }
        // The global list is public, so its line would reveal the term.
        if areAllShown || !term.isGlobal {
            append(raw: ",\"term\":")
            append(json: term.text)
            append(raw: ",\"line\":", term.line)
        }
        append(raw: ",\"list\":")
        append(json: term.list)
    }
}

extension Span<UInt8> {
    /// The number of code points of a text in UTF-8.
    package var codePointCount: Int {
        // Continuation bytes are 10xxxxxx.
        indices.count { self[$0] & 0xc0 != 0x80 }
    }
}

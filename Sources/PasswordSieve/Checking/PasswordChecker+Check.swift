extension PasswordChecker {
    /// Judges `password`, which is to replace `old` if that is given (SPEC 9.6).
    ///
    /// Allocates only the verdict, once the calling thread has checked a password of this length.
    ///
    /// - Complexity: a password of more than 256 code points is refused before any other work. For one of *n* code
    ///   points, O(*n* · *m*) for terms of up to *m* characters, whatever their number; O(*n*³) if it repeats itself
    ///   throughout. With a list that is made to be slow, at most the steps that ``Violation/tooManySteps(limit:)`` tells of.
    public func check(_ password: String, for user: UserContext? = nil, replacing old: String? = nil) -> Verdict {
        guard let old else { return check(password.utf8Span, for: user, replacing: nil) }
        return check(password.utf8Span, for: user, replacing: old.utf8Span)
    }

    /// Judges the password in `utf8`, which is to replace that in `old`. The bytes stay the caller's, who can wipe them
    /// afterwards.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to validate UTF-8; then as for a string.
    public func check(
        utf8: Span<UInt8>, for user: UserContext? = nil, replacing old: Span<UInt8>? = nil
    ) throws(PasswordError) -> Verdict {
        try Self.validate(utf8, replacing: old) { check($0, for: user, replacing: $1) }
    }

    /// Returns whether `password` may be used: ``Verdict/isAccepted`` of ``check(_:for:replacing:)`` without the reasons, in
    /// less than half of the time.
    ///
    /// Allocates nothing once the calling thread has checked a password of this length.
    ///
    /// - Complexity: as ``check(_:for:replacing:)``.
    public func accepts(_ password: String, for user: UserContext? = nil, replacing old: String? = nil) -> Bool {
        guard let old else { return accepts(password.utf8Span, for: user, replacing: nil) }
        return accepts(password.utf8Span, for: user, replacing: old.utf8Span)
    }

    /// Returns whether the password in `utf8` may be used, in place of that in `old`.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to validate UTF-8; then as for a string.
    public func accepts(
        utf8: Span<UInt8>, for user: UserContext? = nil, replacing old: Span<UInt8>? = nil
    ) throws(PasswordError) -> Bool {
        try Self.validate(utf8, replacing: old) { accepts($0, for: user, replacing: $1) }
    }

    package func check(_ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span? = nil) -> Verdict {
        CheckBuffers.ofThisThread { check(password, for: user, replacing: old, &$0) }
    }

    package func accepts(_ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span? = nil) -> Bool {
        mode != .enforce || CheckBuffers.ofThisThread { breaksNoRule(password, for: user, replacing: old, &$0) }
    }

    /// Passes `utf8` and the old password, if it is given, to `body` if both are well-formed (SPEC 1.1).
    @inline(__always)
    static func validate<Result>(
        _ utf8: Span<UInt8>, replacing old: Span<UInt8>?, _ body: (UTF8Span, UTF8Span?) -> Result
    ) throws(PasswordError) -> Result {
        let password: UTF8Span
        do {
            password = try UTF8Span(validating: utf8)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
        guard let old else { return body(password, nil) }
        do {
            return body(password, try UTF8Span(validating: old))
        } catch {
            throw .illFormedOldUTF8(at: error.byteOffsets.lowerBound)
        }
    }
}

// MARK: The stages

extension PasswordChecker {
    /// Judges the password, and leaves the result of each stage in `buffers`.
    func check(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Verdict {
        buffers.tokens.limitSearch(to: searchLimit.verdict)
        let verdict = judge(password, for: user, replacing: old, &buffers)
        return switch decisionAlone(password, for: user, replacing: old, &buffers) {
        case nil: verdict
        case .accepted: self.verdict([], nil)
        case .refused: self.verdict([.tooManySteps(limit: searchLimit.decision)], nil)
        }
    }

    private func judge(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Verdict {
        guard buffers.typed.read(password) else { return tooLong(maximum: TypedText.maximumCount, isFolded: false) }
        guard folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding) else {
            return tooLong(maximum: FoldedText.maximumCount, isFolded: true)
        }
        var violations = characterRules.violations(typed: buffers.typed, folded: buffers.folded)
        let names = nameRules.hits(in: buffers.typed, buffers.folded, for: user, using: &buffers.names)
        if !names.isEmpty { violations.append(.containsName(names)) }
        if let similarity = similarity(of: buffers.folded, to: old, &buffers.old) {
            violations.append(.tooSimilar(similarity))
        }
        if let breach = breach(of: password) { violations.append(breach) }
        let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
        if let forbidden = forbidden?.terms(
            in: buffers.folded, symbols, &buffers.tokens.hits, limit: Violation.maximumForbiddenTerms),
            !forbidden.terms.isEmpty
        {
            violations.append(.forbidden(forbidden.terms, lists: forbidden.lists))
        }
        let segmentation = segmenter?.segment(buffers.typed, buffers.folded, symbols, into: &buffers.tokens)
        if mayBeBannedWhole(length: buffers.folded.count, leastScore: segmentation?.score),
            let whole = search.bannedWhole(buffers.folded, symbols, &buffers.tokens.hits)
        {
            violations.append(.bannedWhole(whole.term, lists: whole.lists))
        }
        if let segmentation, segmentation.rejects {
            violations.append(
                .bannedByScore(segmentation.score, required: segmentation.required, lists: segmentation.lists))
        }
        return verdict(violations, segmentation)
    }

    /// The decision, in audit mode too: true if ``check(_:for:replacing:)`` has no violation to tell; and the steps that it took.
    func breaksNoRule(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?
    ) -> (isAccepted: Bool, steps: Int) {
        CheckBuffers.ofThisThread { buffers in
            (breaksNoRule(password, for: user, replacing: old, &buffers), buffers.tokens.searchSteps)
        }
    }

    /// The same stages, as far as they are needed for the decision. False also if they take too many steps.
    func breaksNoRule(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Bool {
        buffers.tokens.limitSearch(to: searchLimit.decision)
        return acceptedByRules(password, for: user, replacing: old, &buffers) && !buffers.tokens.isSearchExceeded
    }

    private func acceptedByRules(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Bool {
        guard buffers.typed.read(password),
            folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding),
            characterRules.accept(typed: buffers.typed, folded: buffers.folded),
            !nameRules.finds(in: buffers.typed, buffers.folded, for: user, using: &buffers.names),
            similarity(of: buffers.folded, to: old, &buffers.old) == nil
        else { return false }
        let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
        if forbidden?.areFound(in: buffers.folded, symbols, &buffers.tokens.hits) ?? false { return false }
        if segmenter?.rejects(buffers.typed, buffers.folded, symbols, &buffers.tokens) ?? false { return false }
        if mayBeBannedWhole(length: buffers.folded.count, leastScore: segmenter?.leastAccepted),
            search.isBannedWhole(buffers.folded, symbols, &buffers.tokens.hits)
        {
            return false
        }
        // Last, since it may read from a disk.
        return breach(of: password) == nil
    }

    /// The way in which the password is like the old one, if that is given and the policy compares them (SPEC 9.6).
    @inline(__always)
    func similarity(
        of password: borrowing FoldedText, to old: UTF8Span?, _ workspace: inout OldPasswordRule.Workspace
    ) -> Similarity? {
        guard let old, let oldPasswordRule else { return nil }
        return oldPasswordRule.similarity(of: password, to: old, using: &workspace)
    }

    /// The violation of a password that has leaked, or that could not be looked up (SPEC 9.7).
    func breach(of password: UTF8Span) -> Violation? {
        var (found, isUnread) = (nil as BreachMatch?, false)
        for store in breaches {
            do throws(BreachStoreError) {
                guard let match = try store.match(password) else { continue }
                if found == nil || match.count ?? 0 > found?.count ?? 0 { found = match }
            } catch {
                isUnread = true
            }
        }
        if let found { return .breached(count: found.count) }
        return isUnread ? .breachesUnread : nil
    }

    /// Returns whether a password of this folded length and score can be banned as a whole (SPEC 8). Nil stands for an
    /// unknown score.
    func mayBeBannedWhole(length: Int, leastScore: Int?) -> Bool {
        policy.wholePassword && (length < wholePasswordImpliedFrom || leastScore ?? 0 <= mostPointsOfWhole)
    }

    /// Beyond the hard limits no rule is applied (SPEC 1.2).
    private func tooLong(maximum: Int, isFolded: Bool) -> Verdict {
        verdict([.tooLong(length: nil, maximum: maximum, unit: .codePoints, isFolded: isFolded)], nil)
    }

    private func verdict(_ violations: [Violation], _ segmentation: Segmentation?) -> Verdict {
        Verdict(
            violations: violations, segmentation: segmentation, mode: mode, policyName: policyName,
            policyVersion: policyVersion, lists: lists)
    }
}

import PasswordSieve

/// The slow, obvious form of SPEC, to compare the engine with. Written from SPEC alone: it shares data types and ICU
/// with the engine, and no code.
struct Reference {
    let policy: Policy
    let terms: [ReferenceTerm]
    let matching: ReferenceMatching

    init(policy: Policy, lists: [(name: String, terms: [String])]) {
        self.policy = policy
        matching = ReferenceMatching(policy.substitutions, literalWithoutLetters: policy.literalWithoutLetters)
        terms = ReferenceTerm.all(in: lists, policy, matching)
    }

    func judge(_ password: String, _ user: UserContext, replacing old: String? = nil) -> ReferenceVerdict {
        // SPEC 1.2: `tooLong`, "and nothing else is evaluated".
        let typed = password.unicodeScalars.map(\.value)
        if typed.count > 256 { return verdictOnTooLong }
        let folded = ReferenceFolding.fold(typed, policy.folding)
        if folded.count > 1024 { return verdictOnTooLong }

        // SPEC 11: "Every rule runs".
        let characters = ReferenceCharacters(policy: policy)
        let classesPresent = characters.classesPresentIfTooFew(typed: typed, folded: folded)
        let names = ReferenceNames(policy: policy, matching: matching).hits(typed: typed, folded: folded, user)
        let similarity = similarity(of: folded, to: old)
        let terms = termsThatMayBe(in: folded)
        let score =
            policy.minimumScore == nil ? nil : ReferenceScorer(self, typed: typed, folded: folded).score
        let isLong = policy.passphrase.map { characters.isAtLeast($0.from, typed: typed, folded: folded) } ?? false
        let required = requiredScore(score, isLong: isLong)
        let scoreBanned = rejects(score, required: required)
        // SPEC 9.5: "a password that holds a term of such a list by exact match (5.1, 5.4) anywhere (not reversed)".
        let forbidden = forbiddenTerms(in: folded, among: terms)
        // SPEC 8, "if enabled".
        let nearTerms = policy.wholePassword ? termsWithinOneEdit(of: folded, among: terms) : []
        let wholePasswordBanned = !nearTerms.isEmpty

        // SPEC 11: "every violation is reported, in this order".
        var codes: [String] = []
        if characters.isTooShort(typed: typed, folded: folded) { codes.append("tooShort") }
        if characters.isTooLong(typed: typed) { codes.append("tooLong") }
        if characters.hasDisallowedCharacter(typed) { codes.append("disallowedCharacter") }
        if classesPresent != nil { codes.append("complexity") }
        if !names.isEmpty { codes.append("containsName") }
        if similarity != nil { codes.append("tooSimilar") }
        if !forbidden.isEmpty || wholePasswordBanned || scoreBanned { codes.append("banned") }

        return ReferenceVerdict(
            codes: codes,
            isAccepted: isAccepted(codes),
            score: score?.score,
            required: required,
            similarity: similarity,
            forbidden: ReferenceForbidden.shown(forbidden).map(\.description),
            wholePasswordBanned: wholePasswordBanned,
            scoreBanned: scoreBanned,
            bannedLists: listNames(nearTerms).union(scoreBanned ? listNames(score?.terms ?? []) : [])
                .union(forbidden.flatMap(\.lists)),
            classesPresent: classesPresent,
            names: names,
            segments: score.map { ReferenceSegment.all(of: $0, from: 0) } ?? [])
    }

    /// SPEC 9.6, if the policy has it. Decided: an old password beyond the limits of 1.2 is like none.
    private func similarity(of folded: [UInt32], to old: String?) -> String? {
        guard let rule = policy.similarToOld, let old = old?.unicodeScalars.map(\.value), old.count <= 256 else {
            return nil
        }
        let foldedOld = ReferenceFolding.fold(old, policy.folding)
        guard foldedOld.count <= 1024 else { return nil }
        return ReferenceSimilarity.of(folded, to: foldedOld, maximumDistance: rule.maximumDistance)
    }

    /// The points that a password needs (SPEC 7.2): "from `passphrase.from` characters on, typed and folded,
    /// `passphrase.minimumScore` suffices if the segmentation of 7.3 holds no pattern and three or more different terms".
    ///
    /// Decided: a verdict names the lower number only where the password has need of it.
    private func requiredScore(_ score: ReferenceScore?, isLong: Bool) -> Int? {
        guard let score, let minimumScore = policy.minimumScore else { return nil }
        guard let passphrase = policy.passphrase, isLong, score.isMadeOfWords, score.score < minimumScore else {
            return minimumScore
        }
        return min(passphrase.minimumScore, minimumScore)
    }

    /// "A score rejects only if the segmentation of 7.3 holds at least one match or pattern" (SPEC 7.2).
    private func rejects(_ score: ReferenceScore?, required: Int?) -> Bool {
        guard let score, let required else { return false }
        return score.score < required && score.holdsToken
    }

    /// Spares looking for most terms of a long list at every place. A term is not in the text, and not within one edit
    /// of anything in it, if two of its characters match no character of the text: one edit mends one of them.
    func termsThatMayBe(in folded: [UInt32]) -> [ReferenceTerm] {
        let text = matching.characters(of: folded)
        let values = Set(text.map(\.value))
        let readings = text.reduce(0) { $0 | $1.readings }
        return terms.filter { term in
            var unmatched = 0
            for character in term.spelling.characters
            where !values.contains(character.value) && character.readings & readings == 0 {
                unmatched += 1
                if unmatched == 2 { return false }
            }
            return true
        }
    }

    /// SPEC 8. Without terms nothing is banned.
    private func termsWithinOneEdit(of folded: [UInt32], among terms: [ReferenceTerm]) -> [ReferenceTerm] {
        let password = matching.characters(of: folded)
        return terms.filter { $0.spelling.isWithinOneEdit(of: password) }
    }

    /// SPEC 7.4: "every list that holds one of them". That is said of section 7; decided: it holds for section 8 too.
    private func listNames(_ terms: [ReferenceTerm]) -> Set<String> {
        Set(terms.flatMap(\.lists).map(\.name))
    }

    /// SPEC 13: `audit` is "judge and report, reject nothing".
    private func isAccepted(_ codes: [String]) -> Bool {
        switch policy.mode {
        case .enforce: codes.isEmpty
        case .audit: true
        }
    }

    /// SPEC 1.2. A folded password that is too long gets the same verdict: nothing else is evaluated.
    private var verdictOnTooLong: ReferenceVerdict {
        ReferenceVerdict(
            codes: ["tooLong"], isAccepted: isAccepted(["tooLong"]), score: nil, required: nil,
            similarity: nil, forbidden: [], wholePasswordBanned: false, scoreBanned: false, bannedLists: [],
            classesPresent: nil,
            names: [],
            segments: [])
    }
}

internal import PasswordSieve

/// Judges candidates by the checkers before and after a change.
struct ComparisonRun: Sendable {
    let before, after: PasswordChecker
    /// Nil where policies are compared.
    let effects: TermEffectChecker?
    let reader: PasswordReader
    /// True if examples are kept, which quote passwords.
    let keepsExamples: Bool

    /// Counts the changes over the records of the inputs.
    ///
    /// - Throws: ``Failure`` if a file cannot be read to its end.
    func compare(_ readers: sending [LineReader], _ progress: Progress?) throws -> ComparisonTally {
        let empty = ComparisonTally(files: readers.count, effects?.change)
        return try BlockTally.count(readers, progress, from: empty) { file, line, bytes, error, tally, _ in
            do throws(RecordError) {
                _ = try reader.read(bytes, error, file: file) { password, user, replaced, _ throws(RecordError) in
                    guard (try? UTF8Span(validating: password)) != nil else { throw RecordError.notUTF8 }
                    tally.files[file].countPassword()
                    count(password, user, replaced, file, line, in: &tally)
                }
            } catch {
                tally.files[file].countError(line: line, error.message)
            }
        }
    }

    private func count(
        _ password: Span<UInt8>, _ user: UserContext, _ replaced: Span<UInt8>?, _ file: Int, _ line: Int,
        in tally: inout ComparisonTally
    ) {
        let wasAccepted = before.isAccepting(password, for: user, replacing: replaced)
        let isAccepted = after.isAccepting(password, for: user, replacing: replaced)
        // A decision alone is faster than a verdict.
        if wasAccepted, isAccepted { return tally.decisions.stillAccepted += 1 }
        guard let old = try? before.check(utf8: password, for: user, replacing: replaced),
            let new = try? after.check(utf8: password, for: user, replacing: replaced)
        else { return }
        guard wasAccepted || isAccepted else { return tally.countRejected(Reasons(old), Reasons(new)) }
        if wasAccepted {
            tally.decisions.newlyRejected += 1
            tally.newlyRejectedFor.count(Reasons(new))
            countAdded(new, password, user, replaced, in: &tally)
        } else {
            tally.decisions.newlyAccepted += 1
            tally.newlyAcceptedFor.count(Reasons(old))
            countRemoved(old, password, user, replaced, in: &tally)
        }
        guard keepsExamples, let text = try? UTF8Span(validating: password) else { return }
        let quoted = String(copying: text)
        let sample: WritableKeyPath<ComparisonTally, Sample> = wasAccepted ? \.newlyRejected : \.newlyAccepted
        tally[keyPath: sample].offer(
            file: file, line: line, quoted, new.explanation(showing: .password(quoted)),
            before: old.explanation(showing: .password(quoted)))
    }

    /// Counts the added terms of a newly rejected candidate. A term without which it would be accepted is part of every
    /// segmentation that is short of points, so of the one in the verdict.
    private func countAdded(
        _ verdict: Verdict, _ password: Span<UInt8>, _ user: UserContext, _ replaced: Span<UInt8>?,
        in tally: inout ComparisonTally
    ) {
        guard let effects else { return }
        for term in effects.change.added(in: verdict) {
            tally.added[term].count(isAlone: effects.isNeeded(added: term, password, for: user, replacing: replaced))
        }
    }

    /// Counts the removed terms of a newly accepted candidate. A term that is part of another segmentation than the one
    /// in the verdict may be enough too.
    private func countRemoved(
        _ verdict: Verdict, _ password: Span<UInt8>, _ user: UserContext, _ replaced: Span<UInt8>?,
        in tally: inout ComparisonTally
    ) {
        guard let effects else { return }
        let sufficient = Set(effects.sufficient(password, for: user, replacing: replaced))
        for term in sufficient.union(effects.change.removed(in: verdict)) {
            tally.removed[term].count(isAlone: sufficient.contains(term))
        }
    }
}

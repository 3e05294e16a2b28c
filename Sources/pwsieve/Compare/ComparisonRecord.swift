internal import PasswordSieve

extension Comparison {
    /// The comparison as JSON, without what does not apply and what must not be shown.
    var record: JSONObject {
        [
            "compared": change == nil ? "policies" : "lists",
            "before": before.record + ["accepted": decisions.acceptedBefore, "rejected": decisions.rejectedBefore],
            "after": after.record + ["accepted": decisions.acceptedAfter, "rejected": decisions.rejectedAfter],
            "files": zip(files, tally.files).map { $1.record(of: $0) },
            "candidates": judged,
            "errors": errors,
            "interrupted": isInterrupted,
            "changes": changesRecord,
            // The reasons of newly rejected candidates after the change, and of newly accepted ones before it.
            "newlyRejectedFor": tally.newlyRejectedFor,
            "newlyAcceptedFor": tally.newlyAcceptedFor,
            "changedReasons": changedReasonsRecord,
            "addedTerms": change.map { _ in added },
            "removedTerms": change.map { _ in removed },
            "passphrases": passphrasesRecord,
            "goodPasswords": goodPasswordsRecord,
            "newlyRejectedExamples": tally.newlyRejected.records(redaction, files: files),
            "newlyAcceptedExamples": tally.newlyAccepted.records(redaction, files: files),
        ]
    }

    private var changesRecord: JSONObject {
        [
            "newlyRejected": decisions.newlyRejected, "newlyAccepted": decisions.newlyAccepted,
            "changedReasons": decisions.rejectedOtherwise, "unchanged": decisions.unchanged,
        ]
    }

    /// The changed reasons of candidates that are rejected before and after.
    private var changedReasonsRecord: JSONObject {
        [
            "came": tally.came, "went": tally.went, "lowerScore": tally.lowerScores, "higherScore": tally.higherScores,
        ]
    }

    private var passphrasesRecord: JSONObject {
        [
            "before": goodPasswords.passphrases.before.record, "after": goodPasswords.passphrases.after.record,
            "newlyRejected": goodPasswords.newlyBanned, "newlyAccepted": goodPasswords.noLongerBanned,
            "termsAtFault": termsAtFault.prefix(top).map { $0.term.record + ["passphrases": $0.count] },
        ]
    }

    private var goodPasswordsRecord: [JSONObject] {
        goodPasswords.kinds.map { ["kind": $0.name, "before": $0.before.record, "after": $0.after.record] }
    }
}

internal import PasswordSieve

extension Summary {
    /// The summary as JSON.
    var record: JSONObject {
        [
            "candidates": counts.total,
            "accepted": counts.accepted,
            "rejected": counts.rejected,
            "wouldBeRejected": counts.audited,
            "errors": counts.errors,
            "interrupted": counts.isInterrupted,
            "byCode": Dictionary(uniqueKeysWithValues: counts.byCode.map { ($0.key.rawValue, $0.value) }),
            "byList": counts.byList,
            "forbidden": counts.forbidden,
            "topTerms": topTerms.map { $0.term.record + ["banned": $0.counts.banned, "found": $0.counts.found] },
            "neverFound": neverFound.map { list, terms, all -> JSONObject in
                ["list": list, "count": terms.count, "of": all, "terms": terms.prefix(top).map(\.record)]
            },
            "scores": counts.scores.records,
            "lengths": counts.lengths.records,
        ]
    }
}

extension Histogram {
    /// The member `andMore` is there where greater numbers are counted as this one.
    fileprivate var records: [JSONObject] {
        rows(upTo: Self.most).map {
            ["value": $0.number, "andMore": $0.isAndMore ? true : nil, "candidates": $0.count]
        }
    }
}

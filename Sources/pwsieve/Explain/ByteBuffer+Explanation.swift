internal import PasswordSieve

/// The object that `pwsieve explain --format json` prints: that of SPEC 14.2, and everything that was found on the way.
/// Positions count code points of the password as typed, from 0.
extension ByteBuffer {
    /// Appends the object of an explanation of a password of `length` code points.
    ///
    /// For nil as `password`, all text of the password and the terms of the global list are left out.
    mutating func append(_ explanation: Explanation, length: Int, password: String?) {
        let typed = password.map { Array($0.unicodeScalars) }
        appendObject { json in
            json.appendMembers(of: explanation.verdict, length: length, password: password)
            json.appendMessages(of: explanation.verdict, showing: Segmentation.Disclosure(password))
            json.appendBasis(of: explanation.verdict)
            if typed != nil {
                json.append(key: "characters", objects: explanation.characters) { character, json in
                    json.append(key: "folded", String(character.character))
                    json.appendBounds(of: character.range)
                    json.append(key: "readings", character.readings.map { String($0) })
                }
            }
            json.append(key: "matches", explanation.matches) { match, json in
                json.append(match.segment, typed) { json in
                    json.append(key: "foldedStart", match.foldedRange.lowerBound)
                    json.append(key: "foldedEnd", match.foldedRange.upperBound)
                }
            }
            json.append(key: "omittedMatches", explanation.omittedMatchCount)
            json.append(key: "segmentations", explanation.segmentations) { $1.append($0.segments.span, typed) }
            // Larger numbers are not exact in other languages.
            let count = explanation.segmentationCount
            json.append(key: "segmentationCount", count < 1 << 53 ? count : nil)
            if let rules = explanation.rules {
                json.append(key: "rules") { $0.appendMembers(of: rules, isShown: password != nil) }
            }
            json.append(key: "leastChange") { $0.appendMembers(of: explanation.leastChange, isShown: password != nil) }
        }
    }

    private mutating func appendBounds(of range: Range<Int>) {
        append(key: "start", range.lowerBound)
        append(key: "end", range.upperBound)
    }

    private mutating func appendMembers(of rules: Explanation.Rules, isShown: Bool) {
        append(key: "length") { json in
            let length = rules.length
            json.append(key: "typed", length.typed)
            json.append(key: "folded", length.folded)
            json.append(key: "minimum", length.rule.minimum)
            json.append(key: "maximum", length.rule.maximum)
            json.append(key: "unit", length.rule.unit.rawValue)
            json.append(key: "foldedToo", length.rule.foldedToo)
            json.append(key: "isKept", length.isLongEnough && length.isShortEnough)
        }
        append(key: "characters") { json in
            json.append(key: "allowed", rules.characters.allowed.rawValue)
            json.append(key: "disallowed", rules.characters.disallowed) { $1.append(raw: "", $0) }
        }
        append(key: "classes") { json in
            let (present, rule) = (rules.classes.present, rules.classes.rule)
            json.append(key: "present", rule.of.classes.filter(present.contains).map(\.rawValue))
            json.append(key: "required", rule.required)
            json.append(key: "of", rule.of.rawValue)
            json.append(key: "waivedFrom", rule.waivedFrom)
            json.append(key: "isWaived", rules.classes.isWaived)
            json.append(key: "isKept", rules.classes.isMet)
        }
        append(key: "names", objects: rules.names) { name, json in
            json.append(key: "kind", name.kind.rawValue)
            json.append(key: "spelling", isShown ? name.spelling : nil)
            json.append(key: "rules", name.rules.map(\.rawValue))
            json.append(key: "isTooShort", name.isTooShort)
            json.append(key: "hits", objects: name.hits) { hit, json in
                json.append(key: "rule", hit.rule.rawValue)
                json.append(key: "manner", hit.manner.rawValue)
                json.appendBounds(of: hit.range)
            }
        }
        append(key: "oldPassword") { json in
            json.append(key: "maximumDistance", rules.old.rule?.maximumDistance)
            json.append(key: "isGiven", rules.old.isGiven)
            json.append(key: "similarity", rules.old.similarity?.name)
            if case .fewChanges(let count) = rules.old.similarity { json.append(key: "changes", count) }
        }
        append(key: "breaches") { json in
            json.append(key: "use", rules.breaches.use.rawValue)
            json.append(key: "stores", rules.breaches.storeCount)
            switch rules.breaches.violation {
            case .breached(let count):
                json.append(key: "isFound", true)
                json.append(key: "count", count)
            case .some: json.append(key: "isUnread", true)
            case nil: json.append(key: "isFound", false)
            }
        }
        append(key: "forbidden") { json in
            json.append(key: "lists", rules.forbidden.lists)
            json.append(key: "terms", objects: rules.forbidden.occurrences) { occurrence, json in
                json.appendMembers(of: occurrence.term, areAllShown: isShown)
                json.appendBounds(of: occurrence.range)
            }
        }
        append(key: "wholePassword") { json in
            json.append(key: "isOn", rules.wholePassword.isOn)
            json.append(key: "terms", objects: rules.wholePassword.terms) { term, json in
                json.appendMembers(of: term, areAllShown: isShown)
            }
        }
    }

    private mutating func appendMembers(of leastChange: LeastChange, isShown: Bool) {
        append(key: "message", leastChange.message)
        append(key: "isNeeded", leastChange != .notNeeded)
        guard case .found(let change) = leastChange else { return append(key: "isFound", false) }
        append(key: "isFound", true)
        append(key: "removed", change.removed) { range, json in
            json.append(jsonArray: [range.lowerBound, range.upperBound]) { $1.append(raw: "", $0) }
        }
        append(key: "addedCount", change.addedCount)
        append(key: "added", isShown ? change.added : nil)
        append(key: "atEnd", change.isAtEnd)
        append(key: "newClasses", change.newClassCount)
    }
}

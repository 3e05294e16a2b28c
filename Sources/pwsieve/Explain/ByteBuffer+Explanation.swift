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
            json.append(key: "policy", explanation.verdict.policyName)
            json.append(key: "mode", explanation.verdict.mode.rawValue)
            if typed != nil {
                json.append(key: "characters", explanation.characters) { $1.append($0) }
            }
            json.append(key: "matches", explanation.matches) { match, json in
                json.append(match.segment, typed) { json in
                    json.append(key: "foldedStart", match.foldedRange.lowerBound)
                    json.append(key: "foldedEnd", match.foldedRange.upperBound)
                }
            }
            json.append(key: "omittedMatches", explanation.omittedMatchCount)
            json.append(key: "segmentations", explanation.segmentations) { $1.append($0.segments, typed) }
            // Larger numbers are not exact in other languages.
            let count = explanation.segmentationCount
            json.append(key: "segmentationCount", count < 1 << 53 ? count : nil)
            if let rules = explanation.rules {
                json.append(key: "rules")
                json.append(rules, isShown: password != nil)
            }
            json.append(key: "leastChange")
            json.append(explanation.leastChange, isShown: password != nil)
        }
    }

    private mutating func append(_ character: Explanation.FoldedCharacter) {
        appendObject { json in
            json.append(key: "folded", String(character.character))
            json.append(key: "start", character.range.lowerBound)
            json.append(key: "end", character.range.upperBound)
            json.append(key: "readings", character.readings.map { String($0) })
        }
    }

    // MARK: Rules

    private mutating func append(_ rules: Explanation.Rules, isShown: Bool) {
        appendObject { json in
            json.append(key: "length")
            json.append(rules.length)
            json.append(key: "characters") { json in
                json.append(key: "allowed", rules.characters.allowed.rawValue)
                json.append(key: "disallowed", rules.characters.disallowed) { $1.append(raw: "", $0) }
            }
            json.append(key: "classes")
            json.append(rules.classes)
            json.append(key: "names", rules.names) { $1.append($0, isShown: isShown) }
            json.append(key: "wholePassword") { json in
                json.append(key: "isOn", rules.wholePassword.isOn)
                json.append(key: "terms", rules.wholePassword.terms) { term, json in
                    json.appendObject { $0.appendMembers(of: term, areAllShown: isShown) }
                }
            }
        }
    }

    private mutating func append(_ length: Explanation.Rules.Length) {
        appendObject { json in
            json.append(key: "typed", length.typed)
            json.append(key: "folded", length.folded)
            json.append(key: "minimum", length.rule.minimum)
            json.append(key: "maximum", length.rule.maximum)
            json.append(key: "unit", length.rule.unit.rawValue)
            json.append(key: "foldedToo", length.rule.foldedToo)
            json.append(key: "isKept", length.isLongEnough && length.isShortEnough)
        }
    }

    private mutating func append(_ classes: Explanation.Rules.Classes) {
        appendObject { json in
            json.append(
                key: "present", classes.rule.of.classes.filter(classes.present.contains).map(\.rawValue))
            json.append(key: "required", classes.rule.required)
            json.append(key: "of", classes.rule.of.rawValue)
            json.append(key: "waivedFrom", classes.rule.waivedFrom)
            json.append(key: "isWaived", classes.isWaived)
            json.append(key: "isKept", classes.isMet)
        }
    }

    private mutating func append(_ name: Explanation.Rules.Name, isShown: Bool) {
        appendObject { json in
            json.append(key: "kind", name.kind.rawValue)
            json.append(key: "spelling", isShown ? name.spelling : nil)
            json.append(key: "rules", name.rules.map(\.rawValue))
            json.append(key: "isTooShort", name.isTooShort)
            json.append(key: "hits", name.hits) { hit, json in
                json.appendObject { json in
                    json.append(key: "rule", hit.rule.rawValue)
                    json.append(key: "manner", hit.manner.rawValue)
                    json.append(key: "start", hit.range.lowerBound)
                    json.append(key: "end", hit.range.upperBound)
                }
            }
        }
    }

    // MARK: The change

    private mutating func append(_ leastChange: LeastChange, isShown: Bool) {
        appendObject { json in
            json.append(key: "message", leastChange.message)
            json.append(key: "isNeeded", leastChange != .notNeeded)
            guard case .found(let change) = leastChange else { return json.append(key: "isFound", false) }
            json.append(key: "isFound", true)
            json.append(key: "removed", change.removed) { range, json in
                json.append(jsonArray: [range.lowerBound, range.upperBound]) { $1.append(raw: "", $0) }
            }
            json.append(key: "addedCount", change.addedCount)
            json.append(key: "added", isShown ? change.added : nil)
            json.append(key: "atEnd", change.isAtEnd)
            json.append(key: "newClasses", change.newClassCount)
        }
    }
}

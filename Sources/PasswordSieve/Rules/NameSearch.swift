/// The search for a name in a password: exactly, backwards and with one edit (SPEC 9.1, 9.3).
///
/// All positions of the password are tried at once (Wu and Manber, 1992). For each character of the name, a set holds the
/// positions at which what precedes and includes it may end, and a second set those with one edit among it. So the work is a
/// few steps for each character of the name and each 64 positions, whatever the two are made of.
struct NameSearch: BitwiseCopyable {
    let positions: CharacterPositions.View
    /// True to look for names backwards and with one edit too.
    let findsNear: Bool

    /// The ways in which a password holds a name.
    struct Findings {
        /// SPEC 5.1.
        var isContained = false
        /// SPEC 5.2 or 5.3; not looked for if the name is contained.
        var isNear = false
    }

    /// Returns whether the password holds `name`, which is not empty. A literal name matches equal characters only, and no
    /// edit (SPEC 5.4).
    ///
    /// - Complexity: O(*m* · *n* / 64) for *n* characters of the password and *m* of the name.
    func find(_ name: TermText, isLiteral: Bool) -> Findings {
        // Even with an edit, a longer one has no room.
        guard name.count <= positions.count + 1 else { return Findings() }
        return switch positions.lanes {
        case 2: find(name, isLiteral, SIMD2<UInt64>.self)
        case 4: find(name, isLiteral, SIMD4<UInt64>.self)
        default: find(name, isLiteral, SIMD16<UInt64>.self)
        }
    }

    @inline(__always)
    private func find<Positions: PositionSet>(
        _ name: TermText, _ isLiteral: Bool, _: Positions.Type
    ) -> Findings {
        let isFuzzy = findsNear && !isLiteral && name.count >= NameRules.minimumFuzzy
        let (exact, edited): (Positions, Positions) =
            isFuzzy ? findFuzzily(name) : (find(name, isLiteral, backwards: false), Positions())
        guard exact.isEmpty else { return Findings(isContained: true) }
        guard findsNear else { return Findings() }
        if !edited.isEmpty { return Findings(isNear: true) }
        let reversed: Positions = find(name, isLiteral, backwards: true)
        return Findings(isNear: !reversed.isEmpty)
    }

    /// The positions at which the name ends.
    @inline(__always)
    private func find<Positions: PositionSet>(_ name: TermText, _ isLiteral: Bool, backwards: Bool) -> Positions {
        var ends: Positions = positions.all()
        for offset in 0..<name.count {
            let character = name[backwards ? name.count - 1 - offset : offset]
            let here: Positions = positions.positions(of: character, matching: !isLiteral)
            ends = (offset == 0 ? ends : ends.advanced) & here
            if ends.isEmpty { break }
        }
        return ends
    }

    /// The positions at which the name ends exactly, and, if it does nowhere, those at which it ends with one edit.
    @inline(__always)
    private func findFuzzily<Positions: PositionSet>(_ name: TermText) -> (exact: Positions, edited: Positions) {
        let all: Positions = positions.all()
        var exact: Positions = positions.positions(of: name[0], matching: true)
        var edited = all
        for offset in 1..<name.count {
            let here: Positions = positions.positions(of: name[offset], matching: true)
            let behind = exact.advanced
            // After one character with one edit, the next one may stand anywhere.
            let unedited = offset == 1 ? here : edited.advanced & here
            let next = behind & here
            // The character is replaced, or missing, or followed by a further one.
            edited = unedited | behind | exact | next.advanced
            exact = next
            if (exact | edited).isEmpty { break }
        }
        return (exact, edited & all)
    }
}

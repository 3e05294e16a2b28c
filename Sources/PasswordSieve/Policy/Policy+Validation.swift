extension Policy {
    /// Checks that all values are in range and fit together. ``PasswordChecker`` does so before it uses a policy.
    ///
    /// - Throws: ``PolicyError`` for the first invalid value.
    public func validate() throws(PolicyError) {
        try Self.check(name: name, at: "name")
        if let minimumScore { try Self.check(minimumScore, in: 1...1024, at: "minimumScore") }
        try check(length)
        try check(classes)
        try check(substitutions)
        try check(wordBits)
        if let passphrase {
            try Self.check(passphrase.from, in: 1...TypedText.maximumCount, at: "passphrase.from")
            try Self.check(passphrase.minimumScore, in: 1...1024, at: "passphrase.minimumScore")
        }
        try checkForbiddenLists()
        if let similarToOld {
            try Self.check(
                similarToOld.maximumDistance, in: 0...TypedText.maximumCount, at: "similarToOld.maximumDistance")
        }
        try checkNames()
        try checkBands()
    }

    private static func check(_ value: Int, in range: ClosedRange<Int>, at path: String) throws(PolicyError) {
        guard !range.contains(value) else { return }
        throw PolicyError(
            path, "\(value) is out of range",
            remedy: "use a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    private static func check(name: String, at path: String) throws(PolicyError) {
        let scalars = name.unicodeScalars
        guard (1...128).contains(scalars.count), !scalars.contains(where: { ICU.isControl($0.value) }) else {
            throw PolicyError(
                path, "the name cannot be used", remedy: "use 1 to 128 characters without control characters")
        }
    }

    private func check(_ length: LengthRule) throws(PolicyError) {
        let hardLimit = TypedText.maximumCount
        try Self.check(length.minimum, in: 0...hardLimit, at: "length.minimum")
        try Self.check(length.maximum, in: 1...hardLimit, at: "length.maximum")
        guard length.minimum <= length.maximum else {
            throw PolicyError(
                "length.minimum", "\(length.minimum) is above the maximum, \(length.maximum)",
                remedy: "lower the minimum or raise the maximum")
        }
        if profile == .nist, length.maximum < 64 {
            throw PolicyError(
                "length.maximum", "NIST SP 800-63B wants at least 64 characters to be allowed",
                remedy: "use 64 or more, or extend another profile")
        }
    }

    private func check(_ classes: ClassRule) throws(PolicyError) {
        try Self.check(classes.required, in: 0...classes.of.classes.count, at: "classes.required")
        if let waivedFrom = classes.waivedFrom {
            try Self.check(waivedFrom, in: 1...TypedText.maximumCount, at: "classes.waivedFrom")
        }
    }

    private func check(_ substitutions: Substitutions) throws(PolicyError) {
        try Self.check(name: substitutions.name, at: "substitutions.name")
        if let named = Substitutions.named.first(where: { $0.name == substitutions.name }) {
            // A test checks the tables that can be named, under all foldings.
            if named == substitutions { return }
            throw PolicyError(
                "substitutions.name", "there is another table \"\(named.name)\"", remedy: "give yours a name of its own"
            )
        }
        let folder = TextFolder(options: folding)
        // Sorted, so that the same policy always gives the same error.
        for (character, readings) in substitutions.readings.sorted(by: { $0.key < $1.key }) {
            let path = "substitutions.readings[\"\(String(character).visible)\"]"
            guard !readings.isEmpty else {
                throw PolicyError(path, "there is no reading", remedy: "name a character, or remove the key")
            }
            for scalar in [character] + readings where folder.fold(CollectionOfOne(scalar)) != [scalar.value] {
                throw PolicyError(
                    path, "folding changes the character \u{201c}\(String(scalar).visible)\u{201d}, so it never occurs",
                    remedy: "use its folded form, such as a lower-case letter")
            }
        }
    }

    private func check(_ wordBits: WordBits) throws(PolicyError) {
        for (mean, key) in [(wordBits.mean, "mean"), (wordBits.sure, "sure")] where WordBits.tenths(mean) == nil {
            throw PolicyError(
                "wordBits.\(key)", "\(mean) is no limit", remedy: "use a number from 0 to 16 with at most one decimal")
        }
        try Self.check(wordBits.total, in: WordBits.totals, at: "wordBits.total")
    }

    private func checkForbiddenLists() throws(PolicyError) {
        var names: Set<String> = []
        for (index, name) in forbiddenLists.enumerated() {
            let path = "forbiddenLists[\(index)]"
            try Self.check(name: name, at: path)
            guard names.insert(name).inserted else {
                throw PolicyError(path, "the list \"\(name.visible)\" stands twice", remedy: "remove one of them")
            }
        }
    }

    private func checkNames() throws(PolicyError) {
        guard names.contains(.near), !names.contains(.entra) else { return }
        throw PolicyError("names", "\"near\" needs \"entra\"", remedy: "add \"entra\" or remove \"near\"")
    }

    private func checkBands() throws(PolicyError) {
        for (index, band) in fuzzy.enumerated() {
            try Self.check(band.minimumTermLength, in: 2...128, at: "fuzzy[\(index)].minimumTermLength")
            try Self.check(band.points, in: 1...1024, at: "fuzzy[\(index)].points")
            guard !fuzzy[..<index].contains(where: { $0.minimumTermLength == band.minimumTermLength }) else {
                throw PolicyError(
                    "fuzzy[\(index)].minimumTermLength", "an earlier band starts at \(band.minimumTermLength) too",
                    remedy: "remove one of them")
            }
        }
    }
}

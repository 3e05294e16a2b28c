/// The policy file (SPEC 13). Any decoder will do; the command uses JSON.
extension Policy: Codable {
    private static let keys = [
        "name", "extends", "mode", "minimumScore", "length", "characters", "classes", "folding", "substitutions",
        "fuzzy", "reversed", "literalWithoutLetters", "patterns", "wordBits", "passphrase",
        "transliterations", "forbiddenLists", "similarToOld", "breached", "wholePassword", "names",
    ]

    /// Reads a policy file. Missing keys get their values from the profile that the file extends.
    ///
    /// - Throws: ``PolicyError`` for an unknown key, a wrong type or a value out of range; the decoder's own error if
    ///   the input is not well-formed.
    public init(from decoder: any Decoder) throws {
        let file = try PolicyObject(decoder, allowing: Self.keys)
        self.init(try Self.extendedProfile(file))
        if let name = try file.value("name", as: String.self, String.nameInErrors) {
            ownName = Self.ownName(name, extending: profile)
        }
        try file.read("mode", into: &mode)
        try file.read("minimumScore", into: &minimumScore)
        try file.readObject("length", ["minimum", "maximum", "unit", "foldedToo"]) { object in
            try object.read("minimum", into: &length.minimum)
            try object.read("maximum", into: &length.maximum)
            try object.read("unit", into: &length.unit)
            try object.read("foldedToo", into: &length.foldedToo)
        }
        try file.read("characters", into: &characters)
        try file.readObject("classes", ["required", "of", "waivedFrom"]) { object in
            try object.read("required", into: &classes.required)
            try object.read("of", into: &classes.of)
            try object.read("waivedFrom", into: &classes.waivedFrom)
        }
        try file.readObject("folding", ["marks", "lookAlikes"]) { object in
            try object.read("marks", into: &folding.marks)
            try object.read("lookAlikes", into: &folding.lookAlikes)
        }
        if let table = try Self.substitutions(file) { substitutions = table }
        if let bands = try file.objects("fuzzy", ["minimumTermLength", "points"], Self.band) { fuzzy = bands }
        try file.read("reversed", into: &reversed)
        try file.read("literalWithoutLetters", into: &literalWithoutLetters)
        try file.read("patterns", into: &patterns)
        try file.readObject("wordBits", ["mean", "total", "sure"]) { object in
            try object.read("mean", into: &wordBits.mean)
            try object.read("total", into: &wordBits.total)
            try object.read("sure", into: &wordBits.sure)
        }
        try readPassphrase(file)
        try file.read("transliterations", into: &transliterations)
        try file.read("forbiddenLists", into: &forbiddenLists)
        try readSimilarToOld(file)
        try file.read("breached", into: &breached)
        try file.read("wholePassword", into: &wholePassword)
        try file.read("names", into: &names)
        try validate()
    }

    private static func extendedProfile(_ file: PolicyObject) throws -> Profile {
        guard let name = try file.value("extends", as: String.self, "a profile's name") else { return .recommended }
        if let profile = Profile(rawValue: name) { return profile }
        throw PolicyError(
            "extends", "there is no profile \"\(name.visible)\"", remedy: "use one of \(Profile.quotedWords)")
    }

    private mutating func readPassphrase(_ file: PolicyObject) throws {
        guard try !file.isNull("passphrase") else {
            passphrase = nil
            return
        }
        try file.readObject("passphrase", ["from", "minimumScore"], "an object or null") { object in
            if passphrase == nil { try object.require(["from", "minimumScore"]) }
            var rule = passphrase ?? PassphraseRule(from: 0, minimumScore: 0)
            try object.read("from", into: &rule.from)
            try object.read("minimumScore", into: &rule.minimumScore)
            passphrase = rule
        }
    }

    private mutating func readSimilarToOld(_ file: PolicyObject) throws {
        guard try !file.isNull("similarToOld") else {
            similarToOld = nil
            return
        }
        try file.readObject("similarToOld", ["maximumDistance"], "an object or null") { object in
            if similarToOld == nil { try object.require(["maximumDistance"]) }
            var rule = similarToOld ?? SimilarityRule(maximumDistance: 0)
            try object.read("maximumDistance", into: &rule.maximumDistance)
            similarToOld = rule
        }
    }

    private static func band(_ object: PolicyObject) throws -> FuzzyBand {
        var band = FuzzyBand(minimumTermLength: 0, points: 0)
        try object.require(["minimumTermLength", "points"])
        try object.read("minimumTermLength", into: &band.minimumTermLength)
        try object.read("points", into: &band.points)
        return band
    }

    private static func substitutions(_ file: PolicyObject) throws -> Substitutions? {
        let named = Substitutions.named.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let expected = "\(named) or an object with \"name\" and \"readings\""
        guard file.contains("substitutions") else { return nil }
        if let name = try? file.value("substitutions", as: String.self, expected) {
            if let table = Substitutions.named.first(where: { $0.name == name }) { return table }
            throw PolicyError(
                file.path("substitutions"), "there is no table \"\(name.visible)\"", remedy: "use \(expected)")
        }
        var table: Substitutions?
        try file.readObject("substitutions", ["name", "readings"], expected) { object in
            try object.require(["name", "readings"])
            var name = ""
            try object.read("name", into: &name)
            let readings = try object.value(
                "readings", as: [String: String].self, "an object of characters and their readings")
            var scalars: [Unicode.Scalar: String] = [:]
            for (key, value) in readings ?? [:] {
                guard let scalar = key.unicodeScalars.first, key.unicodeScalars.count == 1 else {
                    throw PolicyError(
                        "\(object.path("readings"))[\"\(key.visible)\"]", "the key is not one character",
                        remedy: "give each character a key of its own")
                }
                scalars[scalar] = value
            }
            table = Substitutions(name: name, readings: scalars)
        }
        return table
    }
}

// MARK: Writing

extension Policy {
    /// Writes the policy file with all keys.
    public func encode(to encoder: any Encoder) throws {
        var file = encoder.container(keyedBy: PolicyKey.self)
        try file.encode(name, forKey: "name")
        try file.encode(profile.rawValue, forKey: "extends")
        try file.encode(mode.rawValue, forKey: "mode")
        try file.encode(minimumScore, forKey: "minimumScore")
        var object = file.nestedContainer(keyedBy: PolicyKey.self, forKey: "length")
        try object.encode(length.minimum, forKey: "minimum")
        try object.encode(length.maximum, forKey: "maximum")
        try object.encode(length.unit.rawValue, forKey: "unit")
        try object.encode(length.foldedToo, forKey: "foldedToo")
        try file.encode(characters.rawValue, forKey: "characters")
        object = file.nestedContainer(keyedBy: PolicyKey.self, forKey: "classes")
        try object.encode(classes.required, forKey: "required")
        try object.encode(classes.of.rawValue, forKey: "of")
        try object.encode(classes.waivedFrom, forKey: "waivedFrom")
        try file.encode(["marks": folding.marks, "lookAlikes": folding.lookAlikes], forKey: "folding")
        try encodeSubstitutions(to: &file)
        let bands = fuzzy.map { ["minimumTermLength": $0.minimumTermLength, "points": $0.points] }
        try file.encode(bands, forKey: "fuzzy")
        try file.encode(reversed, forKey: "reversed")
        try file.encode(literalWithoutLetters, forKey: "literalWithoutLetters")
        try file.encode(PatternKind.allCases.filter(patterns.contains).map(\.rawValue), forKey: "patterns")
        object = file.nestedContainer(keyedBy: PolicyKey.self, forKey: "wordBits")
        try object.encode(wordBits.mean, forKey: "mean")
        try object.encode(wordBits.total, forKey: "total")
        try object.encode(wordBits.sure, forKey: "sure")
        let passphrase = passphrase.map { ["from": $0.from, "minimumScore": $0.minimumScore] }
        try file.encode(passphrase, forKey: "passphrase")
        try file.encode(transliterations, forKey: "transliterations")
        try file.encode(forbiddenLists, forKey: "forbiddenLists")
        try file.encode(similarToOld.map { ["maximumDistance": $0.maximumDistance] }, forKey: "similarToOld")
        try file.encode(breached.rawValue, forKey: "breached")
        try file.encode(wholePassword, forKey: "wholePassword")
        try file.encode(NameRule.allCases.filter(names.contains).map(\.rawValue), forKey: "names")
    }

    private func encodeSubstitutions(to file: inout KeyedEncodingContainer<PolicyKey>) throws {
        guard !Substitutions.named.contains(substitutions) else {
            return try file.encode(substitutions.name, forKey: "substitutions")
        }
        var object = file.nestedContainer(keyedBy: PolicyKey.self, forKey: "substitutions")
        try object.encode(substitutions.name, forKey: "name")
        let readings = substitutions.readings.map { (String($0), String(String.UnicodeScalarView($1))) }
        try object.encode(Dictionary(uniqueKeysWithValues: readings), forKey: "readings")
    }
}

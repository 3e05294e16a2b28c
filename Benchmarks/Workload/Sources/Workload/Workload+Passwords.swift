extension Workload {
    /// Passwords of 8 to 24 characters, 12.8 on average: terms with substitutions and a suffix, two terms, three words,
    /// and random characters.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - terms: the terms to build them from.
    ///   - percentBeyondASCII: how many in a hundred have a character beyond ASCII.
    /// - Returns: the passwords, in the order in which they were made.
    public mutating func passwords(
        _ count: Int, near terms: [String], percentBeyondASCII: Int = 5
    ) -> [String] {
        (0..<count).map { _ in
            let password = password(near: terms)
            return number(below: 100) < percentBeyondASCII ? beyondASCII(password) : password
        }
    }

    /// Returns passwords of exactly `length` characters, cut from those of ``passwords(_:near:percentBeyondASCII:)``.
    public mutating func passwords(
        _ count: Int, ofLength length: Int, near terms: [String], percentBeyondASCII: Int = 5
    ) -> [String] {
        (0..<count).map { _ in
            var password = ""
            while password.utf8.count < length { password += self.password(near: terms) }
            password = String(password.prefix(length))
            return number(below: 100) < percentBeyondASCII ? beyondASCII(password) : password
        }
    }

    /// Returns a password of ASCII. The maximum length is drawn first, since short passwords are more common. The
    /// weights of the kinds give the mean of 12.8.
    private mutating func password(near terms: [String]) -> String {
        let kind = number(below: 8)
        while true {
            let longest = 8 + number(below: 17)
            let password =
                switch kind {
                case 0...2: substituted(pick(terms).capitalizedFirst) + pick(["1", "123", "2024!", "!", "#1"])
                case 3: pick(terms) + pick(["", "-", "_"]) + pick(terms)
                case 4: "\(shortWord()) \(shortWord()) \(shortWord())"
                default: random(8 + number(below: 9))
                }
            if (8...longest).contains(password.utf8.count) { return password }
        }
    }

    private mutating func shortWord() -> String { word(syllables: 1 + number(below: 2)) }

    private mutating func substituted(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "o" where number(below: 2) == 0: "0"
                case "a" where number(below: 2) == 0: "@"
                case "s" where number(below: 2) == 0: "$"
                default: character
                }
            })
    }

    private mutating func random(_ length: Int) -> String {
        String((0..<length).map { _ in Character(Unicode.Scalar(UInt8(0x21 + number(below: 94)))) })
    }

    /// Returns the password with one character replaced by one beyond ASCII.
    private mutating func beyondASCII(_ password: String) -> String {
        var characters = Array(password)
        characters[number(below: characters.count)] = pick(["é", "ß", "о", "ł", "ü"])
        return String(characters)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

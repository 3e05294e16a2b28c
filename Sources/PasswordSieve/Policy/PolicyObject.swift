/// One object of a policy file, read strictly: an unknown key or a wrong type is an error that names the key's path.
struct PolicyObject {
    private let container: KeyedDecodingContainer<PolicyKey>
    private let parentPath: String

    /// - Throws: ``PolicyError`` if the object has a key that is not allowed.
    init(_ decoder: any Decoder, at path: String = "", allowing keys: [String]) throws {
        do {
            container = try decoder.container(keyedBy: PolicyKey.self)
        } catch is DecodingError {
            throw PolicyError(path, "this is not an object", remedy: "write keys and values in { }")
        }
        parentPath = path
        // Sorted, so that the same file always gives the same error.
        for key in container.allKeys.map(\.stringValue).sorted() where !keys.contains(key) {
            throw PolicyError(
                self.path(key.visible), "there is no such key", remedy: "use \(keys.joined(separator: ", "))")
        }
    }

    func path(_ key: String) -> String { parentPath.isEmpty ? key : "\(parentPath).\(key)" }

    func contains(_ key: PolicyKey) -> Bool { container.contains(key) }

    func require(_ keys: [PolicyKey]) throws(PolicyError) {
        for key in keys where !contains(key) {
            throw PolicyError(path(key.stringValue), "the key is missing", remedy: "add it")
        }
    }

    /// The value of `key`, or nil if the key is missing.
    func value<Value: Decodable>(
        _ key: PolicyKey, as type: Value.Type, _ expected: String
    ) throws -> Value? {
        guard contains(key) else { return nil }
        do {
            return try container.decode(type, forKey: key)
        } catch {
            // Not only `DecodingError`: Foundation reports 4.5 for a whole number by an error of its own.
            throw wrongType(key, expected)
        }
    }

    func read<Value: Decodable>(_ key: PolicyKey, _ expected: String, into value: inout Value) throws {
        if let read = try self.value(key, as: Value.self, expected) { value = read }
    }

    /// Nil if the key is missing, and nil inside if its value is null.
    func optionalInteger(_ key: PolicyKey) throws -> Int?? {
        guard contains(key) else { return .none }
        if try container.decodeNil(forKey: key) { return .some(nil) }
        return try value(key, as: Int.self, "a whole number or null")
    }

    /// Reads one of the words of an enumeration.
    func readCase<Word: RawRepresentable & CaseIterable>(_ key: PolicyKey, into value: inout Word) throws
    where Word.RawValue == String {
        guard let text = try self.value(key, as: String.self, "one of \(words(Word.self))") else { return }
        value = try word(text, path(key.stringValue))
    }

    /// Reads an array of words of an enumeration.
    func readCases<Word: RawRepresentable & CaseIterable & Hashable>(
        _ key: PolicyKey, into value: inout Set<Word>
    ) throws where Word.RawValue == String {
        guard let texts = try self.value(key, as: [String].self, "an array of \(words(Word.self))") else { return }
        value = Set(try texts.enumerated().map { try word($0.element, "\(path(key.stringValue))[\($0.offset)]") })
    }

    /// Reads an object inside this one, if it is there.
    func readObject(
        _ key: PolicyKey, _ keys: [String], _ expected: String = "an object", _ body: (PolicyObject) throws -> Void
    ) throws {
        guard contains(key) else { return }
        guard (try? container.nestedContainer(keyedBy: PolicyKey.self, forKey: key)) != nil else {
            throw wrongType(key, expected)
        }
        try body(PolicyObject(container.superDecoder(forKey: key), at: path(key.stringValue), allowing: keys))
    }

    /// Reads an array of objects, if it is there.
    func objects<Value>(
        _ key: PolicyKey, _ keys: [String], _ read: (PolicyObject) throws -> Value
    ) throws -> [Value]? {
        guard contains(key) else { return nil }
        guard var array = try? container.nestedUnkeyedContainer(forKey: key) else {
            throw wrongType(key, "an array of objects")
        }
        var values: [Value] = []
        while !array.isAtEnd {
            let path = "\(path(key.stringValue))[\(values.count)]"
            values.append(try read(PolicyObject(array.superDecoder(), at: path, allowing: keys)))
        }
        return values
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ text: String, _ path: String) throws -> Word
    where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        throw PolicyError(path, "\"\(text.visible)\" is not known", remedy: "use one of \(words(Word.self))")
    }

    private func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
    where Word.RawValue == String {
        type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    }

    private func wrongType(_ key: PolicyKey, _ expected: String) -> PolicyError {
        PolicyError(path(key.stringValue), "the value has the wrong type", remedy: "use \(expected)")
    }
}

/// Any key, so that unknown ones can be found.
struct PolicyKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init(stringLiteral: String) { stringValue = stringLiteral }
    init?(intValue: Int) { nil }
}

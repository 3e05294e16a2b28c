/// An object of a policy file. An unknown key or a wrong type is an error that names the key's path.
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
        // In a fixed order, so that the same file always gives the same error.
        for key in container.allKeys.map(\.stringValue).sorted() where !keys.contains(key) {
            throw PolicyError(
                self.path(key.visible), "there is no such key", remedy: "use \(keys.joined(separator: ", "))")
        }
    }

    func path(_ key: String) -> String { parentPath.isEmpty ? key : "\(parentPath).\(key)" }

    func contains(_ key: PolicyKey) -> Bool { container.contains(key) }

    func isNull(_ key: PolicyKey) throws -> Bool { try contains(key) && container.decodeNil(forKey: key) }

    func require(_ keys: [PolicyKey]) throws(PolicyError) {
        for key in keys where !contains(key) {
            throw PolicyError(path(key.stringValue), "the key is missing", remedy: "add it")
        }
    }

    /// The value of `key`, or nil if the key is missing.
    func value<Value: Decodable>(_ key: PolicyKey, as type: Value.Type, _ expected: String) throws -> Value? {
        guard contains(key) else { return nil }
        do {
            return try container.decode(type, forKey: key)
        } catch {
            // Not only `DecodingError`: for 4.5 in place of a whole number Foundation throws an error of another type.
            throw wrongType(key, expected)
        }
    }

    // Each of these leaves `value` unchanged if the key is missing.

    func read<Value: PolicyValue>(_ key: PolicyKey, into value: inout Value) throws {
        if let read = try self.value(key, as: Value.self, Value.nameInErrors) { value = read }
    }

    func read(_ key: PolicyKey, into value: inout Int?) throws {
        guard contains(key) else { return }
        value = try isNull(key) ? nil : self.value(key, as: Int.self, "a whole number or null")
    }

    /// Reads a word of an enumeration.
    func read<Word: RawRepresentable<String> & CaseIterable>(_ key: PolicyKey, into value: inout Word) throws {
        guard let text = try self.value(key, as: String.self, "one of \(Word.quotedWords)") else { return }
        value = try word(text, path(key.stringValue))
    }

    /// Reads an array of words of an enumeration.
    func read<Word: RawRepresentable<String> & CaseIterable>(
        _ key: PolicyKey, into value: inout Set<Word>
    ) throws {
        guard let texts = try self.value(key, as: [String].self, "an array of \(Word.quotedWords)") else { return }
        value = Set(try texts.enumerated().map { try word($0.element, "\(path(key.stringValue))[\($0.offset)]") })
    }

    /// Reads the object at `key`, if there is one.
    func readObject(
        _ key: PolicyKey, _ keys: [String], _ expected: String = "an object", _ body: (PolicyObject) throws -> Void
    ) throws {
        guard contains(key) else { return }
        guard (try? container.nestedContainer(keyedBy: PolicyKey.self, forKey: key)) != nil else {
            throw wrongType(key, expected)
        }
        try body(PolicyObject(container.superDecoder(forKey: key), at: path(key.stringValue), allowing: keys))
    }

    /// Reads the array of objects at `key`, if there is one.
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

    private func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ path: String
    ) throws -> Word {
        if let word = Word(rawValue: text) { return word }
        throw PolicyError(path, "\"\(text.visible)\" is not known", remedy: "use one of \(Word.quotedWords)")
    }

    private func wrongType(_ key: PolicyKey, _ expected: String) -> PolicyError {
        PolicyError(path(key.stringValue), "the value has the wrong type", remedy: "use \(expected)")
    }
}

/// A type of value in a policy file.
protocol PolicyValue: Decodable {
    /// The words for the type in an error message.
    static var nameInErrors: String { get }
}

extension Int: PolicyValue { static var nameInErrors: String { "a whole number" } }
extension Double: PolicyValue { static var nameInErrors: String { "a number" } }
extension Bool: PolicyValue { static var nameInErrors: String { "true or false" } }
extension String: PolicyValue { static var nameInErrors: String { "a text" } }
extension [String]: PolicyValue { static var nameInErrors: String { "an array of texts" } }

extension RawRepresentable<String> where Self: CaseIterable {
    /// All words of the enumeration, quoted and separated by commas.
    static var quotedWords: String { allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") }
}

/// A key that accepts every name, so that unknown keys can be reported.
struct PolicyKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init(stringLiteral: String) { stringValue = stringLiteral }
    init?(intValue: Int) { nil }
}

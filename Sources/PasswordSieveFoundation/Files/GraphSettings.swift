internal import FoundationEssentials
internal import PasswordSieve

/// The "Password Rule Settings" of Microsoft Graph, as `GET /groupSettings` returns them and `POST` and `PATCH` take
/// them.
package struct GraphSettings {
    package static let bannedPasswordList = JSONText.bannedPasswordList
    /// The identifier of Graph's template for these settings, the same in every tenant.
    package static let template = "5cf42378-d67d-4f36-ba46-e8b86229381d"

    /// A setting. Graph stores numbers and truth values as text.
    package struct Value: Codable, Hashable {
        package let name: String
        package let value: String?
    }

    /// The object's identifier; nil if it is not in Graph yet.
    package var id: String?
    package var values: [Value]

    /// The settings for a tenant that has none: those of the template, with the check switched on.
    package static let defaults = GraphSettings(values: [
        Value(name: "BannedPasswordCheckOnPremisesMode", value: "Audit"),
        Value(name: "EnableBannedPasswordCheckOnPremises", value: "True"),
        Value(name: "EnableBannedPasswordCheck", value: "True"),
        Value(name: "LockoutDurationInSeconds", value: "60"),
        Value(name: "LockoutThreshold", value: "10"),
        Value(name: bannedPasswordList, value: ""),
    ])

    /// The terms of the banned list as written; nil if the settings hold no banned list.
    package var bannedTerms: [String]? {
        values.first { $0.name == Self.bannedPasswordList }.map { setting in
            (setting.value ?? "").split(separator: "\t").map(String.init)
        }
    }

    /// Returns these settings with another banned list, at the same place or at the end if there was none.
    package func replacing(bannedTerms terms: [String]) -> GraphSettings {
        let list = Value(name: Self.bannedPasswordList, value: terms.joined(separator: "\t"))
        var settings = self
        if let place = values.firstIndex(where: { $0.name == Self.bannedPasswordList }) {
            settings.values[place] = list
        } else {
            settings.values.append(list)
        }
        return settings
    }
}

extension GraphSettings: Codable {
    private enum Key: String, CodingKey { case id, templateId, values, value }

    /// Reads a settings object, or the one with a banned list in the collection that a query returns.
    package init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        if object.contains(.values) {
            id = try object.decodeIfPresent(String.self, forKey: .id)
            values = try object.decode([Value].self, forKey: .values)
        } else {
            let settings = try object.decode([GraphSettings].self, forKey: .value)
            self = settings.first { $0.bannedTerms != nil } ?? GraphSettings(values: [])
        }
    }

    /// Writes the body of a request, which leaves out ``id``: it is part of the address.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(Self.template, forKey: .templateId)
        try object.encode(values, forKey: .values)
    }

    /// Reads the settings from `bytes`, the content of the file at `path` without a byte order mark.
    ///
    /// - Throws: ``ConfigurationFileError`` that names the place of the fault.
    package static func read(_ bytes: [UInt8], _ path: String) throws(ConfigurationFileError) -> GraphSettings {
        try PolicyFile.refuseDuplicateKeys(
            in: bytes, path, remedy: "export the settings again, or remove one of the two")
        do {
            return try JSONDecoder().decode(GraphSettings.self, from: Data(bytes))
        } catch {
            throw ConfigurationFileError(
                .badData,
                "\(path)\(JSONFault.place(in: bytes)): this is not a \"Password Rule Settings\" object of Microsoft "
                    + "Graph; export it again, or save a text list under a name without .json")
        }
    }
}

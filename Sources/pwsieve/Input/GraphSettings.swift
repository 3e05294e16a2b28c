internal import FoundationEssentials

/// The "Password Rule Settings" of Microsoft Graph: what `GET /groupSettings` returns and `POST` and `PATCH` take.
struct GraphSettings {
    static let bannedPasswordList = "BannedPasswordList"
    /// Graph's template of these settings, the same in every tenant.
    static let template = "5cf42378-d67d-4f36-ba46-e8b86229381d"

    /// A setting. Graph keeps numbers and truth values as text.
    struct Value: Codable, Hashable {
        let name: String
        let value: String?
    }

    /// The object's own identifier; nil if it is not in Graph yet.
    var id: String?
    var values: [Value]

    /// What Graph's template has for a tenant without such settings, and the check switched on.
    static let defaults = GraphSettings(values: [
        Value(name: "BannedPasswordCheckOnPremisesMode", value: "Audit"),
        Value(name: "EnableBannedPasswordCheckOnPremises", value: "True"),
        Value(name: "EnableBannedPasswordCheck", value: "True"),
        Value(name: "LockoutDurationInSeconds", value: "60"),
        Value(name: "LockoutThreshold", value: "10"),
        Value(name: bannedPasswordList, value: ""),
    ])

    /// The terms, as written; nil if there is no banned list in the settings.
    var bannedTerms: [String]? {
        values.first { $0.name == Self.bannedPasswordList }.map { setting in
            (setting.value ?? "").split(separator: "\t").map(String.init)
        }
    }

    /// These settings with another banned list in its place, or at the end if there was none.
    func replacing(bannedTerms terms: [String]) -> GraphSettings {
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

    /// Reads the object alone, or the collection that a query returns: of that the object with a banned
    /// list.
    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        if object.contains(.values) {
            id = try object.decodeIfPresent(String.self, forKey: .id)
            values = try object.decode([Value].self, forKey: .values)
        } else {
            let settings = try object.decode([GraphSettings].self, forKey: .value)
            self = settings.first { $0.bannedTerms != nil } ?? GraphSettings(values: [])
        }
    }

    /// Writes the body of a request, so without ``id``, which is part of its address.
    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(Self.template, forKey: .templateId)
        try object.encode(values, forKey: .values)
    }

    /// The settings of which the file at `path` holds `bytes`, without byte-order mark.
    ///
    /// - Throws: ``Failure`` that names the place of the fault.
    static func read(_ bytes: [UInt8], _ path: String) throws -> GraphSettings {
        do {
            return try JSONDecoder().decode(GraphSettings.self, from: Data(bytes))
        } catch {
            throw Failure(
                code: .badData,
                message:
                    "\(path)\(JSONFault.place(in: bytes)): this is not a \"Password Rule Settings\" object of Microsoft "
                    + "Graph; export it again, or save a text list under a name without .json")
        }
    }
}

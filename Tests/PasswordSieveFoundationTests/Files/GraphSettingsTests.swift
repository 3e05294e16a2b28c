import Foundation
import Testing

@testable import PasswordSieveFoundation

struct GraphSettingsTests {
    private func read(_ text: String) throws -> GraphSettings {
        try GraphSettings.read(Array(text.utf8), "export.json")
    }

    @Test func anObjectIsReadWithItsIdentifier() throws {
        let settings = try read(
            #"{"id":"7","displayName":"x","values":[{"name":"LockoutThreshold","value":"10"},"#
                + #"{"name":"BannedPasswordList","value":"a\tb c\t\td"}]}"#)
        #expect(settings.id == "7")
        #expect(settings.values.map(\.name) == ["LockoutThreshold", "BannedPasswordList"])
        #expect(settings.bannedTerms == ["a", "b c", "d"])
    }

    @Test func ofACollectionTheObjectWithABannedListIsRead() throws {
        let other = #"{"id":"1","values":[{"name":"AllowGuests","value":"true"}]}"#
        let list = #"{"id":"2","values":[{"name":"BannedPasswordList","value":"a"}]}"#
        #expect(try read(#"{"value":[\#(other),\#(list)]}"#).id == "2")
        for collection in [#"{"value":[\#(other)]}"#, #"{"value":[]}"#] {
            let settings = try read(collection)
            #expect(settings.id == nil && settings.values.isEmpty && settings.bannedTerms == nil)
        }
    }

    @Test func aListIsReplacedAtItsPlaceOrAdded() throws {
        let settings = try read(
            #"{"id":"7","values":[{"name":"BannedPasswordList","value":"a"},{"name":"LockoutThreshold","value":"5"}]}"#)
        let replaced = settings.replacing(bannedTerms: ["x", "y"])
        #expect(replaced.id == "7" && replaced.bannedTerms == ["x", "y"])
        #expect(replaced.values.map(\.name) == ["BannedPasswordList", "LockoutThreshold"])
        #expect(replaced.values.last == settings.values.last)
        let added = GraphSettings(values: []).replacing(bannedTerms: ["x"])
        #expect(added.values.map(\.name) == ["BannedPasswordList"] && added.bannedTerms == ["x"])
        #expect(GraphSettings.defaults.bannedTerms == [])
    }

    /// A request names the template, and has the identifier in its address.
    @Test func theBodyOfARequestHasTemplateAndValues() throws {
        let settings = try read(#"{"id":"7","values":[{"name":"BannedPasswordList","value":"ü\tb"}]}"#)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(
            String(decoding: try encoder.encode(settings), as: UTF8.self)
                == #"{"templateId":"5cf42378-d67d-4f36-ba46-e8b86229381d","#
                + #""values":[{"name":"BannedPasswordList","value":"ü\tb"}]}"#)
    }

    @Test(arguments: [
        (#"{"values": 1}"#, ""), (#"{"values":[{"value":"a"}]}"#, ""), (#"{"values":[{"name":1}]}"#, ""),
        (#"{"id":7,"values":[]}"#, ""), ("{}", ""), ("[]", ""), ("{\n\"values\":[\n}", ":3:1"), ("", ":1:1"),
        ("{\"values\":\r\n  x}", ":2:3"),
    ])
    func aFaultNamesItsPlaceAndRemedy(_ text: String, _ place: String) {
        let error = #expect(throws: ConfigurationFileError.self) { try read(text) }
        #expect(
            error?.description
                == "export.json\(place): this is not a \"Password Rule Settings\" object of Microsoft Graph; "
                + "export it again, or save a text list under a name without .json")
        #expect(error?.kind == .badData)
    }
}

import PasswordSieve
import Testing

@testable import PasswordSieveFoundation

struct ConfigurationFileErrorTests {
    @Test func anErrorOfAListKeepsItsMessage() {
        let unreadable = TermListError(.unreadable("Permission denied"), list: "custom", source: "a.txt")
        #expect(ConfigurationFileError(unreadable).kind == .unreadable)
        #expect(ConfigurationFileError(unreadable).description == unreadable.description)
        for reason in [TermListError.Reason.empty, .utf16, .illFormedUTF8, .unusableCompiled("x"), .duplicateName] {
            let error = TermListError(reason, list: "custom", source: "a.txt", lines: [3])
            #expect(ConfigurationFileError(error).kind == .badData)
            #expect(ConfigurationFileError(error).description == error.description)
        }
    }
}

import Foundation
import Testing

@Suite("pwsieve check: ICU is opened for what needs it")
struct StartTests {
    let command: Command

    init() throws { command = try Command() }

    /// The functions that open ICU's data, as far as the program calls them. The dynamic linker looks a function up when
    /// it is called first, and writes that down.
    private func opened(by password: String) throws -> Set<String> {
        let script = #"LD_DEBUG=bindings LD_DEBUG_OUTPUT=bindings "$PWSIEVE" check --quiet"#
        #expect(try command.shell(script, input: password + "\n").exitCode == 1)
        let files = try command.files().filter { $0.hasPrefix("bindings.") }
        let log = try files.map { String(decoding: try command.read($0), as: UTF8.self) }.joined()
        #expect(log.contains("`u_charType"), "the dynamic linker did not write what it looked up")
        return Set(
            ["unorm2_getNFKCCasefoldInstance", "unorm2_getNFCInstance", "uspoof_open", "utrans_openU"].filter {
                function in
                log.split(separator: "\n").contains { $0.contains("pwsieve [0] to") && $0.contains("`\(function)_") }
            })
    }

    @Test("An ASCII password opens nothing")
    func ascii() throws { #expect(try opened(by: "Welcome1!") == []) }

    @Test("A Latin letter that is no base letter with a mark opens normalization and look-alikes, and no transform")
    func latin() throws {
        // Under an ICU that the table of ASCII spellings was not made with, the transform is opened: make it again.
        #expect(
            try opened(by: "We\u{142}come1!")
                == ["unorm2_getNFKCCasefoldInstance", "unorm2_getNFCInstance", "uspoof_open"])
    }
}

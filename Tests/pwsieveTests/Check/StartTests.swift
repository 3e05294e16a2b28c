import Foundation
import Testing

@Suite("pwsieve check: ICU compiles no rules for what a table has")
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
            ["unorm2_getNFKCCasefoldInstance", "uspoof_open", "utrans_openU"].filter {
                function in
                log.split(separator: "\n").contains { $0.contains("pwsieve [0] to") && $0.contains("`\(function)_") }
            })
    }

    @Test("Tables are opened at the start, so that missing ones are an error; the transform is not, which takes long")
    func opened() throws {
        // Under an ICU that the table of ASCII spellings was not made with, the transform is opened: make it again.
        for password in ["Welcome1!", "We\u{142}come1!"] {
            #expect(try opened(by: password) == ["unorm2_getNFKCCasefoldInstance", "uspoof_open"])
        }
    }
}

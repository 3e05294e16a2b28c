import Foundation
import PasswordReset
import PasswordSieve
import Testing

/// The examples in comments of this target compile and do what is said of them: each stands here, line by line.
struct DocumentationExampleTests {
    @Test func resettingAPassword() async throws {
        var printed: [String] = []
        func print(_ text: String) { printed.append(text) }
        let (directory, sink) = (FakeDirectory(), RecordingSink())
        let bytes = Array("Zanzibar+contoso".utf8)
        // begin
        let checkers = ResetCheckers(
            cloud: try PasswordChecker(policy: .entra, lists: [.global]),
            onPremises: try PasswordChecker(policy: .activeDirectory))
        let gate = ResetGate(
            policy: ResetPolicy(checkers: checkers), directory: directory, throttle: AttemptThrottle(), audit: sink)
        let request = ResetRequest(tenantID: "contoso", userID: "jdoe", password: try NewPassword(utf8: bytes.span))
        let result = await gate.reset(request)
        print(result.messages(for: .person).joined(separator: "\n"))
        // end
        #expect(printed == [result.messages(for: .person).joined(separator: "\n")])
        #expect(sink.records.map(\.outcome) == [result.outcome])
        #expect(directory.passwords == (result.isAccepted ? [bytes] : []))
    }

    @Test func countingAttempts() {
        var printed: [String] = []
        func print(_ text: String) { printed.append(text) }
        // begin
        let throttle = AttemptThrottle()
        let attempt = Attempt(.phoneValidation, tenantID: "contoso", userID: "jdoe")
        if case .blocked(let seconds) = throttle.attempt(attempt) {
            print("Wait \(Int(seconds / 3600)) hours.")
        }
        // end
        #expect(printed.isEmpty)
    }

    @Test func everyExampleStandsHere() throws {
        let here = lines(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
        var count = 0
        for target in ["PasswordReset", "PasswordResetLogging"] {
            let files = FileManager.default.enumerator(
                at: sources.appending(path: target), includingPropertiesForKeys: nil)
            for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "swift" {
                for example in examples(try String(contentsOf: file, encoding: .utf8)) {
                    count += 1
                    let isHere = here.indices.contains { here[$0...].starts(with: example) }
                    #expect(isHere, "\(file.lastPathComponent): \(example)")
                }
            }
        }
        #expect(count == 2)
    }

    /// The lines of each Swift example.
    private func examples(_ text: String) -> [[String]] {
        text.replacing("///", with: "").split(separator: "```swift\n").dropFirst().map { part in
            lines(String(part.prefix(upTo: part.firstRange(of: "```")?.lowerBound ?? part.endIndex)))
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

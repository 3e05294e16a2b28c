import Foundation
import PasswordSieve
import Testing

/// The examples of the library `PasswordSieve`, of README and of the articles.
extension ExampleTests {
    @Test func checkingAPassword() async throws {
        let print = Printer()
        try await inFolderOfExamples {
            // begin
            let checker = try PasswordChecker(lists: [.global, .custom(contentsOf: "contoso.txt")])
            let verdict = checker.check("Contoso@London1", for: UserContext(accountName: "jdoe", surname: "Doe"))
            if !verdict.isAccepted {
                print(verdict.message(for: .person))
            }
            // end
            #expect(try article("GettingStarted").contains(print.block))
            try reading(verdict)
        }
    }

    private func reading(_ verdict: Verdict) throws {
        let print = Printer()
        // begin
        print("\(verdict.codes.map(\.rawValue))")
        print("\(verdict.score ?? 0) of \(verdict.requiredScore ?? 0)")
        print("\(verdict.violatedLists)")
        print(verdict.segmentation?.arithmetic(showing: .terms) ?? "")
        // end
        #expect(try article("GettingStarted").contains(print.block), "\(print.block)")
    }

    @Test func passingBytes() throws {
        let checker = try PasswordChecker(lists: [.global])
        // begin
        var bytes = Array("vtrm-quiet-9-lanterns".utf8)
        let isAccepted = try checker.accepts(utf8: bytes.span)
        for index in bytes.indices { bytes[index] = 0 }
        // end
        #expect(isAccepted && bytes.allSatisfy { $0 == 0 })
    }

    @Test func changingAPolicy() throws {
        let print = Printer()
        // begin
        var policy = Policy.entra
        policy.name = "contoso-2026"
        policy.length.minimum = 12
        // end
        #expect(try PasswordChecker(policy: policy).check("Qvwzkrm8!").codes == [.tooShort])
        // begin
        policy.length.minimum = 300
        do {
            try policy.validate()
        } catch {
            print(error.description)
        }
        // end
        #expect(try article("Policies").contains(print.block), "\(print.block)")
    }

    @Test func forbiddingWords() throws {
        let print = Printer()
        // begin
        var policy = Policy.recommended
        policy.name = "contoso-2026"
        policy.forbiddenLists = ["secret"]
        let checker = try PasswordChecker(
            policy: policy, lists: [.global, TermList(name: "secret", terms: ["contoso"])])
        print("\(checker.check("Xk7Contoso#qvz!9"))")
        // end
        #expect(try article("Policies").contains(print.block), "\(print.block)")
    }

    @Test func searchingBreaches() async throws {
        let print = Printer()
        try await inFolderOfExamples {
            // The store of the walk-through, with the hash of 123456.
            let descriptor = unsafe open("leaked.breach", O_RDWR | O_CREAT, 0o600)
            defer { close(descriptor) }
            let header = BreachHeader(.sha1, .exact, hasCounts: false, source: "leaked.txt", creation: 0)
            var writer = try BreachStoreWriter(header, to: descriptor)
            try writer.append(0x7c4a_8d09_ca37_62af, count: 1)
            _ = try writer.finish()
            // begin
            let store = try BreachStore(contentsOf: "leaked.breach")
            let checker = try PasswordChecker(lists: [.global], breaches: [store])
            print("\(checker.check("123456").codes.contains(.breached))")
            // end
        }
        #expect(print.lines == ["true"])
    }

    @Test func judgingInAuditMode() throws {
        let print = Printer()
        // begin
        var rehearsal = Policy.recommended
        rehearsal.mode = .audit
        let checker = try PasswordChecker(policy: rehearsal, lists: [.global])
        let verdict = checker.check("Welcome1!")
        print("\(verdict)")
        // end
        #expect(try article("Policies").contains(print.block), "\(print.block)")
    }

    @Test func policiesForGroups() async throws {
        try await inFolderOfExamples {
            // begin
            var strict = Policy.recommended
            strict.name = "administrators"
            strict.minimumScore = 6
            let shared: [TermList] = [.global, try .custom(contentsOf: "contoso.txt")]
            let checkers = [
                "everybody": try PasswordChecker(lists: shared),
                "administrators": try PasswordChecker(policy: strict, lists: shared),
            ]
            // end
            let accepted = checkers.filter { $0.value.accepts("Contoso-Qv7") }.keys
            #expect(accepted.sorted() == ["everybody"])
            // Four points are enough for a passphrase, three are not.
            #expect(checkers.allSatisfy { $0.value.accepts("PasswordDragonSunshineMonkey") })
            #expect(checkers.allSatisfy { !$0.value.accepts("PasswordDragonSunshine") })
        }
    }

    @Test func bringingSubstitutions() throws {
        // begin
        var own = Policy.recommended
        own.name = "contoso-readings"
        own.substitutions = Substitutions(name: "ours", readings: ["4": "a", "1": "li", "v": "u"])
        // end
        let checker = try PasswordChecker(policy: own, lists: [TermList(name: "custom", terms: ["widgetunit"])])
        #expect(checker.check("W1dgetvnit").score == 1)
    }

    @Test func makingAListInMemory() throws {
        let rows = ["contoso", "widget"]
        // begin
        let list = TermList(name: "products", terms: rows)
        let checker = try PasswordChecker(lists: [.global, list])
        // end
        #expect(checker.check("Widget77!").violatedLists.first == "products")
    }

    @Test func askingForTheDecisionAlone() throws {
        let print = Printer()
        // begin
        let checker = try PasswordChecker(lists: [.global])
        if checker.accepts("vtrm-quiet-9-lanterns") {
            print("fine")
        }
        // end
        #expect(print.lines == ["fine"])
    }

    @Test func openingACompiledList() async throws {
        try await inFolderOfExamples {
            let text = try TermList.custom(contentsOf: "contoso.txt")
            try Data(text.compiled()).write(to: URL(filePath: "banned.compiled"))
            // begin
            let banned = try TermList(name: "banned", contentsOf: "banned.compiled")
            let checker = try PasswordChecker(lists: [.global, banned])
            // end
            #expect(!checker.accepts("Contoso@London1"))
        }
    }

    @Test func explainingAPassword() async throws {
        let print = Printer()
        try await inFolderOfExamples {
            let checker = try PasswordChecker(lists: [.custom(contentsOf: "contoso.txt")])
            // begin
            let explanation = checker.explain("Contoso!1", for: UserContext(accountName: "jdoe"))
            for segmentation in explanation.segmentations {
                print(segmentation.arithmetic(showing: .terms))
            }
            print(explanation.leastChange.message)
            // end
        }
        #expect(print.lines.count == 2)
        #expect(print.lines.last == "Add 2 characters that are not part of a banned term, at the end.")
    }

    @Test func scoringAPassword() async throws {
        let print = Printer()
        let article = try article("HowAPasswordIsScored")
        try await inFolderOfExamples {
            // begin
            let checker = try PasswordChecker(lists: [.global, .custom(contentsOf: "contoso.txt")])
            let explanation = checker.explain("C0ntosoLundon2026")
            for segmentation in explanation.segmentations {
                print(segmentation.arithmetic(showing: .terms))
            }
            print(explanation.leastChange.message)
            // end
            #expect(article.contains(print.block), "\(print.block)")
            #expect(article.contains("there are \(explanation.matches.count)."))
            #expect(article.contains("```\n\(explanation.verdict.message(for: .person))\n```"))
            #expect(checker.check("C0ntosoLundon2026q").score == 5)
            #expect(checker.check("C0ntosoLundon2026" + String(repeating: "!", count: 10)).score == 5)
            let own = try TermList.custom(contentsOf: "contoso.txt")
            let entra = try PasswordChecker(policy: .entra, lists: [.global, own]).check("C0ntosoLundon2026")
            let arithmetic = entra.segmentation?.arithmetic(showing: .terms) ?? ""
            #expect(article.contains("`\(arithmetic.replacing(" ≥ 5", with: ""))`"), "\(arithmetic)")
            for policy in [Policy.activeDirectory, .nist] {
                #expect(try PasswordChecker(policy: policy, lists: [.global, own]).accepts("C0ntosoLundon2026"))
            }
        }
    }

    @Test func replacingAMessage() throws {
        let print = Printer()
        let lists = [TermList(name: "custom", terms: ["contosocontoso"])]
        let verdict = try PasswordChecker(policy: .nist, lists: lists).check("Contosocontoso1")
        // begin
        let ours = try MessageCatalogue(
            language: "en", texts: [.personBannedWhole: "Ask the help desk for advice: this password is banned."],
            base: .english)
        print(verdict.message(for: .person, in: ours))
        // end
        #expect(print.lines == ["Ask the help desk for advice: this password is banned."])
    }
}

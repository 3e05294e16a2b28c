import PasswordSieve
import TestWorkload
import Testing

/// The lists and passwords with which the benchmarks measure the bounds on work.
struct HostileListTests {
    @Test("Hostile lists are lists that may be written, and their passwords are judged")
    func limits() {
        for list in HostileList.all {
            #expect(Set(list.terms).count == list.terms.count, "\(list.name) repeats a term")
            #expect(list.terms.allSatisfy { (1...128).contains($0.unicodeScalars.count) }, "\(list.name)")
            #expect(list.words.count <= 64, "\(list.name)")
            #expect(list.words.allSatisfy { $0.unicodeScalars.count <= 1_024 }, "\(list.name)")
            #expect(Set(list.passwords.map(\.name)).count == list.passwords.count, "\(list.name) repeats a name")
            for password in list.passwords where password.name != "tooLong" {
                #expect(password.text.unicodeScalars.count <= 256, "\(password.name) of \(list.name)")
            }
        }
        #expect(Set(HostileList.all.map(\.name)).count == HostileList.all.count)
    }

    @Test("The lists within Entra's limits are those that Entra accepts")
    func entraLimits() throws {
        for list in HostileList.all where list.readings.isEmpty && list.words.isEmpty {
            let custom = TermList(name: TermList.customName, terms: list.terms)
            let isAccepted = (try? PasswordChecker(policy: .entra, lists: [custom])) != nil
            #expect(isAccepted == list.isWithinEntraLimits, "\(list.name)")
        }
        #expect(HostileList.all.contains { $0.isWithinEntraLimits })
    }

    @Test("All calls decide alike with hostile lists")
    func agreement() throws {
        for list in HostileList.all where list.terms.count <= 1_000 {
            let checker = try PasswordChecker(lists: [TermList(name: "hostile", terms: list.terms)])
            // Few and short, since the calls are slow when they are built for debugging.
            let user = UserContext(context: Array(list.words.prefix(2)))
            for password in list.passwords.prefix(3) {
                let text = String(password.text.prefix(12))
                let isAccepted = checker.check(text, for: user).isAccepted
                let place: Comment = "\(password.name) of \(list.name)"
                #expect(checker.accepts(text, for: user) == isAccepted, place)
                #expect(checker.guidance(text, for: user).isAccepted == isAccepted, place)
                #expect(checker.explain(text, for: user).verdict.isAccepted == isAccepted, place)
            }
        }
    }
}

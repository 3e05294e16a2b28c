internal import PasswordSieve

extension [Verdict.ListIdentity] {
    /// The lists with their sizes, for people.
    var inWords: String {
        guard !isEmpty else { return "no lists" }
        let lists = map { "\($0.name.visible) (\($0.termCount.counted("term")))" }
        return "lists: " + lists.joined(separator: ", ")
    }
}

/// A password that people may make from a term.
struct Variant {
    var text: String
    /// The estimated share among the passwords made from the term.
    var share: Double
    /// The changes of the term itself, in words.
    let wordChanges: [String]
    /// Letters directly before and behind the term.
    let before: String
    let behind: String
    /// Digits and symbols around these.
    var beginning = ""
    var ending = ""

    /// All changes, in words.
    var changes: [String] {
        let (first, last) = (beginning + before, behind + ending)
        return wordChanges + (first.isEmpty ? [] : ["\(first) before"]) + (last.isEmpty ? [] : ["\(last) behind"])
    }
}

/// Something that was given as a list and is plainly none (SPEC 4.1).
///
/// Read as a list, it would load without an error and ban nothing that people type.
public enum ForeignText: Sendable, Hashable, CaseIterable {
    /// Lines that end in CR alone.
    case carriageReturnLines
    /// A text that holds NUL, or no text at all.
    case nulCharacter
    /// A packed file or an office document.
    case archive
    /// A page of HTML, often an error page in place of a download.
    case webPage
    /// JSON other than the settings of Microsoft Graph.
    case json
    /// Columns, such as `term;owner`.
    case semicolonColumns, commaColumns, tabColumns
    /// Hashes of 128, 160 or 256 bits in hexadecimal, or a range file of leaked ones.
    case hashes
    /// Terms in quotation marks.
    case quotedTerms
    /// A number in front of each term.
    case numberedTerms
    /// A dictionary of Hunspell, with a count in the first line and flags behind the words.
    case spellingDictionary

    var problem: String {
        switch self {
        case .carriageReturnLines: "the lines end in CR alone, so that they would be one term"
        case .nulCharacter: "the line holds a NUL character, so this seems to be no text"
        case .archive: "this seems to be a packed file or an office document, not a text"
        case .webPage: "this seems to be a web page, not a list"
        case .json: "this seems to be JSON, not one term a line"
        case .semicolonColumns: "the lines seem to have columns, separated by semicolons"
        case .commaColumns: "the lines seem to have columns, separated by commas"
        case .tabColumns: "the lines seem to have columns, separated by tabs"
        case .hashes: "the lines seem to be hashes, in which no term can be found"
        case .quotedTerms: "each term is in quotation marks, which would be part of it"
        case .numberedTerms: "a number stands in front of each term and would be part of it"
        case .spellingDictionary: "this seems to be a dictionary of Hunspell, with /flags behind the words"
        }
    }

    var remedy: String {
        switch self {
        case .carriageReturnLines: "end the lines in LF or CRLF; \"pwsieve lint --fix\" writes such a copy"
        case .nulCharacter: "save the list as a text in UTF-8"
        case .archive: "unpack it, or save the list as a text in UTF-8"
        case .webPage: "download the list itself"
        case .json: "write one term a line"
        case .semicolonColumns, .commaColumns, .tabColumns: "keep the column of the terms alone"
        case .hashes: "give the words, one a line"
        case .quotedTerms: "remove the quotation marks"
        case .numberedTerms: "remove the numbers"
        case .spellingDictionary: "keep the words alone, one a line"
        }
    }
}

/// An error in a list: the problem, its place, and the remedy.
///
/// The description is one line, as in `contoso.txt:3: the list holds no term; …`. It quotes no terms.
public struct TermListError: Error, Sendable, Hashable {
    /// The problem.
    public enum Reason: Sendable, Hashable {
        /// The file cannot be opened or read, for the reason given.
        case unreadable(String)
        /// The file was cut off while it was read.
        case changing
        /// The file is packed by gzip and cannot be unpacked, for the reason given.
        case damagedGzip(String)
        /// The text is not UTF-8.
        case illFormedUTF8
        /// The text is UTF-16, as saved by some editors on Windows.
        case utf16
        /// The text is the "Password Rule Settings" of Microsoft Graph, a JSON file whose lines are not terms.
        case graphSettings
        /// The text is plainly something else than a list (SPEC 4.1).
        case foreign(ForeignText)
        /// A term in the settings of Microsoft Graph holds a control character, the first of which is given (SPEC 4.1).
        case controlCharacter(Unicode.Scalar)
        /// The list holds no term.
        case empty
        /// The folded term is empty (SPEC 4.2).
        case foldsToNothing
        /// The term has more characters than `maximum` (SPEC 4.3).
        case tooLong(maximum: Int)
        /// The length of a term in a custom list under Entra is outside the range (SPEC 4.3).
        case lengthOutsideEntraLimits(ClosedRange<Int>)
        /// A custom list under Entra has more terms than `maximum` (SPEC 4.3).
        case tooManyForEntra(count: Int, maximum: Int)
        /// A compiled list is damaged or of another version, as described.
        case unusableCompiled(String)
        /// The compiled list is for policies with another folding, other substitutions or transliterations.
        case compiledForOtherPolicy
        /// Two lists have the same name.
        case duplicateName
        /// The name is empty, too long, or contains control characters.
        case unusableName
    }

    /// The problem.
    public let reason: Reason
    /// The list's name.
    public let list: String
    /// The origin of the list, such as a path, if known.
    public let source: String?
    /// The lines at fault in ascending order, or positions, from 1, in a list that is not a text. Empty if no terms are
    /// at fault.
    public let lines: [Int]
    private let hasLines: Bool

    package init(_ reason: Reason, list: String, source: String?, lines: [Int] = [], hasLines: Bool = true) {
        self.reason = reason
        self.list = list
        self.source = source
        self.lines = lines
        self.hasLines = hasLines
    }

    /// The error for a file that cannot be read.
    package init(_ failure: FileReader.Failure, list: String, source: String) {
        let reason: Reason =
            switch failure.kind {
            case .changing: .changing
            case .damaged: .damagedGzip(failure.reason)
            case .other: .unreadable(failure.reason)
            }
        self.init(reason, list: list, source: source)
    }
}

extension TermListError: CustomStringConvertible {
    /// One line with place, problem and remedy.
    public var description: String { "\(place): \(problem)\(otherLines); \(remedy)" }

    private var place: String {
        let place = source ?? "list \(list)"
        return lines.first.map { "\(place)\(hasLines ? ":" : ", term ")\($0)" } ?? place
    }

    private var problem: String {
        switch reason {
        case .unreadable(let why): "cannot read the list: \(why)"
        case .changing: "the list was cut off while it was read"
        case .damagedGzip(let why): "cannot unpack the list: \(why)"
        case .illFormedUTF8: "the text is not UTF-8"
        case .utf16: "the text is UTF-16"
        case .graphSettings: "this is no text of terms but the settings of Microsoft Graph, as JSON"
        case .foreign(let content): content.problem
        case .controlCharacter(let character):
            "the term holds \(Self.name(of: character)), so that no password can hold the term"
        case .empty: "the list holds no term"
        case .foldsToNothing: "the term is empty or holds only invisible characters"
        case .tooLong(let maximum): "the term has more than \(maximum) characters"
        case .lengthOutsideEntraLimits(let range):
            "Microsoft Entra takes terms of \(range.lowerBound) to \(range.upperBound) characters only"
        case .tooManyForEntra(let count, let maximum):
            "the list has \(count) terms and Microsoft Entra takes \(maximum)"
        case .unusableCompiled(let why): "cannot use the compiled list: \(why)"
        case .compiledForOtherPolicy:
            "the list was compiled for a policy with another folding, other substitutions or transliterations"
        case .duplicateName: "there are two lists named \(list)"
        case .unusableName:
            "\(list) is no name for a list: it needs 1 to 64 characters, none of them control characters"
        }
    }

    private var otherLines: String {
        let others = lines.dropFirst()
        guard !others.isEmpty else { return "" }
        let word = (hasLines ? "line" : "term") + (others.count == 1 ? "" : "s")
        return " (also \(word) \(Self.firstPlaces(others.map { $0...$0 })))"
    }

    /// The first ten of `places`, each a line or several in a row, and the number of the other lines:
    /// `1, 3–5, 9 and 140 more`.
    package static func firstPlaces(_ places: [ClosedRange<Int>]) -> String {
        let shown = places.prefix(10).map { place in
            place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound)–\(place.upperBound)"
        }
        let others = places.dropFirst(10).reduce(0) { $0 + $1.count }
        return shown.joined(separator: ", ") + (others == 0 ? "" : " and \(others) more")
    }

    private static func name(of character: Unicode.Scalar) -> String {
        switch character {
        case "\n", "\r": "a line break"
        case "\0": "a NUL character"
        default: "the control character U+\(character.value.hexadecimal(digits: 4).uppercased())"
        }
    }

    private var remedy: String {
        switch reason {
        case .unreadable: "check the path and its permissions"
        case .changing: "write another file and rename it"
        case .damagedGzip: "copy or pack the file again"
        case .foreign(let content): content.remedy
        case .controlCharacter: "separate the terms by tabs, or remove the character"
        case .illFormedUTF8, .utf16: "save the file as UTF-8"
        case .graphSettings:
            "read it by ListFile of PasswordSieveFoundation, or convert it with \"pwsieve convert --to text\""
        case .empty: "write one term a line, or leave the list out"
        case .foldsToNothing: "remove the line"
        case .tooLong: "shorten it or remove the line"
        case .lengthOutsideEntraLimits, .tooManyForEntra:
            "mend the list, or lift the limits if it is not meant for Entra"
        case .unusableCompiled: "compile the list again from its text"
        case .compiledForOtherPolicy: "compile it for this policy, or use its text"
        case .duplicateName: "give each list a name of its own"
        case .unusableName: "give the list another name"
        }
    }
}

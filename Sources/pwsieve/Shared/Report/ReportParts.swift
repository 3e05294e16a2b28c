internal import FoundationEssentials
internal import PasswordSieve

/// The parts that reports have in common.
enum ReportParts {
    static var day: String { String(Date.now.formatted(.iso8601).prefix(10)) }

    /// The names of the first files, and the number of the others.
    static func names(of files: [String]) -> HTML {
        let shown = files.prefix(3).map { HTML.quoted($0) }
        let list = shown.dropFirst().reduce(shown.first ?? "") { "\($0), \($1)" as HTML }
        return files.count > 3 ? "\(list) and \(files.count - 3) more files" : list
    }

    /// The notice that a run was interrupted.
    static func incomplete(after candidates: Int) -> HTML {
        """
        <p class="notice" role="note"><strong>Incomplete.</strong> The run was interrupted; what follows counts the \
        \(grouped: candidates) candidates before that.</p>

        """
    }

    /// A large number, and its share of all. `kind` is a class of the style sheet.
    static func tile(_ count: Int, of all: Int, _ kind: String, _ name: String) -> HTML {
        let share = Rate(count: count, total: all).percentage
        return "<li><b class=\"\(kind)\">\(grouped: count)</b><span>\(name), \(share)</span></li>"
    }

    /// An explanation of the arithmetic; empty if the policy does not score.
    static func reading(required: Int?) -> HTML {
        guard let required else { return "" }
        return ReportPage.section(
            "How to read the arithmetic",
            """
            <p>A password is folded first: case, width and look-alike characters do not count, and digits and symbols are \
            read as the letters that they stand for. Then it is cut into pieces that cost as few points as possible. A \
            banned term costs one point, with a typo one or two; a pattern, such as a year or a walk on the keyboard, \
            costs as much; every other character costs one. \(required) points are required.</p>
            <p><code>[contoso] + [blank] + [1] + [2] = 4 &lt; 5</code>: two terms and two characters make four points, \
            one too few. <code>[term]×2</code> costs two points. Characters that are not shown are counted, as in \
            <code>3 characters</code>.</p>
            """)
    }
}

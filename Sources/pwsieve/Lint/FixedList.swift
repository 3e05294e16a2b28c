/// The corrected copy of a list.
enum FixedList {
    /// The path of each copy, such as `contoso.fixed.txt` for `contoso.txt`. The copy is always a text.
    ///
    /// - Throws: ``Failure`` if two lists would have the same copy, or a copy would have no name.
    static func paths(of lists: [String]) throws -> [String] {
        let paths = lists.map { path in
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            let name = path[folder.endIndex...]
            let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? name[..<$0] : nil } ?? name
            return "\(folder)\(stem).fixed.txt"
        }
        guard !lists.contains("-") else {
            throw Failure.usage("--fix: there is no name for a copy of standard input (-); save the list to a file")
        }
        var seen: Set<String> = []
        for path in paths where !seen.insert(path).inserted {
            throw Failure.usage("--fix: \(path) would be written twice; lint the lists one by one")
        }
        return paths
    }
}

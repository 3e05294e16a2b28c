internal import PasswordSieve
internal import PasswordSieveFoundation

/// Reads a list of any format that can be converted.
struct ListImport {
    let format: ListFormat
    let encoding: TextEncoding

    /// The list in the file at `path`.
    func read(_ path: String) throws -> ImportedList {
        if format == .cracklib || format == .auto, ListFormat.isPackedDictionary(path) { return try packed(path) }
        if format == .auto || format == .text, let list = try WholeFile.compiledList(name: TermList.customName, path) {
            return imported(list, path, hasLines: false)
        }
        let bytes = try ListSource.bytes(path)
        let path = WholeFile.name(path)
        if format == .auto || format == .text,
            let list = try TermList.compiled(name: TermList.customName, bytes, source: path)
        {
            return imported(list, path, hasLines: false)
        }
        let format = format == .auto ? ListFormat.of(path, bytes) : format
        switch format {
        case .auto, .text:
            let text = Array(try encoding.decode(bytes, path).utf8)
            return imported(
                try TermList(name: TermList.customName, utf8: text.span, source: path), path, hasLines: true)
        case .graph: return try graph(path, try encoding.decode(bytes, path))
        case .openpasswordfilter: try refuseOtherFiles(path)
        case .passwdqc: try refuseFilter(bytes, path)
        case .lithnet, .passfiltex, .cracklib: break
        }
        return try words(path, try encoding.decode(bytes, path), format)
    }

    private func imported(_ list: TermList, _ path: String, hasLines: Bool) -> ImportedList {
        ImportedList(
            source: path, hasLines: hasLines, terms: list.terms.map { .init(text: $0.text, line: $0.line) })
    }

    private func graph(_ path: String, _ text: String) throws -> ImportedList {
        let settings = try GraphSettings.read(Array(text.utf8), path)
        let terms = (settings.bannedTerms ?? []).enumerated().map { ImportedList.Term(text: $1, line: $0 + 1) }
        let list = ImportedList(source: path, hasLines: false, terms: terms, settings: settings)
        return try nonempty(list)
    }

    private func packed(_ path: String) throws -> ImportedList {
        let words = try CracklibDictionary.words(path)
        var terms: [ImportedList.Term] = []
        for (index, word) in words.enumerated() {
            guard TextFault.line(in: word) == nil || encoding == .windows1252 else {
                throw Failure.badData(
                    "\(path), term \(index + 1): the word is not UTF-8; give its --encoding, such as windows-1252")
            }
            terms.append(.init(text: try encoding.decode(word, path), line: index + 1))
        }
        return try nonempty(ImportedList(source: path, hasLines: false, terms: terms))
    }

    /// The lists of other programs: each line that is not blank is a term, and there are no comments.
    private func words(_ path: String, _ text: String, _ format: ListFormat) throws -> ImportedList {
        if let sighting = ForeignText.sighting(in: text.utf8Span.span) {
            throw TermListError(
                sighting.reason, list: TermList.customName, source: path, lines: sighting.line.map { [$0] } ?? [])
        }
        var list = ImportedList(source: path, hasLines: true, terms: [])
        var (hashed, marked, spaced): ([Int], [Int], [Int]) = ([], [], [])
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var word = line.last == "\r" ? line.dropLast() : line
            // PassFiltEx skips control characters.
            if format == .passfiltex { word = Substring(String(word).filter { $0 >= " " }).unicodeScalars }
            guard word.contains(where: { $0 != " " && $0 != "\t" }) else { continue }
            if word.first == "#" { hashed.append(index + 1) }
            if word.first == " " || word.last == " " { spaced.append(index + 1) }
            if format == .passfiltex, word.first == "!", word.count > 1 {
                marked.append(index + 1)
                word = word.dropFirst()
            }
            list.terms.append(.init(text: String(word), line: index + 1))
        }
        let remarks = [
            (hashed, "taken as a term, since \(format.rawValue) has no comments; with --from text it is a comment"),
            (marked, "the ! of PassFiltEx is left out: a term counts anywhere in a password of any length"),
            (spaced, "the blank at its start or end is part of the term, as in \(format.rawValue)"),
        ]
        list.remarks = remarks.filter { !$0.0.isEmpty }.map { .init(lines: $0.0, text: $0.1) }
        return try nonempty(list)
    }

    private func nonempty(_ list: ImportedList) throws -> ImportedList {
        guard !list.terms.isEmpty else {
            throw TermListError(.empty, list: TermList.customName, source: list.source)
        }
        return list
    }

    /// Refuses the files of OpenPasswordFilter that hold no terms.
    private func refuseOtherFiles(_ path: String) throws {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        guard name.hasPrefix("opfregex") || name.hasPrefix("opfgroups") else { return }
        let content = name.hasPrefix("opfregex") ? "regular expressions" : "names of groups"
        throw Failure.badData("\(path): the file holds \(content), not terms; convert opfcont.txt and opfmatch.txt")
    }

    private func refuseFilter(_ bytes: [UInt8], _ path: String) throws {
        guard ListFormat.isHashFilter(bytes) else { return }
        throw Failure.badData(
            "\(path): a filter of passwdqc holds hashes, which cannot be turned back into words; convert the "
                + "text that pwqfilter made it from")
    }
}

internal import FoundationEssentials
internal import PasswordSieve

/// Findings that are known and do not count any more, such as those of an old list that is not to be changed.
///
/// A finding is told by its list, its rule and its term, not by its line, so that lines may be added and moved. Of the
/// term it holds a hash.
struct LintBaseline {
    fileprivate struct Key: Hashable {
        let file: String
        let rule: String
        let term: String?
    }

    private var counts: [Key: Int] = [:]

    /// The findings of some lists.
    init(_ lists: [LintedList]) {
        for list in lists {
            for finding in list.findings {
                counts[Key(finding.rule, list.key(finding), list.document.path), default: 0] += 1
            }
        }
    }

    /// Reads the baseline at `path`.
    ///
    /// - Throws: ``Failure`` if it cannot be read or is none.
    init(_ path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.bytes(path)
        } catch {
            throw Failure(
                code: .cannotOpen,
                message:
                    "\(path.visible): cannot read the baseline: \(error.reason); check the path and its permissions")
        }
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.version == 1 else {
            throw Failure.badData(
                "\(path.visible): this is not a baseline of lint; write one with --write-baseline")
        }
        for finding in file.findings {
            counts[Key(file: finding.file, rule: finding.rule, term: finding.term), default: 0] += finding.count
        }
    }

    /// Takes a finding out; false if there is none like it.
    mutating func take(_ rule: LintRule, _ term: String?, _ file: String) -> Bool {
        let key = Key(rule, term, file)
        guard let count = counts[key], count > 0 else { return false }
        counts[key] = count - 1
        return true
    }

    /// Writes the baseline. Another file is not replaced: it may be a list.
    ///
    /// - Throws: ``Failure`` if it cannot be written, or if there is another file at `path`.
    func write(_ path: String) throws {
        do {
            if path != "-" { _ = try LintBaseline(path) }
        } catch let failure as Failure where failure.code == .badData {
            throw Failure.usage(
                "--write-baseline: \(path.visible) holds something else than a baseline; choose another path")
        } catch {
            // There is no such file yet, or writing it says what is wrong.
        }
        let findings = counts.map { key, count in
            File.Finding(file: key.file, rule: key.rule, term: key.term, count: count)
        }
        let sorted = findings.sorted { ($0.file, $0.rule, $0.term ?? "") < ($1.file, $1.rule, $1.term ?? "") }
        let bytes = Array(try JSON.pretty(File(version: 1, findings: sorted)))
        let sink = try Sink(path)
        try sink.write((bytes + [UInt8(ascii: "\n")]).span)
        try sink.finish()
    }

    private struct File: Codable {
        let version: Int
        let findings: [Finding]

        struct Finding: Codable {
            let file: String
            let rule: String
            let term: String?
            let count: Int
        }
    }
}

extension LintBaseline.Key {
    fileprivate init(_ rule: LintRule, _ term: String?, _ path: String) {
        file = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        self.rule = rule.rawValue
        self.term = term.map { term in
            var hash = FNV1a()
            hash.combine(term.utf8)
            return String(hash.value, radix: 16)
        }
    }
}

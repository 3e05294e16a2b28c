internal import PasswordSieve

/// Judges all records of some files.
struct EvaluationRun: Sendable {
    let checkers: [NamedChecker]
    /// The expectation of each file, the kinds of generated passwords after the files that are read.
    let expectations: [Expectation]
    /// The number of generated passwords of each kind.
    let generated: Int
    let reader: PasswordReader
    let countsCurves: Bool
    /// True if examples may quote passwords; otherwise none are kept.
    let keepsPasswords: Bool

    /// Counts the verdicts of all checkers on each line of the inputs, and on generated passwords.
    ///
    /// - Throws: ``Failure`` if a file cannot be read to its end.
    func evaluate(_ readers: sending [LineReader]) throws -> EvaluationTally {
        let empty = EvaluationTally(files: expectations.count, checkers: checkers.count)
        let files = readers.count
        var tally = try BlockTally.count(readers, from: empty) { file, number, line, error, tally, _ in
            count(line, error, reader, file: file, number, in: &tally)
        }
        // These are lines whatever the files are.
        let lines = PasswordReader(input: .lines, user: reader.user)
        let made = try Processors.tally(expectations.count - files, from: empty) { kind, tally in
            for (number, password) in GoodPasswords.all[kind].first(generated).enumerated() {
                count(password.utf8Span.span, nil, lines, file: files + kind, number + 1, in: &tally)
            }
        }
        tally.merge(made)
        return tally
    }

    private func count(
        _ line: Span<UInt8>, _ error: RecordError?, _ reader: PasswordReader, file: Int, _ number: Int,
        in tally: inout EvaluationTally
    ) {
        do throws(RecordError) {
            _ = try reader.read(line, error, file: file) { password, user, old, _ throws(RecordError) in
                guard let text = try? UTF8Span(validating: password) else { throw RecordError.notUTF8 }
                let quoted = keepsPasswords ? String(copying: text) : nil
                for (index, named) in checkers.enumerated() {
                    // The bytes are known to be UTF-8, so there is a verdict.
                    guard let verdict = try? named.checker.check(utf8: password, for: user, replacing: old) else {
                        continue
                    }
                    tally.checkers[index].count(
                        verdict, expectations[file], file: file, line: number, password: quoted)
                    guard countsCurves else { continue }
                    tally.checkers[index].countCurves(
                        verdict, expectations[file], file: file, under: named.checker.policy,
                        named.checker.lengths(of: text))
                }
                tally.files[file].countPassword()
            }
        } catch {
            tally.files[file].countError(line: number, error.message)
        }
    }
}

internal import Dispatch
internal import PasswordSieve
internal import Synchronization

/// Judges all lines of some files, by several threads, in bounded memory.
struct EvaluationRun: Sendable {
    let judges: [Judge]
    /// What each file is there for.
    let expectations: [Expectation]
    /// Whether examples may quote passwords; else none is kept.
    let keepsPasswords: Bool

    /// Counts what the judges say of each line of the inputs, which are as many as the expectations.
    ///
    /// - Throws: ``Failure`` if a file cannot be read to its end.
    func evaluate(_ readers: sending [LineReader]) throws -> EvaluationTally {
        let input = Mutex(BlockInput(readers, .line))
        let total = Mutex(EvaluationTally(files: expectations.count, judges: judges.count))
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: Processors.count) { _ in
            do {
                let tally = try work(input)
                total.withLock { $0.merge(tally) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return total.withLock { $0 }
    }

    /// Takes blocks of lines until there are none.
    private func work(_ input: borrowing Mutex<BlockInput>) throws -> EvaluationTally {
        var tally = EvaluationTally(files: expectations.count, judges: judges.count)
        var block = RecordBlock()
        defer { block.wipe() }
        while try input.withLock({ try $0.next(&block) }) {
            let file = block.file
            block.forEachRecord { number, line, error in count(line, error, file: file, number, in: &tally) }
        }
        return tally
    }

    private func count(
        _ line: Span<UInt8>, _ error: RecordError?, file: Int, _ number: Int, in tally: inout EvaluationTally
    ) {
        do throws(RecordError) {
            if let error { throw error }
            let password: UTF8Span
            do { password = try UTF8Span(validating: line) } catch { throw RecordError(Candidate.illFormed) }
            let quoted = keepsPasswords ? String(copying: password) : nil
            for (index, judge) in judges.enumerated() {
                // The bytes are known to be UTF-8, so there is a verdict.
                guard let verdict = try? judge.checker.check(utf8: line) else { continue }
                tally.withJudge(index) {
                    $0.count(verdict, expectations[file], file: file, line: number, password: quoted)
                }
            }
            tally.withFile(file) { $0.countPassword() }
        } catch {
            tally.withFile(file) { $0.countError(line: number, error.message) }
        }
    }
}

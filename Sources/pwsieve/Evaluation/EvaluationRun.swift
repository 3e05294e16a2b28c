internal import Dispatch
internal import Glibc
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
        let input = Mutex(Input(readers))
        let total = Mutex(EvaluationTally(files: expectations.count, judges: judges.count))
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: Self.threads) { _ in
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

    private static let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Takes blocks of lines until there are none.
    private func work(_ input: borrowing Mutex<Input>) throws -> EvaluationTally {
        var tally = EvaluationTally(files: expectations.count, judges: judges.count)
        var block = LineBlock()
        defer { block.wipe() }
        while try input.withLock({ try $0.next(&block) }) {
            let file = block.file
            block.forEachLine { number, line in count(line, file: file, number, in: &tally) }
        }
        return tally
    }

    private func count(_ line: Span<UInt8>?, file: Int, _ number: Int, in tally: inout EvaluationTally) {
        do throws(RecordError) {
            guard let line else { throw RecordError(Candidate.overlong) }
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

extension EvaluationRun {
    /// The lines of all files, one file after the other.
    private struct Input: ~Copyable {
        private let readers: [LineReader]
        private var current = 0

        init(_ readers: sending [LineReader]) { self.readers = readers }

        /// Puts the next lines into `block`; false if there are none left.
        mutating func next(_ block: inout LineBlock) throws -> Bool {
            while current < readers.count {
                do {
                    try block.fill(from: readers[current], file: current)
                } catch {
                    // What is left is not worth judging, since the run fails.
                    current = readers.count
                    throw error
                }
                if !block.isEmpty { return true }
                current += 1
            }
            return false
        }
    }
}

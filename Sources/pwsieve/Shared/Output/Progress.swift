internal import Synchronization

/// A line at the terminal that is written over while a run goes on: records, rate, and the time that is left.
final class Progress: Sendable {
    private struct State {
        var candidates = 0
        var shown = ContinuousClock.now
    }

    /// The bytes of all inputs; nil if one is not a regular file.
    private let size: Int?
    /// The word for the work on a record, such as "judged".
    private let verb: String
    private let started = ContinuousClock.now
    private let state = Mutex(State())
    private static let interval = Duration.milliseconds(250)

    /// Returns nil unless standard error is a terminal, is not to be quiet, and the output goes elsewhere.
    convenience init?(_ sources: [ByteSource], isOutputAtTerminal: Bool) {
        let sizes = sources.compactMap(\.size)
        self.init(
            size: sizes.count == sources.count ? sizes.reduce(0, +) : nil, verb: "judged",
            isOutputAtTerminal: isOutputAtTerminal)
    }

    /// Returns nil as above. `size` is the position at the end, if that is known.
    init?(size: Int?, verb: String, isOutputAtTerminal: Bool = false) {
        guard Terminal.isStandardError, !StandardError.isQuiet, !isOutputAtTerminal else { return nil }
        (self.size, self.verb) = (size, verb)
    }

    /// Adds candidates that have been judged; with them the first `position` bytes of the input are done.
    func show(candidates: Int, position: Int) {
        state.withLock { state in
            state.candidates += candidates
            let now = ContinuousClock.now
            guard now - state.shown >= Self.interval else { return }
            state.shown = now
            StandardError.write(
                "\r\(line(state.candidates, now - started, position))\u{1b}[K", terminator: "")
        }
    }

    /// Removes the line.
    func end() { StandardError.write("\r\u{1b}[K", terminator: "") }

    private func line(_ candidates: Int, _ elapsed: Duration, _ position: Int) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        var parts = ["\(candidates.grouped) \(verb)", "\(Int(Double(candidates) / seconds).grouped) a second"]
        if let size, size > 0, position > 0 {
            let share = min(1, Double(position) / Double(size))
            parts.append("\(Int(100 * share)) %")
            parts.append("\(Self.words(seconds / share - seconds)) left")
        }
        return parts.joined(separator: " · ")
    }

    /// A time such as `8 s`, `3 min 20 s` or `2 h 5 min`.
    private static func words(_ seconds: Double) -> String {
        let seconds = Int(seconds + 0.5)
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
        default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}

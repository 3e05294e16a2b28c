/// The search for the patterns of SPEC 6 but blocks, which depend on scores and are found by the segmenter.
///
/// Repeats, sequences, keyboard walks, years and dates depend on their characters alone. Tails, endings and words
/// depend on what is judged as a whole, so they are looked for apart: see ``WholePatterns``.
///
/// Patterns apply to folded characters, without substitutions. They need not be delimited: the year in `x12019y` starts
/// at the `2`.
///
/// Immutable, safe to share between threads.
struct PatternMatcher: BitwiseCopyable, Sendable {
    /// The points of a pattern of SPEC 6.1 to 6.5.
    static let points = 1

    // Flags instead of the set, which would be hashed for each character of a password.
    private let findsRepeats: Bool
    private let findsSequences: Bool
    private let keyboard: Keyboard.View?
    // Apart, since the whole keyboard would be copied for each place.
    private let keyboardSteps: Keyboard.Steps?
    private let findsYears: Bool
    private let findsDates: Bool
    private let findsTails: Bool
    private let findsEndings: Bool
    /// Nil if words are no tokens.
    let words: WordMatcher?

    init(_ kinds: Set<Policy.PatternKind>, _ wordBits: Policy.WordBits = .standard) {
        findsRepeats = kinds.contains(.repeat)
        findsSequences = kinds.contains(.sequence)
        keyboard = kinds.contains(.keyboard) ? Keyboard.standard.view : nil
        keyboardSteps = keyboard?.steps
        findsYears = kinds.contains(.year)
        findsDates = kinds.contains(.date)
        findsTails = kinds.contains(.tail)
        findsEndings = kinds.contains(.ending)
        words = kinds.contains(.word) ? WordMatcher(wordBits) : nil
    }

    /// Calls `body` for the patterns of SPEC 6.1 to 6.5 at `start`, in this order, with all of their ends. No token is
    /// reported twice.
    ///
    /// - Complexity: O(*k*), where *k* is the length of the longest pattern.
    @inline(__always)
    func forEachPattern(
        in password: FoldedCharacters, from start: Int,
        _ body: (_ kind: Policy.PatternKind, _ ends: ClosedRange<Int>) -> Void
    ) {
        // The shortest pattern has three characters, and they reject most starts.
        guard start + 3 <= password.count else { return }
        let first = password[start]
        let second = password[start + 1]
        let third = password[start + 2]
        let step = second &- first
        if third &- second == step {
            switch step {
            case 0 where findsRepeats:
                body(.repeat, start + 3...endOfRepeat(in: password, from: start))
            case 1 where findsSequences, Self.down where findsSequences:
                let end = endOfSequence(in: password, from: start, step: step)
                if end >= start + 3 { body(.sequence, start + 3...end) }
            default: break
            }
        }
        if let keyboard, keyboard.isWalk(first, second, third) {
            let end = keyboard.endOfWalk(in: password, from: start)
            if end >= start + 4 { body(.keyboard, start + 4...end) }
        }
        guard ASCII.isDigit(first), findsYears || findsDates else { return }
        let digits = Self.countDigits(in: password, from: start, atMost: 8)
        if findsYears, digits >= 4, Self.isYear(Self.number(in: password, start..<start + 4)) {
            body(.year, start + 4...start + 4)
        }
        if findsDates {
            var lengths = Self.lengthsOfDates(in: password, from: start, digits: digits)
            while lengths != 0 {
                let end = start + lengths.trailingZeroBitCount
                body(.date, end...end)
                lengths &= lengths - 1
            }
        }
    }

    /// Returns false if no pattern of SPEC 6.1 to 6.5 begins at `start`. Most starts are told by three characters.
    @inline(__always)
    func mayHavePattern(in password: FoldedCharacters, from start: Int) -> Bool {
        guard start + 3 <= password.count else { return false }
        let (first, second, third) = (password[start], password[start + 1], password[start + 2])
        if third &- second == second &- first || ASCII.isDigit(first) { return true }
        guard let keyboardSteps else { return false }
        return keyboardSteps.mayBeWalk(first, second, third)
    }

    /// Calls `body` for the patterns of SPEC 6.1 to 6.5 at each `wanted` start.
    @inline(never)
    func forEachPattern(
        in password: FoldedCharacters, where wanted: (_ start: Int) -> Bool,
        _ body: (_ kind: Policy.PatternKind, _ start: Int, _ ends: ClosedRange<Int>) -> Void
    ) {
        for start in 0..<password.count where wanted(start) {
            forEachPattern(in: password, from: start) { kind, ends in body(kind, start, ends) }
        }
    }

    /// The tails and endings of `whole`: a password, or the unit of a block.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    func endPatterns(of password: FoldedCharacters, in whole: Range<Int>) -> EndPatterns {
        EndPatterns(of: password, in: whole, findsTails: findsTails, findsEndings: findsEndings)
    }
}

// MARK: Runs

extension PatternMatcher {
    /// The end of the equal characters from `start` on.
    private func endOfRepeat(in password: FoldedCharacters, from start: Int) -> Int {
        let first = password[start]
        var end = start + 1
        while end < password.count, password[end] == first { end += 1 }
        return end
    }

    /// The step of a descending sequence, in wrapping arithmetic.
    private static let down = UInt32.max

    /// The end of the letters or digits from `start` on that each differ from the last by `step`; else `start`.
    private func endOfSequence(in password: FoldedCharacters, from start: Int, step: UInt32) -> Int {
        let isOfLetters = ASCII.isLowercase(password[start])
        guard isOfLetters || ASCII.isDigit(password[start]) else { return start }
        var end = start + 1
        while end < password.count, password[end] == password[end - 1] &+ step,
            isOfLetters ? ASCII.isLowercase(password[end]) : ASCII.isDigit(password[end])
        {
            end += 1
        }
        return end
    }
}

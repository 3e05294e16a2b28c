/// A term of a list, in the 8 bytes in which a compiled list holds it.
struct TermRecord: BitwiseCopyable {
    /// Where its folded characters begin, in bytes; they take one byte each, or four if `isWide`, and end where those of
    /// the next term begin.
    let text: UInt32
    private var lineAndFlags: UInt32

    init(text: Int, line: Int) {
        self.text = UInt32(text)
        lineAndFlags = UInt32(min(line, Self.lastLine)) << Self.flagCount
    }

    private static let flagCount: UInt32 = 4
    /// A file of the largest size that is read has no more lines.
    private static let lastLine = (1 << 28) - 1

    /// The line of the list that is shown for it: the first with an entry that folds to it.
    var line: Int { Int(lineAndFlags >> Self.flagCount) }

    /// Some characters are beyond ASCII.
    var isWide: Bool {
        get { self[flag: 1] }
        set { self[flag: 1] = newValue }
    }
    /// Neither a letter nor a mark is in it (SPEC 5.4).
    var isLetterless: Bool {
        get { self[flag: 2] }
        set { self[flag: 2] = newValue }
    }
    /// Spelled backwards it is the same.
    var isPalindrome: Bool {
        get { self[flag: 4] }
        set { self[flag: 4] = newValue }
    }
    /// The next term has other symbols.
    var endsGroup: Bool {
        get { self[flag: 8] }
        set { self[flag: 8] = newValue }
    }

    private subscript(flag flag: UInt32) -> Bool {
        @inline(__always) get { lineAndFlags & flag != 0 }
        set { lineAndFlags = newValue ? lineAndFlags | flag : lineAndFlags & ~flag }
    }
}

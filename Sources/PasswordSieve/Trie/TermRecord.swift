/// A term of a list, in the 8 bytes in which a compiled list holds it.
struct TermRecord: BitwiseCopyable {
    /// The offset of its folded characters in bytes. They take one byte each, four if `isWide`, and end where those of
    /// the next term begin.
    let text: UInt32
    private var lineAndFlags: UInt32

    init(text: Int, line: Int) {
        self.text = UInt32(text)
        lineAndFlags = UInt32(min(line, Self.lastLine)) << Self.flagCount
    }

    private static let flagCount: UInt32 = 4
    /// No file that is read has more lines.
    private static let lastLine = (1 << 28) - 1

    /// The line that is shown for the term: the first whose entry folds to it.
    var line: Int { Int(lineAndFlags >> Self.flagCount) }

    /// True if it has characters beyond ASCII.
    var isWide: Bool {
        get { self[flag: 1] }
        set { self[flag: 1] = newValue }
    }
    /// True if it has neither a letter nor a mark (SPEC 5.4).
    var isLetterless: Bool {
        get { self[flag: 2] }
        set { self[flag: 2] = newValue }
    }
    /// True if it is the same spelled backwards.
    var isPalindrome: Bool {
        get { self[flag: 4] }
        set { self[flag: 4] = newValue }
    }
    /// True if the next term has other symbols.
    var endsGroup: Bool {
        get { self[flag: 8] }
        set { self[flag: 8] = newValue }
    }

    private subscript(flag flag: UInt32) -> Bool {
        @inline(__always) get { lineAndFlags & flag != 0 }
        set { lineAndFlags = newValue ? lineAndFlags | flag : lineAndFlags & ~flag }
    }
}

/// A password as the tries of one list see it: its symbols, and the same from the last to the first, each with room
/// behind it.
@safe struct PasswordSymbols: BitwiseCopyable {
    private let start: UnsafePointer<UInt8>
    private let count: Int

    /// The bytes that a password of `count` characters takes.
    @inline(__always)
    static func size(_ count: Int) -> Int { 2 &* (count &+ TrieWalk.padding) }

    /// The symbols of a password of `count` characters that ``write(_:_:to:)`` has written.
    @unsafe init(_ start: UnsafePointer<UInt8>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// Writes the symbols to `start`, where there is room for them.
    @unsafe static func write(
        _ password: PasswordCharacters, _ view: TermTrie.View, to start: UnsafeMutablePointer<UInt8>
    ) {
        let count = password.count
        let backwards = count + TrieWalk.padding
        unsafe (start + count).initialize(repeating: TermAlphabet.none, count: TrieWalk.padding)
        unsafe (start + backwards + count).initialize(repeating: TermAlphabet.none, count: TrieWalk.padding)
        var last = unsafe start + (backwards + count)
        for index in 0..<count {
            let symbol = view.symbol(password[index])
            unsafe start[index] = symbol
            unsafe last -= 1
            unsafe last.pointee = symbol
        }
    }

    /// What follows place `place`.
    @inline(__always)
    func from(_ place: Int) -> UnsafePointer<UInt8> { unsafe start + place }

    /// What is before place `place`, backwards.
    @inline(__always)
    func before(_ place: Int) -> UnsafePointer<UInt8> { unsafe start + offset(before: place) }

    /// How far behind ``from(_:)`` of place 0 is what is before place `place`; and back.
    @inline(__always)
    func offset(before place: Int) -> Int { 2 &* count &+ TrieWalk.padding &- place }
}

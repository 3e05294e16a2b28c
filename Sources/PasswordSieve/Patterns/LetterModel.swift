internal import CWordlists

/// The information of letters after the two before them, from leaked passwords: a letter-trigram model (SPEC 6.9). Its
/// data belongs to the shipped list; `wordlists/README.md` says how it is made.
///
/// Immutable, safe to share between threads.
///
/// SAFETY: points to data that is embedded in the program, of a size that is checked when the model is opened.
@safe struct LetterModel: BitwiseCopyable, @unchecked Sendable {
    static let standard = LetterModel()

    /// The letters a to z and the blank, which is 0.
    private static let symbolCount = 27
    private static let headerSize = 64

    /// By the two symbols before and the symbol: −log2 of its probability, in sixteenths of a bit.
    private let information: UnsafePointer<UInt8>

    private init() {
        let size = Self.headerSize + Self.symbolCount * Self.symbolCount * Self.symbolCount
        precondition(cwordlists_letter_trigrams_size() == size, "the letter model has another size")
        unsafe information = cwordlists_letter_trigrams_start() + Self.headerSize
    }

    /// The sum over the letters of `run` and its end, in sixteenths of a bit. All are a to z.
    func information(_ run: Range<Int>, of password: FoldedCharacters) -> Int {
        var (sum, first, second) = (0, 0, 0)
        func add(_ symbol: Int) {
            unsafe sum &+= Int(information[(first &* Self.symbolCount &+ second) &* Self.symbolCount &+ symbol])
            (first, second) = (second, symbol)
        }
        for index in run {
            assert(ASCII.isLowercase(password[index]))
            add(Int(password[index] & 0x1f))
        }
        add(0)
        return sum
    }
}

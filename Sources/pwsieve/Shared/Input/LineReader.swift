internal import Glibc
internal import PasswordSieve

/// Reads lines from a file or standard input in bounded memory, which is wiped.
// SAFETY: the reader owns `buffer`. `pending` and all ranges of lines lie within it, and lines are lent for a call
// only.
@safe final class LineReader {
    /// The greatest length of a line in bytes. Acceptable passwords have at most 1,024; records with user data have
    /// more.
    static let maximumLength = 1 << 20
    private static let chunk = 1 << 16

    let source: ByteSource
    /// The way in which the lines make up records. The header of CSV tells the separator.
    var framing: RecordFraming
    private let text: TextSource
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    /// The bytes in the buffer that are not yet consumed.
    private var pending = 0..<0
    private var isAtEnd = false
    private var lineCount = 0
    /// The end of the last line; LF if it has none.
    private(set) var lineEnd: StaticString = "\n"

    init(_ source: ByteSource, _ encoding: TextEncoding = .auto, framing: RecordFraming = .lines) {
        self.source = source
        self.framing = framing
        text = TextSource(source, encoding)
        unsafe buffer = .allocate(capacity: 2 * Self.chunk)
    }

    deinit {
        unsafe wipe(buffer)
        unsafe buffer.deallocate()
    }

    /// True if more than the consumed lines has been read.
    var hasPending: Bool { !pending.isEmpty }

    /// True if the next line has been read to its end, so that there is no wait for it.
    var hasNextLine: Bool { nextEnd(after: 0) != nil }

    /// True if there is more than blanks, line ends and `separator`. Waits for it.
    func hasContent(besides separator: UInt8) throws -> Bool {
        while true {
            let blanks = unsafe buffer[pending].prefix { " \t\r\n".utf8.contains($0) || $0 == separator }.count
            if blanks < pending.count || blanks > Self.maximumLength { return true }
            if isAtEnd { return false }
            try fill()
        }
    }

    /// The encoding of the input if it is not UTF-8. Its lines hold the byte 0xff where they are malformed.
    var convertedEncoding: TextEncoding? { text.converted }

    /// Calls `body` with the number of the next line, from 1, and its bytes without the line end. Nothing else is
    /// stripped but a byte order mark at the start of the input. A line beyond ``maximumLength`` is nil.
    ///
    /// - Returns: false at the end of the input, where `body` is not called.
    /// - Throws: ``Failure`` if the input cannot be read; ``Interruption/Requested``; what `body` throws.
    func withNextLine(_ body: (Int, Span<UInt8>?) throws -> Void) throws -> Bool {
        if lineCount == 0 { try checkStart() }
        guard let line = try nextLine() else { return false }
        lineCount += 1
        let bytes = unsafe UnsafeMutableBufferPointer(rebasing: buffer[line.range])
        defer { unsafe wipe(bytes) }
        try body(lineCount, line.isOverlong ? nil : unsafe UnsafeBufferPointer(bytes).span)
        return true
    }

    /// Refuses an input that is no text, or is not divided into lines as its framing says. Waits for its start.
    func checkStart() throws {
        if pending.isEmpty, !isAtEnd { try fill() }
        let start = unsafe UnsafeBufferPointer(rebasing: buffer[pending]).span
        guard let problem = framing.problem(in: start) else { return }
        throw Failure.badData("\(source.name): \(problem)")
    }

    /// The next line, or nil at the end. A last line needs no line end.
    private func nextLine() throws -> (range: Range<Int>, isOverlong: Bool)? {
        var isOverlong = false
        // The length of the part of `pending` without a line end.
        var searched = 0
        while true {
            let end = nextEnd(after: searched) ?? (isAtEnd ? lastEnd : nil)
            if let end {
                let range = pending.lowerBound..<end.lowerBound
                guard !pending.isEmpty || isOverlong else { return nil }
                lineEnd = end.count == 2 ? "\r\n" : unsafe end.isEmpty || buffer[end.lowerBound] == 0x0a ? "\n" : "\r"
                pending = end.upperBound..<pending.upperBound
                return (range, isOverlong || range.count > Self.maximumLength)
            }
            // The CR of a CRLF may be the last byte that was read.
            if pending.count > Self.maximumLength + 1 { isOverlong = true }
            if isOverlong { pending = 0..<0 }
            searched = max(0, pending.count - 1)
            try fill()
        }
    }

    /// The next line end that is known to be complete.
    private func nextEnd(after searched: Int) -> Range<Int>? {
        let start = pending.lowerBound + searched
        switch framing {
        case .whole: return nil
        case .lines, .jsonLines:
            guard start < pending.upperBound, let base = unsafe buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), pending.upperBound - start)
            else { return nil }
            return lineEnd(with: unsafe found - UnsafeMutableRawPointer(base))
        case .csv:
            var index = start
            while index < pending.upperBound, unsafe buffer[index] != 0x0a && buffer[index] != 0x0d { index += 1 }
            if index == pending.upperBound { return nil }
            if unsafe buffer[index] == 0x0a { return index..<index + 1 }
            // A LF may follow the CR.
            if index + 1 == pending.upperBound { return isAtEnd ? index..<index + 1 : nil }
            return index..<index + (unsafe buffer[index + 1] == 0x0a ? 2 : 1)
        }
    }

    /// The end of what is pending, where the input ends. The whole input is without its last line end.
    private var lastEnd: Range<Int> {
        let end = pending.upperBound
        guard framing == .whole, unsafe buffer[pending].last == 0x0a else { return end..<end }
        return lineEnd(with: end - 1)
    }

    /// The line end with a LF at `index`, and the CR before it.
    private func lineEnd(with index: Int) -> Range<Int> {
        let hasCR = unsafe index > pending.lowerBound && buffer[index - 1] == 0x0d
        return (hasCR ? index - 1 : index)..<index + 1
    }

    /// Reads more bytes behind those that are pending.
    private func fill() throws {
        reserveChunk()
        let end = pending.upperBound
        let count = unsafe try text.read(into: UnsafeMutableBufferPointer(rebasing: buffer[end...]))
        isAtEnd = count == 0
        pending = pending.lowerBound..<end + count
    }

    private func reserveChunk() {
        guard unsafe buffer.count - pending.upperBound < Self.chunk else { return }
        let count = pending.count
        let start = pending.lowerBound
        defer { pending = 0..<count }
        guard unsafe count + Self.chunk > buffer.count else {
            guard let base = unsafe buffer.baseAddress else { return }
            unsafe memmove(base, base + start, count)
            return
        }
        let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * buffer.count)
        _ = unsafe larger.update(fromContentsOf: buffer[pending])
        unsafe wipe(buffer)
        unsafe buffer.deallocate()
        unsafe buffer = larger
    }

    private func wipe(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = memory.baseAddress else { return }
        unsafe explicit_bzero(base, memory.count)
    }
}

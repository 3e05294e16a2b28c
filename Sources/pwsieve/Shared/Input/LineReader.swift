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
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    /// The bytes in the buffer that are not yet consumed.
    private var pending = 0..<0
    private var isAtEnd = false
    private var lineCount = 0
    /// True if the last line ends with CRLF.
    private(set) var endsWithCRLF = false

    init(_ source: ByteSource) {
        self.source = source
        unsafe buffer = .allocate(capacity: 2 * Self.chunk)
    }

    deinit {
        unsafe wipe(buffer)
        unsafe buffer.deallocate()
    }

    /// True if more than the consumed lines has been read.
    var hasPending: Bool { !pending.isEmpty }

    /// True if the next line has been read to its end, so that there is no wait for it.
    var hasNextLine: Bool { newline(after: 0) != nil }

    /// Calls `body` with the number of the next line, from 1, and its bytes without the line ending, LF or CRLF.
    /// Nothing else is stripped but a byte-order mark at the start of the input. A line beyond ``maximumLength`` is
    /// nil.
    ///
    /// - Returns: false at the end of the input, where `body` is not called.
    /// - Throws: ``Failure`` if the input cannot be read; ``Interruption/Requested``; what `body` throws.
    func withNextLine(_ body: (Int, Span<UInt8>?) throws -> Void) throws -> Bool {
        if lineCount == 0 { try skipByteOrderMark() }
        guard let line = try nextLine() else { return false }
        lineCount += 1
        let bytes = unsafe UnsafeMutableBufferPointer(rebasing: buffer[line.range])
        defer { unsafe wipe(bytes) }
        try body(lineCount, line.isOverlong ? nil : unsafe UnsafeBufferPointer(bytes).span)
        return true
    }

    /// The next line, or nil at the end. A last line needs no line ending.
    private func nextLine() throws -> (range: Range<Int>, isOverlong: Bool)? {
        var isOverlong = false
        // The length of the part of `pending` without a newline.
        var searched = 0
        while true {
            let newline = newline(after: searched)
            if newline != nil || isAtEnd {
                var range = pending.lowerBound..<(newline ?? pending.upperBound)
                guard newline != nil || !range.isEmpty || isOverlong else { return nil }
                pending = (newline.map { $0 + 1 } ?? range.upperBound)..<pending.upperBound
                endsWithCRLF = newline != nil && range.last.map { unsafe buffer[$0] == UInt8(ascii: "\r") } ?? false
                if endsWithCRLF { range = range.dropLast() }
                return (range, isOverlong || range.count > Self.maximumLength)
            }
            // The CR of a CRLF may be the last byte that was read.
            if pending.count > Self.maximumLength + 1 { isOverlong = true }
            if isOverlong { pending = 0..<0 }
            searched = pending.count
            try fill()
        }
    }

    /// Reads no more than necessary: at a terminal, another read would wait for another line.
    private func skipByteOrderMark() throws {
        let mark = ByteOrderMark.utf8.bytes
        while !isAtEnd, pending.count < mark.count, unsafe mark.starts(with: buffer[pending]) {
            try fill()
        }
        if unsafe buffer[pending].starts(with: mark) {
            pending = pending.lowerBound + mark.count..<pending.upperBound
        }
    }

    private func newline(after searched: Int) -> Int? {
        let start = pending.lowerBound + searched
        guard start < pending.upperBound, let base = unsafe buffer.baseAddress,
            let found = unsafe memchr(unsafe base + start, Int32(UInt8(ascii: "\n")), pending.upperBound - start)
        else { return nil }
        return unsafe found - UnsafeMutableRawPointer(base)
    }

    /// Reads more bytes behind those that are pending.
    private func fill() throws {
        reserveChunk()
        let end = pending.upperBound
        let count = unsafe try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[end...]))
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

internal import Glibc
internal import PasswordSieve

/// Reads lines from a file or standard input in bounded memory, and wipes what it has read.
@safe final class LineReader {
    /// The most bytes of a line. A password that can be accepted has at most 1,024; a record with user data has more.
    static let maximumLength = 16 << 20
    private static let chunk = 1 << 16

    /// What messages call the input.
    let name: String
    private let descriptor: Int32
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    /// The bytes that are read and not yet consumed.
    private var pending = 0..<0
    private var isAtEnd = false
    /// How many lines have been read.
    private var lineCount = 0
    /// Which file it is, whatever it is called; nil if it is no regular file.
    let identity: Identity?

    struct Identity: Hashable {
        let device: dev_t
        let number: ino_t
    }

    /// Opens the file at `path`, or standard input for `-`.
    init(_ path: String) throws {
        let isStandardInput = path == "-"
        name = isStandardInput ? "standard input" : path
        descriptor = unsafe isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(name, errno) }
        unsafe buffer = .allocate(capacity: 2 * Self.chunk)
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        let kind = isKnown ? status.st_mode & S_IFMT : 0
        identity = kind == S_IFREG ? Identity(device: status.st_dev, number: status.st_ino) : nil
        if kind == S_IFDIR { throw Self.failure(name, EISDIR) }
    }

    deinit {
        unsafe wipe(buffer)
        unsafe buffer.deallocate()
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Whether more than the lines that were asked for has been read already.
    var hasPending: Bool { !pending.isEmpty }

    /// Calls `body` with the number of each line, from 1, and its bytes without the line ending, LF or CRLF; nothing
    /// else is stripped but a byte-order mark at the very start. A line beyond ``maximumLength`` comes as nil. A further
    /// call goes on where the last one ended.
    ///
    /// - Parameters:
    ///   - limit: how many lines to read.
    ///   - beforeWaiting: called before each read that may have to wait.
    ///   - body: called with each line.
    /// - Throws: ``Failure`` if the input cannot be read; what the closures throw.
    func forEachLine(
        limit: Int = .max, beforeWaiting: () throws -> Void = {}, _ body: (Int, Span<UInt8>?) throws -> Void
    ) throws {
        if lineCount == 0 { try skipByteOrderMark(beforeWaiting) }
        var read = 0
        while read < limit, let line = try nextLine(beforeWaiting) {
            read += 1
            lineCount += 1
            let bytes = unsafe UnsafeBufferPointer(rebasing: buffer[line.range])
            try body(lineCount, line.isOverlong ? nil : unsafe bytes.span)
            unsafe wipe(UnsafeMutableBufferPointer(rebasing: buffer[line.range]))
        }
    }

    private struct Line {
        var range: Range<Int>
        var isOverlong: Bool
    }

    /// The next line, or nil at the end. A last line needs no line ending.
    private func nextLine(_ beforeWaiting: () throws -> Void) throws -> Line? {
        var isOverlong = false
        // What of `pending` is known to hold no newline.
        var searched = 0
        while true {
            if let newline = newline(after: searched) {
                var range = pending.lowerBound..<newline
                pending = newline + 1..<pending.upperBound
                if let last = range.last, unsafe buffer[last] == UInt8(ascii: "\r") { range = range.dropLast() }
                return Line(range: range, isOverlong: isOverlong || range.count > Self.maximumLength)
            }
            if isAtEnd {
                let range = pending
                pending = 0..<0
                guard !range.isEmpty || isOverlong else { return nil }
                return Line(range: range, isOverlong: isOverlong || range.count > Self.maximumLength)
            }
            // The CR of a CRLF may be the last byte that was read.
            if pending.count > Self.maximumLength + 1 { isOverlong = true }
            if isOverlong { pending = 0..<0 }
            searched = pending.count
            try beforeWaiting()
            try fill()
        }
    }

    private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

    /// Reads no more than it takes to tell: at a terminal the next read waits for the next line.
    private func skipByteOrderMark(_ beforeWaiting: () throws -> Void) throws {
        let mark = Self.byteOrderMark
        while !isAtEnd, pending.count < mark.count, unsafe mark.starts(with: buffer[pending]) {
            try beforeWaiting()
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
        makeRoom()
        let end = pending.upperBound
        while true {
            let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[end...])
            let count = unsafe read(descriptor, room.baseAddress, room.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure(name, errno) }
            isAtEnd = count == 0
            pending = pending.lowerBound..<end + count
            return
        }
    }

    private func makeRoom() {
        guard unsafe buffer.count - pending.upperBound < Self.chunk else { return }
        let count = pending.count
        let start = pending.lowerBound
        defer { pending = 0..<count }
        guard unsafe count + Self.chunk > buffer.count else {
            guard let base = unsafe buffer.baseAddress else { return }
            unsafe memmove(base, base + start, count)
            return
        }
        let roomier = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * buffer.count)
        _ = unsafe roomier.update(fromContentsOf: buffer[pending])
        unsafe wipe(buffer)
        unsafe buffer.deallocate()
        unsafe buffer = roomier
    }

    private func wipe(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = memory.baseAddress else { return }
        unsafe explicit_bzero(base, memory.count)
    }

    private static func failure(_ name: String, _ code: Int32) -> Failure {
        let reason = unsafe String(cString: strerror(code))
        return Failure(
            code: .cannotOpen, message: "\(name): cannot read: \(reason); check the path and its permissions")
    }
}

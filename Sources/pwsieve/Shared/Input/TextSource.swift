internal import Glibc
internal import PasswordSieve

/// The text of a file or of standard input in UTF-8: unpacked, converted, and without a byte order mark. Its memory is
/// wiped.
// SAFETY: the object owns `raw`; `rest` lies within it.
@safe final class TextSource {
    private let source: ByteSource
    private let encoding: TextEncoding
    private var hasBegun = false
    /// Nil for UTF-8.
    private var converter: TextConverter?
    /// The bytes to convert, empty for UTF-8, and the range of those that are not converted yet.
    private var raw: UnsafeMutableBufferPointer<UInt8>
    private var rest = 0..<0
    private var isAtEnd = false

    init(_ source: ByteSource, _ encoding: TextEncoding) {
        self.source = source
        self.encoding = encoding
        unsafe raw = UnsafeMutableBufferPointer(start: nil, count: 0)
    }

    deinit {
        if let base = unsafe raw.baseAddress { unsafe explicit_bzero(base, raw.count) }
        unsafe raw.deallocate()
    }

    /// The encoding of the text if it is converted; such text has the byte 0xff where it is malformed.
    private(set) var converted: TextEncoding?

    /// Reads the text that is available now, as much as fits in `buffer`; returns 0 at the end.
    ///
    /// - Throws: ``Failure`` if it cannot be read or is no text; ``Interruption/Requested``.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        if !hasBegun {
            let count = unsafe try begin(buffer)
            if count > 0 { return count }
        }
        guard let converter else { return unsafe try source.read(into: buffer) }
        while true {
            if rest.isEmpty, !isAtEnd {
                rest = 0..<(unsafe try source.read(into: raw))
                isAtEnd = rest.isEmpty
            }
            let (read, written) = unsafe converter.convert(
                UnsafeBufferPointer(rebasing: raw[rest]), isLast: isAtEnd, into: buffer)
            rest = rest.lowerBound + read..<rest.upperBound
            if written > 0 || isAtEnd && rest.isEmpty { return written }
        }
    }

    /// Reads the start of the input, and returns the number of bytes in `buffer` if these are text already.
    private func begin(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        hasBegun = true
        var count = 0
        // No more than necessary: at a terminal, another read would wait for another line.
        repeat {
            let more = unsafe try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
            if more == 0 { break }
            count += more
        } while ByteOrderMark.allCases.contains { mark in
            unsafe count < mark.bytes.count && mark.bytes.starts(with: buffer[..<count])
        }
        let start = unsafe UnsafeBufferPointer(rebasing: buffer[..<count]).span
        let mark = ByteOrderMark(of: start)
        let resolved: TextEncoding
        do throws(RecordError) {
            resolved = try encoding.resolved(mark)
            if let kind = ForeignData.kind(of: start, in: resolved) { throw RecordError(kind) }
        } catch {
            throw Failure.badData("\(source.name): \(error.message)")
        }
        let content = unsafe UnsafeMutableBufferPointer(rebasing: buffer[(mark?.bytes.count ?? 0)..<count])
        converter = resolved.converter()
        if converter == nil {
            if let base = buffer.baseAddress, let text = content.baseAddress {
                unsafe memmove(base, text, content.count)
            }
            return content.count
        }
        converted = resolved
        unsafe raw = .allocate(capacity: buffer.count)
        rest = 0..<(unsafe raw.update(fromContentsOf: content))
        return 0
    }
}

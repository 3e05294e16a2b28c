internal import Glibc
public import PasswordSieve

/// A copy of a password, the new one or the old one, for the duration of a reset, wiped when the last reference to it goes away.
///
/// A reset awaits the directory while it holds the password. A `Span` cannot cross an `await`, and arrays and strings
/// leave copies behind, so all parts share this one copy. The caller wipes the original.
///
/// Its description reveals nothing. Immutable and safe to share between threads.
@safe public final class PasswordCopy: Sendable {
    // SAFETY: allocated by `init`, freed by `deinit`, written by no other code; its count is its bound.
    private nonisolated(unsafe) let bytes: UnsafeMutableBufferPointer<UInt8>

    /// A copy of the password in `utf8`.
    ///
    /// - Throws: `PasswordError` if the bytes are not UTF-8, which is an error of the caller and not an outcome (SPEC
    ///   1.1).
    /// - Complexity: O(*n*) in the bytes.
    public init(utf8: Span<UInt8>) throws(PasswordError) {
        do {
            _ = try UTF8Span(validating: utf8)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
        unsafe bytes = .allocate(capacity: utf8.count)
        for index in utf8.indices { unsafe bytes.initializeElement(at: index, to: utf8[index]) }
    }

    /// A copy of a password in a string. A string cannot be wiped, so prefer ``init(utf8:)``.
    ///
    /// - Complexity: O(*n*) in the bytes.
    public init(_ text: String) {
        let span = text.utf8Span.span
        unsafe bytes = .allocate(capacity: span.count)
        for index in span.indices { unsafe bytes.initializeElement(at: index, to: span[index]) }
    }

    deinit {
        if let start = unsafe bytes.baseAddress { unsafe explicit_bzero(start, bytes.count) }
        unsafe bytes.deallocate()
    }

    /// Calls `body` with the bytes, which are valid UTF-8. `body` has to wipe the copies that it makes.
    ///
    /// - Throws: the error of `body`.
    public func withUTF8<Result, Failure>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe UnsafeBufferPointer(bytes).span)
    }

    /// Calls `body` with the text, and with that of `other`.
    func withText<Result>(_ other: PasswordCopy?, _ body: (UTF8Span, UTF8Span?) -> Result) -> Result {
        // Both initializers ensure that the bytes are UTF-8.
        let text = unsafe UTF8Span(unchecked: UnsafeBufferPointer(bytes).span)
        guard let other else { return body(text, nil) }
        return body(text, unsafe UTF8Span(unchecked: UnsafeBufferPointer(other.bytes).span))
    }
}

extension PasswordCopy: DescriptionOnly {
    /// The same text for all passwords.
    public var description: String { "(a password)" }
}

internal import Glibc
public import PasswordSieve

/// A password on its way through a reset: its own copy of the bytes, wiped as soon as nobody holds it any more.
///
/// A reset waits for the directory while it holds the password. A `Span` cannot wait, and an array or string would
/// leave copies behind. So the bytes stand in one place, which everybody shares and nobody can change. What was copied
/// from stays the caller's, who wipes it.
///
/// Its description tells nothing. Immutable and safe to share between threads.
@safe public final class NewPassword: Sendable {
    // Written by `init` and `deinit` alone, when no other thread can see it.
    private nonisolated(unsafe) let bytes: UnsafeMutableBufferPointer<UInt8>

    /// A copy of the password that `utf8` holds.
    ///
    /// - Throws: `PasswordError` if the bytes are not UTF-8: an error of the caller, and no outcome of a reset (SPEC 1.1).
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

    /// A copy of a password that is a string already. The string cannot be wiped: prefer ``init(utf8:)``.
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

    /// Lends the bytes, which are valid UTF-8, for as long as `body` runs. What it copies it has to wipe.
    ///
    /// - Throws: what `body` throws.
    public func withUTF8<Result, Failure>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe UnsafeBufferPointer(bytes).span)
    }

    /// Lends the text for as long as `body` runs.
    func withText<Result>(_ body: (UTF8Span) -> Result) -> Result {
        // Both initializers have seen to it that it is UTF-8.
        body(unsafe UTF8Span(unchecked: UnsafeBufferPointer(bytes).span))
    }
}

extension NewPassword: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always the same.
    public var description: String { "(a password)" }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

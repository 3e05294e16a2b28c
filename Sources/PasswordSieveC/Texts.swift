internal import CPasswordSieve
internal import Glibc
internal import PasswordSieve

/// A text for the caller, who gives it back with `pwsieve_free`.
func copied(_ text: String) -> UnsafeMutablePointer<CChar>? { unsafe strdup(text) }

/// A text that stays for as long as the process.
func constant(_ text: String) -> UnsafePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(from: bytes)
    // Not empty, since the zero at the end is in it.
    return unsafe UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
}

/// A text of the caller's; nil for NULL.
func text(_ pointer: UnsafePointer<CChar>?) -> String? { unsafe pointer.map { unsafe String(cString: $0) } }

/// The catalogue for languages as in `Accept-Language`; English for NULL.
func catalogue(_ languages: UnsafePointer<CChar>?) -> MessageCatalogue {
    .best(forAcceptLanguage: unsafe text(languages) ?? "")
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_free(_ text: UnsafeMutablePointer<CChar>?) { unsafe free(text) }

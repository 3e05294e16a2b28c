internal import CPasswordSieve
internal import Glibc
internal import PasswordSieve

/// Copies a text for the caller, who frees it with `pwsieve_free`; nil if there is not enough memory.
func copied(_ text: String) -> UnsafeMutablePointer<CChar>? { unsafe strdup(text) }

/// Copies JSON text, which holds no zero byte, for the caller, who frees it with `pwsieve_free`.
func copied(_ json: borrowing ByteBuffer) -> UnsafeMutablePointer<CChar>? {
    unsafe json.withBytes { json in
        unsafe json.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.flatMap { unsafe strndup($0.assumingMemoryBound(to: CChar.self), bytes.count) }
        }
    }
}

/// Copies a text that is never freed.
func constant(_ text: String) -> UnsafePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(from: bytes)
    // Never empty: it ends with a zero.
    return unsafe UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
}

/// The caller's text; nil for NULL.
func text(_ pointer: UnsafePointer<CChar>?) -> String? { unsafe pointer.map { unsafe String(cString: $0) } }

/// The catalogue for languages as in `Accept-Language`; English for NULL.
func catalogue(_ languages: UnsafePointer<CChar>?) -> MessageCatalogue {
    .best(forAcceptLanguage: unsafe text(languages) ?? "")
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_free(_ text: UnsafeMutablePointer<CChar>?) { unsafe free(text) }

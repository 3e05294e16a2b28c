internal import CPasswordSieve
internal import Glibc

/// The text of the calling thread's last error, which is freed with the thread.
enum LastError {
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { text in unsafe free(text) }
        precondition(status == 0, "the process cannot have another thread-specific variable")
        return key
    }()

    static func set(_ text: String) {
        unsafe free(pthread_getspecific(key))
        unsafe pthread_setspecific(key, strdup(text))
    }

    /// Returns the result of `body`, inside the gate; nil, with the error's text kept, if it throws.
    @inline(__always)
    static func keep<Result>(_ body: () throws -> Result) -> Result? {
        ForkGate.enter {
            do {
                return try body()
            } catch {
                set("\(error)")
                return nil
            }
        }
    }

    static var text: UnsafePointer<CChar> {
        guard let known = unsafe pthread_getspecific(key) else { return unsafe none }
        return unsafe UnsafePointer(known.assumingMemoryBound(to: CChar.self))
    }

    private nonisolated(unsafe) static let none = unsafe constant("")
}

/// A wrong argument of a function.
struct CallError: Error, CustomStringConvertible {
    let description: String

    static let noChecker = CallError(description: "the checker is NULL; open one with pwsieve_open")
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_last_error() -> UnsafePointer<CChar> { unsafe ForkGate.enter { unsafe LastError.text } }

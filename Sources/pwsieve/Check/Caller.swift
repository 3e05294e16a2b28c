internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

/// A server that asks the command for one password.
enum Caller: String, ExpressibleByArgument, CaseIterable {
    /// Samba's `check password script`: standard input is the password, the environment has the person's names.
    case samba
    /// The module pam_pwsieve: standard input is four texts that end with a NUL: the password, the old one, the account name
    /// and the full name. All but the first may be empty.
    case pam

    /// Receives what a server sent: the new password, the old one if it is known, and the person.
    typealias Receiver = (_ password: Span<UInt8>, _ old: Span<UInt8>?, _ person: UserContext) throws -> Void

    /// Calls `receive` with what the server sent, which is wiped afterwards.
    func readRequest(_ receive: Receiver) throws {
        try Self.withInput { input in
            guard !input.isEmpty else {
                throw Failure.badData("standard input is empty; the caller writes the password to it")
            }
            switch self {
            case .samba:
                // Samba writes no line end, but whoever tries it by hand may.
                let hasLineEnd = input[input.count - 1] == UInt8(ascii: "\n")
                try receive(input.extracting(droppingLast: hasLineEnd ? 1 : 0), nil, Self.sambaPerson)
            case .pam: try Self.split(input, receive)
            }
        }
    }

    /// Calls `body` with all of standard input. Any bytes may be a password, so no encoding is guessed.
    private static func withInput(_ body: (Span<UInt8>) throws -> Void) throws {
        // No password that may be used comes near.
        let capacity = 1 << 16
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
        defer {
            if let start = buffer.baseAddress { unsafe explicit_bzero(start, buffer.count) }
            unsafe buffer.deallocate()
        }
        var count = 0
        while true {
            let more = unsafe read(STDIN_FILENO, buffer.baseAddress.map { unsafe $0 + count }, capacity - count)
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw Failure(code: .cannotOpen, message: "standard input cannot be read") }
            if more == 0 { break }
            count += more
            guard count < capacity else { throw Failure.badData("standard input is longer than \(capacity >> 10) KiB") }
        }
        try body(unsafe UnsafeBufferPointer(rebasing: buffer[..<count]).span)
    }

    /// The person, from the variables that Samba sets.
    private static var sambaPerson: UserContext {
        func variable(_ name: String) -> String? {
            unsafe getenv("SAMBA_CPS_\(name)").flatMap { value in
                let text = unsafe String(cString: value)
                return text.isEmpty ? nil : text
            }
        }
        let principal = variable("USER_PRINCIPAL_NAME")
        return UserContext(
            accountName: variable("ACCOUNT_NAME") ?? principal, displayName: variable("FULL_NAME"),
            context: principal.map { [$0] } ?? [])
    }

    private static func split(_ input: Span<UInt8>, _ receive: Receiver) throws {
        let ends = input.indices.filter { input[$0] == 0 }
        guard ends.count == 4, ends[3] == input.count - 1 else {
            throw Failure.badData(
                "standard input is not four texts that end with a NUL; is this version of pam_pwsieve that of pwsieve?")
        }
        func text(_ range: Range<Int>) -> String? {
            range.isEmpty ? nil : String(decoding: range.map { input[$0] }, as: UTF8.self)
        }
        let old = input.extracting(ends[0] + 1..<ends[1])
        let person = UserContext(
            accountName: text(ends[1] + 1..<ends[2]), displayName: text(ends[2] + 1..<ends[3]))
        try receive(input.extracting(0..<ends[0]), old.isEmpty ? nil : old, person)
    }
}

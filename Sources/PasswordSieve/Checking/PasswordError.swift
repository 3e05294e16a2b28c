/// A password that cannot be judged. An error of the caller, not a verdict; it holds nothing of the password.
public enum PasswordError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes are not UTF-8 from this offset on, counted from 0 (SPEC 1.1).
    case illFormedUTF8(at: Int)
    /// The same of the old password, which the new one is to replace.
    case illFormedOldUTF8(at: Int)

    /// One line that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .illFormedUTF8(let offset):
            "the password is not UTF-8 (byte \(offset + 1)); convert it before it is checked"
        case .illFormedOldUTF8(let offset):
            "the old password is not UTF-8 (byte \(offset + 1)); convert it before it is compared, or leave it out"
        }
    }
}

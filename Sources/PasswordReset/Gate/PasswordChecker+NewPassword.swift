public import PasswordSieve

/// The same for the password of a reset, whose bytes are known to be UTF-8: no error, and no copy.
extension PasswordChecker {
    /// Judges `password`.
    ///
    /// - Complexity: as for a string.
    public func check(_ password: NewPassword, for user: UserContext? = nil) -> Verdict {
        password.withText { check($0, for: user) }
    }

    /// Whether `password` may be used: `Verdict.isAccepted` of ``check(_:for:)`` without the reasons, several times as
    /// fast.
    ///
    /// - Complexity: as for a string.
    public func accepts(_ password: NewPassword, for user: UserContext? = nil) -> Bool {
        password.withText { accepts($0, for: user) }
    }

    /// How far `password` is while it is typed, and what to do next. Unlike ``ResetGate/evaluate(_:)`` it is no attempt.
    ///
    /// - Complexity: as for a string.
    public func guidance(_ password: NewPassword, for user: UserContext? = nil) -> Guidance {
        password.withText { guidance($0, for: user) }
    }
}

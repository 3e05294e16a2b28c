public import PasswordSieve

/// Checks of a ``NewPassword``, which is known to be UTF-8, so that nothing is thrown and no copy is made.
///
/// - Complexity: that of the same calls with a string.
extension PasswordChecker {
    /// Checks `password`.
    public func check(_ password: NewPassword, for user: UserContext? = nil) -> Verdict {
        password.withText { check($0, for: user) }
    }

    /// Returns `Verdict.isAccepted` of ``check(_:for:)`` without the reasons, in less time.
    public func accepts(_ password: NewPassword, for user: UserContext? = nil) -> Bool {
        password.withText { accepts($0, for: user) }
    }

    /// Returns guidance while `password` is typed. Unlike ``ResetGate/evaluate(_:)`` this does not count as an attempt.
    public func guidance(_ password: NewPassword, for user: UserContext? = nil) -> Guidance {
        password.withText { guidance($0, for: user) }
    }
}

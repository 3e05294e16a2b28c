public import PasswordSieve

/// Checks of a ``PasswordCopy``, which is known to be UTF-8, so that nothing is thrown and no copy is made.
///
/// - Complexity: that of the same calls with a string.
extension PasswordChecker {
    /// Checks `password`, which is to replace `old` if that is given.
    public func check(
        _ password: PasswordCopy, for user: UserContext? = nil, replacing old: PasswordCopy? = nil
    ) -> Verdict {
        password.withText(old) { check($0, for: user, replacing: $1) }
    }

    /// Returns `Verdict.isAccepted` of ``check(_:for:replacing:)`` without the reasons, in less time.
    public func accepts(
        _ password: PasswordCopy, for user: UserContext? = nil, replacing old: PasswordCopy? = nil
    ) -> Bool {
        password.withText(old) { accepts($0, for: user, replacing: $1) }
    }

    /// Returns guidance while `password` is typed. Unlike ``ResetGate/evaluate(_:)`` this does not count as an attempt.
    public func guidance(
        _ password: PasswordCopy, for user: UserContext? = nil, replacing old: PasswordCopy? = nil,
        searchesBreaches: Bool = false
    ) -> Guidance {
        password.withText(old) { guidance($0, for: user, replacing: $1, searchesBreaches: searchesBreaches) }
    }
}

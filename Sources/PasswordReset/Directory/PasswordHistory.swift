/// The passwords that a person used before, which only the caller has, as hashes.
///
/// Calls come from many tasks at the same time.
public protocol PasswordHistory: Sendable {
    /// Returns true if the user had `password` recently. The caller decides what counts as recent.
    ///
    /// It is called for every password that is checked, even a rejected one, so that the person learns of all problems
    /// at once. An error leads to the same outcome as one of the ``UserDirectory``, in audit mode, too, unless the
    /// password is rejected anyway.
    func wasRecentlyUsed(_ password: PasswordCopy, by user: DirectoryUser, tenantID: String) async throws -> Bool
}

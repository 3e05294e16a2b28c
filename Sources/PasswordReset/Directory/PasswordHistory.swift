/// The passwords that a person had before.
///
/// Only the caller has them, as hashes, and compares. Calls come from many tasks at the same time.
public protocol PasswordHistory: Sendable {
    /// Whether `password` is one that the user had recently: how recently is up to the caller.
    ///
    /// It is asked for every password that is judged, a rejected one too, so that the person hears everything at once.
    /// An error leads to the same outcome as one of the ``UserDirectory``, in audit mode too, unless the password is rejected
    /// anyway.
    func wasRecentlyUsed(_ password: NewPassword, by user: DirectoryUser, tenantID: String) async throws -> Bool
}

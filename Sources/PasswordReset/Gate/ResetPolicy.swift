public import PasswordSieve

/// The requirements of a reset for the person and the password.
///
/// One policy may serve many tenants, since its checkers are chosen for each user.
///
/// Immutable and safe to share between threads.
public struct ResetPolicy: Sendable {
    /// Chooses the rules for a user of a tenant: by tenant, by group (``DirectoryUser/groups``), or the same for all.
    ///
    /// It is called once for each password, from many tasks at the same time. An error leads to the same outcome as one
    /// of the ``UserDirectory``, and never to an accepted password.
    public typealias CheckerProvider =
        @Sendable (_ user: DirectoryUser, _ tenantID: String) async throws -> ResetCheckers

    /// The number of verification methods that a person must have registered.
    public enum RequiredMethods: Int, Sendable, Hashable, CaseIterable {
        /// One method.
        case one = 1
        /// Two methods.
        case two = 2
    }

    /// The number of verification methods that a person must have registered.
    public let requiredMethods: RequiredMethods
    /// `audit`: no password is rejected, whatever the modes of the checkers, and the record says which would have been.
    /// `enforce`: each checker follows the mode of its own policy. Gates and throttle are in force in both modes.
    public let mode: Policy.Mode
    /// Chooses the rules for a user.
    public let checkers: CheckerProvider

    /// A policy that chooses the rules for each user.
    public init(
        requiredMethods: RequiredMethods = .two, mode: Policy.Mode = .enforce, checkers: @escaping CheckerProvider
    ) {
        self.requiredMethods = requiredMethods
        self.mode = mode
        self.checkers = checkers
    }

    /// A policy with the same rules for everybody.
    public init(
        requiredMethods: RequiredMethods = .two, mode: Policy.Mode = .enforce, checkers: ResetCheckers
    ) {
        self.init(requiredMethods: requiredMethods, mode: mode) { _, _ in checkers }
    }
}

/// The two sets of rules that a password is checked against.
///
/// Immutable and safe to share between threads.
public struct ResetCheckers: Sendable {
    /// The cloud's rules for everybody: banned lists, score, names. Usually `Policy.entra` or `Policy.recommended`.
    public let cloud: PasswordChecker
    /// The domain's rules for users who are managed on-premises. Usually `Policy.activeDirectory` with the domain's
    /// minimum length.
    public let onPremises: PasswordChecker

    /// The rules of cloud and domain.
    public init(cloud: PasswordChecker, onPremises: PasswordChecker) {
        self.cloud = cloud
        self.onPremises = onPremises
    }
}

public import PasswordSieve

/// What a reset asks of the person and of the password.
///
/// One policy may serve many tenants: its checkers are chosen for each user.
///
/// Immutable and safe to share between threads.
public struct ResetPolicy: Sendable {
    /// Chooses the rules for a user of a tenant: by tenant, by group (``DirectoryUser/groups``), or the same for all.
    ///
    /// Called once for each password, from many tasks at the same time. An error leads to the same outcome as one of the
    /// ``UserDirectory``, and never lets a password through.
    public typealias CheckerProvider =
        @Sendable (_ user: DirectoryUser, _ tenantID: String) async throws -> ResetCheckers

    /// How many methods of verification a person has to have registered.
    public enum RequiredMethods: Int, Sendable, Hashable, CaseIterable {
        /// One method.
        case one = 1
        /// Two methods.
        case two = 2
    }

    /// How many methods of verification a person has to have registered.
    public let requiredMethods: RequiredMethods
    /// `audit`: nothing about the password rejects it, whatever the checkers' own modes, and the record says what would
    /// have. `enforce`: each checker goes by the mode of its own policy. Gates and throttle hold in both.
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

/// The two sets of rules that a password is judged by.
///
/// Immutable and safe to share between threads.
public struct ResetCheckers: Sendable {
    /// The cloud's rules, for everybody: banned lists, score, names. `Policy.entra` or `Policy.recommended`, as a rule.
    public let cloud: PasswordChecker
    /// The rules of the domain, for users that are managed on-premises: `Policy.activeDirectory`, as a rule, with the
    /// domain's own minimum length.
    public let onPremises: PasswordChecker

    /// These rules.
    public init(cloud: PasswordChecker, onPremises: PasswordChecker) {
        self.cloud = cloud
        self.onPremises = onPremises
    }
}

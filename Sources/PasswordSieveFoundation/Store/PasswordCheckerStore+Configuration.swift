public import PasswordSieve

extension PasswordCheckerStore {
    /// Where a store takes its policy and its lists from.
    public struct Configuration: Sendable {
        /// The policy.
        public var policy: PolicySource
        /// The banned lists, each with a name of its own. The shipped list alone unless told otherwise.
        public var lists: [ListSource]
        /// Whether a list named `custom` has to keep the limits of Microsoft Entra (SPEC 4.3).
        public var entraLimits: PasswordChecker.EntraLimits

        /// A configuration of these sources.
        public init(
            policy: PolicySource = .policy(.recommended), lists: [ListSource] = [.list(.global)],
            entraLimits: PasswordChecker.EntraLimits = .enforced
        ) {
            self.policy = policy
            self.lists = lists
            self.entraLimits = entraLimits
        }
    }

    /// Where a policy comes from.
    public enum PolicySource: Sendable, Hashable {
        /// The file at this path, which is looked at again and again (SPEC 13).
        case file(String)
        /// One that stays as it is.
        indirect case policy(Policy)
    }

    /// Where a banned list comes from.
    public enum ListSource: Sendable {
        /// The file at this path, which is looked at again and again: text, compiled, or Microsoft Graph's settings.
        case file(name: String, path: String)
        /// One that stays as it is.
        case list(TermList)
    }

    /// Why nothing could be loaded. It holds no password.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        /// A file is missing or at fault.
        case file(ConfigurationFileError)
        /// A file was written to while it was read: look again later.
        case changing(path: String)
        /// The policy and the lists cannot be used together.
        case configuration(ConfigurationError)

        /// One line that says what is wrong, where, and what to do.
        public var description: String {
            switch self {
            case .file(let error): error.description
            case .changing(let path):
                "\(path): the file was written to while it was read; write another file and rename it"
            case .configuration(let error): error.description
            }
        }
    }

    /// What a store tells of a look at its files.
    public enum Report: Sendable, Hashable, CustomStringConvertible {
        /// What is in force now.
        case reloaded(policy: String, lists: [Verdict.ListIdentity])
        /// Nothing changed for those who ask: what was in force still is. Told once for each state of the files.
        case kept(Failure)
        /// A tenant does not go together with what was reloaded, for this reason: it keeps what it had.
        case keptTenant(String, String)

        /// Whether something could not be used.
        public var isFailure: Bool {
            if case .reloaded = self { false } else { true }
        }

        /// One line for a log.
        public var description: String {
            switch self {
            case .reloaded(let policy, let lists):
                "policy \(policy) and lists \(lists.map { "\($0.name) (\($0.termCount) terms)" }.joined(separator: ", ")) "
                    + "are in force"
            case .kept(let failure): "what was in force still is: \(failure)"
            case .keptTenant(let tenant, let reason): "tenant \(tenant) keeps what was in force: \(reason)"
            }
        }
    }
}

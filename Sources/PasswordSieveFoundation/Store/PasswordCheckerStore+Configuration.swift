public import PasswordSieve

extension PasswordCheckerStore {
    /// The sources of a store's policy and lists.
    public struct Configuration: Sendable {
        /// The policy.
        public var policy: PolicySource
        /// The banned lists, each with a different name.
        public var lists: [ListSource]
        /// The paths of breach stores, which the store follows.
        public var breaches: [String]
        /// The limits of Microsoft Entra for a list named `custom` (SPEC 4.3): enforced or lifted.
        public var entraLimits: PasswordChecker.EntraLimits

        /// A configuration of these sources; by default the recommended policy and the shipped list.
        public init(
            policy: PolicySource = .policy(.recommended), lists: [ListSource] = [.list(.global)],
            entraLimits: PasswordChecker.EntraLimits = .enforced, breaches: [String] = []
        ) {
            self.policy = policy
            self.lists = lists
            self.entraLimits = entraLimits
            self.breaches = breaches
        }
    }

    /// The source of a policy.
    public enum PolicySource: Sendable, Hashable {
        /// The file at this path, which the store follows (SPEC 13).
        case file(String)
        /// A policy that does not change.
        indirect case policy(Policy)
    }

    /// The source of a banned list.
    public enum ListSource: Sendable {
        /// The file at this path, which the store follows: text, compiled, or the settings of Microsoft Graph.
        case file(name: String, path: String)
        /// A list that does not change.
        case list(TermList)
    }

    /// An error that keeps a store from loading. It holds no password.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        /// A file is missing or at fault.
        case file(ConfigurationFileError)
        /// A file was written to while it was read. The next attempt may succeed.
        case changing(path: String)
        /// The policy and the lists cannot be combined.
        case configuration(ConfigurationError)

        /// One line: the place, the problem, and the remedy.
        public var description: String {
            switch self {
            case .file(let error): error.description
            case .changing(let path):
                "\(path): the file was written to while it was read; write another file and rename it"
            case .configuration(let error): error.description
            }
        }
    }

    /// An event that a store reports to its owner. It holds no password.
    public enum Report: Sendable, Hashable, CustomStringConvertible {
        /// A new policy and new lists are in force.
        case reloaded(policy: String, lists: [Verdict.ListIdentity])
        /// The files cannot be used, so the old policy and lists stay in force. Reported once for each state of the
        /// files.
        case kept(Failure)
        /// A tenant cannot be combined with what was reloaded, for this reason, and stays as it was.
        case keptTenant(String, String)

        /// True for everything except ``reloaded(policy:lists:)``.
        public var isFailure: Bool {
            if case .reloaded = self { false } else { true }
        }

        /// One line for a log.
        public var description: String {
            switch self {
            case .reloaded(let policy, let lists):
                "policy \(policy) and lists \(lists.map(\.inWords).joined(separator: ", ")) are in force"
            case .kept(let failure): "what was in force still is: \(failure)"
            case .keptTenant(let tenant, let reason): "tenant \(tenant) keeps what was in force: \(reason)"
            }
        }
    }
}

extension Verdict.ListIdentity {
    fileprivate var inWords: String { "\(name) (\(termCount) \(termCount == 1 ? "term" : "terms"))" }
}

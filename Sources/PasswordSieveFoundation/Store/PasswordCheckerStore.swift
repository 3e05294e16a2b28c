public import PasswordSieve
internal import Dispatch
internal import Synchronization

/// Keeps a checker in force whose policy and lists come from files, and follows the files while checks go on.
///
/// ```swift
/// let store = try PasswordCheckerStore(
///     .init(
///         policy: .file("policy.json"),
///         lists: [.list(.global), .file(name: "custom", path: "contoso.txt")]),
///     lookingEvery: .seconds(60)
/// ) { report in
///     if case .kept(let failure) = report { print("still the old lists: \(failure)") }
/// }
/// let verdict = store.checker.check("Contoso@London1")
/// ```
///
/// A file counts as changed if its modification time, its size, or the file itself is another one. What has changed is
/// read, and a new checker built beside the one in force, on a thread of the store's own; then the new one takes its
/// place at once. Checks that have begun end with the old one. A file that is missing, damaged, half written or at fault
/// leaves in force what was, and is reported. The store looks twice before it reads a file, so that it does not read one
/// that is being written to; still, write another file and rename it.
///
/// Safe to share between threads. No check waits for a reload.
public final class PasswordCheckerStore: Sendable {
    /// What is in force, as one object, so that it is replaced in one step.
    final class Snapshot: Sendable {
        let checker: PasswordChecker
        let content: SourceReader.Content

        init(_ content: SourceReader.Content, _ configuration: Configuration) throws(Failure) {
            do {
                checker = try PasswordChecker(
                    policy: content.policy, lists: content.lists, entraLimits: configuration.entraLimits)
            } catch {
                throw .configuration(error)
            }
            self.content = content
        }
    }

    private let reader: SourceReader
    let report: @Sendable (Report) -> Void
    /// Locked for no longer than it takes to copy a reference.
    private let inForce: UnfairMutex<Snapshot>
    /// Locked while files are read, which only those wait for who reload.
    private let looks = Mutex(Looks())

    /// What was seen of the files beside what is in force.
    private struct Looks {
        /// Changed files at the last look: they are read once they look the same twice.
        var pending: [String: FileStamp]?
        /// The last failure that was told.
        var failure: Failure?
    }

    /// Loads everything.
    ///
    /// - Parameters:
    ///   - configuration: where policy and lists come from.
    ///   - interval: how often the files are looked at; zero or nil: never, but by ``reload()`` and
    ///     ``reloadIfChanged()``.
    ///   - report: told of each reload, and of each failure that leaves in force what was; called on the thread that
    ///     reloads, and must not call the store's reloads.
    /// - Throws: ``Failure`` if a file, the policy or a list cannot be used.
    public init(
        _ configuration: Configuration = Configuration(), lookingEvery interval: Duration? = nil,
        report: @escaping @Sendable (Report) -> Void = { _ in }
    ) throws(Failure) {
        reader = SourceReader(configuration: configuration)
        self.report = report
        inForce = UnfairMutex(try Snapshot(try reader.read(reusing: nil), configuration))
        if let interval, interval > .zero {
            let queue = DispatchQueue(label: "PasswordCheckerStore", qos: .utility)
            Self.look(after: interval, every: interval, on: queue) { [weak self] in self }
        }
    }

    /// The checker in force. It stays as it is while it is used, whatever is reloaded meanwhile: so take it anew for each
    /// password or each request.
    ///
    /// - Complexity: O(1); it never waits for a reload.
    public var checker: PasswordChecker { snapshot.checker }

    var snapshot: Snapshot { inForce.withLock { $0 } }

    var entraLimits: PasswordChecker.EntraLimits { reader.configuration.entraLimits }

    /// Reads all files anew, changed or not.
    ///
    /// - Throws: ``Failure``; then what was in force still is.
    public func reload() throws(Failure) {
        try looks.withLock { (looks) throws(Failure) in try load(reusing: nil, &looks) }
    }

    /// Reads the files that have changed.
    ///
    /// - Returns: whether any had.
    /// - Throws: ``Failure``; then what was in force still is.
    @discardableResult
    public func reloadIfChanged() throws(Failure) -> Bool {
        try looks.withLock { (looks) throws(Failure) in
            let known = snapshot.content
            guard reader.stamps() != known.stamps else { return false }
            try load(reusing: known, &looks)
            return true
        }
    }

    private func load(reusing known: SourceReader.Content?, _ looks: inout Looks) throws(Failure) {
        let new = try Snapshot(try reader.read(reusing: known), reader.configuration)
        // What was in force is let go of outside the lock: to give back the memory of a large list takes a while.
        _ = inForce.withLock { current in
            defer { current = new }
            return current
        }
        looks = Looks()
        report(.reloaded(policy: new.checker.policy.name, lists: new.checker.lists))
    }
}

// MARK: Watching

extension PasswordCheckerStore {
    /// How long a changed file has to stay as it is before it is read.
    private static let quietTime = Duration.milliseconds(250)

    /// Looks at the files again and again, for as long as there is a store.
    private static func look(
        after delay: Duration, every interval: Duration, on queue: DispatchQueue,
        _ store: @escaping @Sendable () -> PasswordCheckerStore?
    ) {
        let (seconds, attoseconds) = delay.components
        let nanoseconds = Int(clamping: attoseconds / 1_000_000_000)
        queue.asyncAfter(deadline: .now() + .seconds(Int(clamping: seconds)) + .nanoseconds(nanoseconds)) {
            guard let isPending = store()?.look() else { return }
            look(after: isPending ? quietTime : interval, every: interval, on: queue, store)
        }
    }

    /// Reads the files that have changed and look as they did at the last look.
    ///
    /// - Returns: whether changed files are to be looked at again soon.
    func look() -> Bool {
        looks.withLock { looks in
            let known = snapshot.content
            let stamps = reader.stamps()
            guard stamps != known.stamps else {
                looks = Looks()
                return false
            }
            guard looks.pending == stamps else {
                looks.pending = stamps
                return true
            }
            do throws(Failure) {
                try load(reusing: known, &looks)
            } catch {
                if looks.failure != error { report(.kept(error)) }
                looks.failure = error
            }
            return false
        }
    }
}

public import PasswordSieve
internal import CProcess

/// A checker whose policy and lists come from files, and which is replaced when the files change.
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
/// A file has changed if its modification time, its size or its inode differs. The store reads the changed files and
/// builds a new checker on a thread of its own, and then replaces the old one in one step. Checks that have begun
/// finish with the old one. If a file is missing or at fault, the old checker stays in force and the failure is
/// reported. In the child of a fork the thread begins anew with the first use of the checker.
///
/// The store reads a changed file only when two looks have found it in the same state. That makes it unlikely to read a
/// half-written file, but does not exclude it: write another file and rename it.
///
/// Safe to share between threads. No check waits for a reload.
public final class PasswordCheckerStore: Sendable {
    /// A checker and its sources, in one object so that both are replaced in one step.
    final class Snapshot: Sendable {
        let checker: PasswordChecker
        let content: SourceReader.Content

        init(_ content: SourceReader.Content, _ configuration: Configuration) throws(Failure) {
            do {
                checker = try PasswordChecker(
                    policy: content.policy, lists: content.lists, entraLimits: configuration.entraLimits,
                    breaches: content.breaches)
            } catch {
                throw .configuration(error)
            }
            self.content = content
        }
    }

    private let reader: SourceReader
    let report: @Sendable (Report) -> Void
    /// Locked only to copy or replace the reference.
    private let inForce: UnfairMutex<Snapshot>
    /// Locked while files are read. Only reloads wait for it.
    private let watch = UnfairMutex(WatchState())
    /// Nil if the files are not followed.
    private let poller: Poller?

    private struct WatchState {
        /// The changed files at the last poll. They are read once two polls find the same state.
        var pending: [String: FileStamp]?
        /// The last failure that was reported.
        var failure: Failure?
    }

    /// Loads the policy and the lists.
    ///
    /// - Parameters:
    ///   - configuration: the sources of policy and lists.
    ///   - interval: the time between two looks at the files; with zero or nil only ``reload()`` and
    ///     ``reloadIfChanged()`` read them again.
    ///   - report: called for each reload, and for each failure that keeps the old checker in force, on the thread that
    ///     reloads.
    /// - Throws: ``Failure`` if a file, the policy or a list cannot be used.
    public init(
        _ configuration: Configuration = Configuration(), lookingEvery interval: Duration? = nil,
        report: @escaping @Sendable (Report) -> Void = { _ in }
    ) throws(Failure) {
        reader = SourceReader(configuration: configuration)
        self.report = report
        inForce = UnfairMutex(try Snapshot(try reader.read(reusing: nil), configuration))
        poller = interval.flatMap { $0 > .zero ? Poller(every: $0) : nil }
        poller?.poll(self)
    }

    /// The checker in force. A reload does not change it but replaces it, so ask for it anew for each password or each
    /// request.
    ///
    /// - Complexity: O(1); it never waits for a reload.
    public var checker: PasswordChecker { snapshot.checker }

    var snapshot: Snapshot {
        poller?.poll(self)
        return inForce.withLock { $0 }
    }

    var entraLimits: PasswordChecker.EntraLimits { reader.configuration.entraLimits }

    /// Reads all files again, whether or not they have changed.
    ///
    /// - Throws: ``Failure``. The old checker then stays in force.
    /// - Complexity: O(*n* log *n*) in the characters of the lists; checks go on meanwhile.
    public func reload() throws(Failure) {
        report(try watch.withLock { (watch) throws(Failure) in try load(reusing: nil, &watch) })
    }

    /// Reads the files that have changed.
    ///
    /// - Returns: true if a file had changed.
    /// - Throws: ``Failure``. The old checker then stays in force.
    /// - Complexity: O(*n* log *n*) in the characters of the changed lists; checks go on meanwhile.
    @discardableResult
    public func reloadIfChanged() throws(Failure) -> Bool {
        let loaded = try watch.withLock { (watch) throws(Failure) -> Report? in
            let known = snapshot.content
            guard reader.stamps() != known.stamps else { return nil }
            return try load(reusing: known, &watch)
        }
        guard let loaded else { return false }
        report(loaded)
        return true
    }

    /// Reads the changed files that are in the same state as at the last poll.
    ///
    /// - Returns: true if changed files have to be polled again soon.
    func poll() -> Bool {
        cprocess_enter()
        let (isPending, event) = watch.withLock { watch in pollFiles(&watch) }
        cprocess_leave()
        event.map(report)
        return isPending
    }

    private func pollFiles(_ watch: inout WatchState) -> (isPending: Bool, event: Report?) {
        let known = snapshot.content
        let stamps = reader.stamps()
        guard stamps != known.stamps else {
            watch = WatchState()
            return (false, nil)
        }
        guard watch.pending == stamps else {
            watch.pending = stamps
            return (true, nil)
        }
        do throws(Failure) {
            return (false, try load(reusing: known, &watch))
        } catch {
            defer { watch.failure = error }
            return (false, watch.failure == error ? nil : .kept(error))
        }
    }

    /// Returns the event, which is reported when no lock is held.
    private func load(reusing known: SourceReader.Content?, _ watch: inout WatchState) throws(Failure) -> Report {
        let new = try Snapshot(try reader.read(reusing: known), reader.configuration)
        // The old snapshot is released outside the lock, since it takes a while to free a large list.
        _ = inForce.withLock { current in
            defer { current = new }
            return current
        }
        watch = WatchState()
        return .reloaded(policy: new.checker.policy.name, lists: new.checker.lists)
    }
}

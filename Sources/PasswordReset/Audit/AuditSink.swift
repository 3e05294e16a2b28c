/// Where audit records go.
///
/// ``ResetGate`` awaits the sink before it returns a result. A sink that cannot write tells its owner in its own way: it
/// has no part in the outcome, and a reset does not fail because of it. Records come from many tasks at the same time.
public protocol AuditSink: Sendable {
    /// Takes one record.
    func write(_ record: AuditRecord) async
}

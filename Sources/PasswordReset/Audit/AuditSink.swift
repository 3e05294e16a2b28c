/// A destination for audit records.
///
/// ``ResetGate`` awaits the sink before it returns a result. A sink that cannot write reports that in its own way: a
/// reset does not fail because of it. Calls come from many tasks at the same time.
public protocol AuditSink: Sendable {
    /// Writes one record.
    func write(_ record: AuditRecord) async
}

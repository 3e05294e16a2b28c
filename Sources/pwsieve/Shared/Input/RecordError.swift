/// The reason why a record cannot be judged. It quotes nothing of the record.
struct RecordError: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

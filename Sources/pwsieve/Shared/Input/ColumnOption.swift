/// `--column FIELD=NAME`: the field of records that a column of CSV holds.
struct ColumnOption {
    let key: CandidateRecord.CodingKeys
    let name: String

    /// - Throws: ``Failure`` if `option` is not a field and a name.
    init(_ option: String) throws {
        let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw Failure.usage("--column takes a field and a name, as in --column password=Kennwort")
        }
        let keys = CandidateRecord.CodingKeys.allCases
        guard let key = keys.first(where: { $0.rawValue.lowercased() == parts[0].lowercased() }) else {
            let names = keys.map(\.rawValue).joined(separator: ", ")
            throw Failure.usage("--column \(option): there is no field \"\(parts[0])\"; use one of \(names)")
        }
        self.key = key
        name = parts[1]
    }
}

/// The form of a breach store (SPEC 15.2).
public enum BreachStoreForm: Sendable, Hashable {
    /// The first 64 bits of each hash: one password in 2^64 / n is taken for a leaked one.
    case exact
    /// A filter of less than half the size, by which one password in 2^`bits` is taken for a leaked one. `bits` is 8, 12 or
    /// 16.
    case filter(bits: Int)

    /// The bits that a filter may have.
    public static let filterBits = [8, 12, 16]
}

extension BreachStoreForm: CustomStringConvertible {
    /// `exact`, or `filter` with its bits.
    public var description: String {
        switch self {
        case .exact: "exact"
        case .filter(let bits): "filter, \(bits) bits"
        }
    }
}

@testable import PasswordSieve

extension SeededGenerator {
    /// The generator for the run with this number.
    init(seed: Int) { self.init(seed: UInt64(seed)) }
}

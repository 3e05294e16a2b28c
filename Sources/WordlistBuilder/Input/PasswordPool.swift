/// Passwords with weights, stored in one array: millions of strings would need too much memory.
struct PasswordPool {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int32] = [0]
    private(set) var weights: [Float] = []

    var count: Int { weights.count }

    /// Returns the place of password `index` in ``bytes``.
    func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

    func password(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

    mutating func append(_ password: some Collection<UInt8>, weight: Float) {
        bytes.append(contentsOf: password)
        starts.append(Int32(bytes.count))
        weights.append(weight)
    }

    mutating func append(_ pool: PasswordPool) {
        for index in 0..<pool.count { append(pool.password(index), weight: pool.weights[index]) }
    }

    /// Returns the passwords of these indices.
    func filtered(_ indices: some Sequence<Int>) -> PasswordPool {
        var pool = PasswordPool()
        for index in indices { pool.append(password(index), weight: weights[index]) }
        return pool
    }
}

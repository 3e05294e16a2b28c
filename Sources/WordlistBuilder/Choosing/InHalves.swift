/// Maps `values` on two threads, each of which gets a half of them.
func inHalves<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ body: @escaping @Sendable ([Value]) -> [Result]
) async -> [Result] {
    let middle = values.count / 2
    async let first = body(Array(values[..<middle]))
    async let second = body(Array(values[middle...]))
    return await first + second
}

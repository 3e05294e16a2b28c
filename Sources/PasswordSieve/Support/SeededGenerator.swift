/// The SplitMix64 generator: the same numbers in every run and on every machine.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// Returns a number below `bound`. The standard library does not promise the same numbers in its next version.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    package mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// Returns `count` choices, each drawn from all of `choices`.
    package mutating func pick<Element>(_ count: Int, of choices: [Element]) -> [Element] {
        (0..<count).map { _ in pick(choices) }
    }

    /// Returns true once in `times` calls on average.
    package mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }
}

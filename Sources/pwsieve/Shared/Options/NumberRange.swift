internal import ArgumentParser

/// The numbers that an option takes.
struct NumberRange<Number: Comparable & LosslessStringConvertible & Sendable>: Sendable {
    private let range: ClosedRange<Number>

    init(_ range: ClosedRange<Number>) { self.range = range }

    /// - Throws: an error, in whose place ``UsageFailure`` tells what the option takes.
    @Sendable func parse(_ text: String) throws -> Number {
        guard let number = Number(text), range.contains(number) else { throw ValidationError("") }
        return number
    }
}

/// The ranges of numbers, each for the options whose value has this name in the help.
enum OptionNumbers {
    static let count = NumberRange(0...Int.max)
    static let number = NumberRange(1...Int.max)
    /// A number of passwords to make, which are held in memory.
    static let amount = NumberRange(0...1_000_000)
    /// The bits of a filter, see `BreachStoreForm.filterBits`.
    static let bits = NumberRange(8...16)
    static let percent = NumberRange(0.0...100)
    static let share = NumberRange(0.000_001...1)
    static let year = NumberRange(1900...2100)

    /// The numbers in words, by the name of the value.
    static let words = [
        "count": "a whole number from 0 on", "number": "a whole number from 1 on",
        "amount": "a whole number from 0 to 1,000,000", "bits": "8, 12 or 16", "percent": "a number from 0 to 100",
        "share": "a number from 0.000001 to 1", "year": "a year from 1900 to 2100",
    ]
}

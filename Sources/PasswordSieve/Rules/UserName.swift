/// An account name or a context word, taken apart as directories write user names (SPEC 9.4). Ranges are places in its
/// characters, of which only the first 1,024 are looked at.
struct UserName {
    /// The name as given.
    let whole: Range<Int>
    /// The part behind `DOMAIN\` and before `@`: `jane` in `CONTOSO\jane` and in `jane@example.com`.
    let local: Range<Int>
    /// The part behind `@`.
    private let domain: Range<Int>

    init(_ name: borrowing SecretBuffer<UInt32>) {
        whole = 0..<name.count
        let account = Self.last("\\", in: whole, of: name).map { $0 + 1 } ?? 0
        let at = Self.last("@", in: account..<name.count, of: name)
        local = account..<(at ?? name.count)
        domain = (at.map { $0 + 1 } ?? name.count)..<name.count
    }

    /// True if there is more than the local part.
    var isQualified: Bool { local != whole }

    /// The labels of the domain but for the last, and for a `co`, `com`, … before it, with the dots between them.
    func labels(_ name: borrowing SecretBuffer<UInt32>) -> Range<Int> {
        let labels = domain.lowerBound..<Self.lastLabel(of: domain, name).lowerBound
        let second = Self.lastLabel(of: labels, name)
        return Self.isSecondLevel(second, name) ? labels.lowerBound..<second.lowerBound : labels
    }

    /// Takes the first label that is not empty off `labels`; returns nil if there is none.
    static func nextLabel(_ labels: inout Range<Int>, _ name: borrowing SecretBuffer<UInt32>) -> Range<Int>? {
        var start = labels.lowerBound
        while start < labels.upperBound, name[start] == dot { start += 1 }
        var end = start
        while end < labels.upperBound, name[end] != dot { end += 1 }
        labels = end..<labels.upperBound
        return start < end ? start..<end : nil
    }

    /// The last label that is not empty; an empty one at the start if there is none.
    private static func lastLabel(of labels: Range<Int>, _ name: borrowing SecretBuffer<UInt32>) -> Range<Int> {
        var end = labels.upperBound
        while end > labels.lowerBound, name[end - 1] == dot { end -= 1 }
        var start = end
        while start > labels.lowerBound, name[start - 1] != dot { start -= 1 }
        return start..<end
    }

    /// Returns whether names are registered below this label, as below the `co` of `co.uk`.
    private static func isSecondLevel(_ label: Range<Int>, _ name: borrowing SecretBuffer<UInt32>) -> Bool {
        guard (2...3).contains(label.count) else { return false }
        var packed: UInt32 = 0
        for index in label {
            guard name[index] < 0x80 else { return false }
            packed = packed << 8 | ASCII.lowercased(name[index])
        }
        return secondLevels.contains(packed)
    }

    private static let secondLevels: [UInt32] = ["co", "com", "org", "net", "ac", "gov"].map { label in
        label.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static let dot: UInt32 = 0x2e

    private static func last(
        _ scalar: Unicode.Scalar, in range: Range<Int>, of name: borrowing SecretBuffer<UInt32>
    ) -> Int? {
        var index = range.upperBound
        while index > range.lowerBound {
            index -= 1
            if name[index] == scalar.value { return index }
        }
        return nil
    }
}

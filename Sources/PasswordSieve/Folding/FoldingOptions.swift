/// The optional steps of folding (SPEC 2.2 and 2.3).
public struct FoldingOptions: Sendable, Hashable {
    /// Drop marks and spell Latin letters in ASCII (SPEC 2.2).
    public var marks: Bool
    /// Fold letters that look like an ASCII letter to that letter (SPEC 2.3).
    public var lookAlikes: Bool

    /// Options with these steps.
    public init(marks: Bool, lookAlikes: Bool) {
        self.marks = marks
        self.lookAlikes = lookAlikes
    }
}

internal import ArgumentParser

struct ThresholdOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The least percentage of a share: caught=70, or of one file, caught:leaked.txt=70. If it is not reached, the \
            exit code is 1; repeatable.
            """, valueName: "share=percent"))
    var atLeast: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The greatest percentage of a share, such as refused=0.15; repeatable.", valueName: "share=percent"))
    var atMost: [String] = []

    /// The thresholds for these files.
    func thresholds(_ files: [Evaluation.File]) throws -> [Threshold] {
        try atLeast.map { try Threshold(.atLeast, $0, files) } + atMost.map { try Threshold(.atMost, $0, files) }
    }
}

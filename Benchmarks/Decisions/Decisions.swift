import Benchmark
import PasswordSieve
import Workload

/// The benchmarks. The list has 30,000 terms unless the name gives another number.
///
/// Each benchmark runs in a separate process, so that its peak memory is its own and a benchmark that is left out costs
/// nothing.
let benchmarks: @Sendable () -> Void = {
    unsafe Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident],
        units: [.peakMemoryResident: .mega],
        maxDuration: .seconds(1))

    for (name, percentBeyondASCII) in [("ascii12", 0), ("unicode12", 100)] {
        let fixture = { @Sendable in
            try Fixture(termCount: 30_000) { workload, terms in
                workload.passwords(
                    Fixture.passwordCount, ofLength: 12, near: terms, percentBeyondASCII: percentBeyondASCII)
            }
        }
        thousand("accepts.\(name)", fixture) { $0.accepts($1) }
        thousand("check.\(name)", fixture) { $0.check($1).isAccepted }
    }

    thousand("accepts.corpus", { try Fixture(list: .global) }) { $0.accepts($1) }
    for (name, termCount) in [("1k", 1_000), ("30k", 30_000), ("1M", 1_000_000)] {
        thousand("accepts.terms.\(name)", { try Fixture(termCount: termCount) }) { $0.accepts($1) }
    }
    for length in [8, 12, 16, 24, 32, 64, 128, 256] {
        let fixture = { @Sendable in
            try Fixture(termCount: 30_000) { workload, terms in
                workload.passwords(Fixture.passwordCount, ofLength: length, near: terms)
            }
        }
        thousand("accepts.length.\(length)", fixture) { $0.accepts($1) }
    }
    for input in HostileInput.all {
        Benchmark("accepts.hostile.\(input.name)") { _, checker in
            blackHole(checker.accepts(input.text))
        } setup: {
            var workload = Workload()
            return try PasswordChecker(lists: [
                TermList(name: "measured", terms: workload.digitHeavyTerms(30_000))
            ])
        }
    }

    for (name, termCount) in [("1k", 1_000), ("30k", 30_000)] {
        Benchmark("build.\(name)") { _, terms in
            // A new list each time, since copies of a list share their tries.
            blackHole(try PasswordChecker(lists: [TermList(name: "measured", terms: terms)]))
        } setup: {
            var workload = Workload()
            return workload.terms(termCount)
        }
    }
    Benchmark("start") { _, program in
        try program.run()
    } setup: {
        try FirstCheckProgram()
    }
}

/// Checks a thousand passwords in each iteration, and reports the time for one.
private func thousand(
    _ name: String, _ setup: @escaping @Sendable () throws -> Fixture,
    judge: @escaping @Sendable (PasswordChecker, String) -> Bool
) {
    Benchmark(name, configuration: .init(timeUnits: .nanoseconds, scalingFactor: .kilo)) { benchmark, fixture in
        for index in benchmark.scaledIterations { blackHole(judge(fixture.checker, fixture.passwords[index])) }
    } setup: {
        try setup()
    }
}

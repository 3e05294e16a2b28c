// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

// A separate package, so that users of the library never build it.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "password-sieve", path: ".."),
        .package(path: "Workload"),
        // Without its default trait, which needs jemalloc.
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Decisions",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "PasswordSieve", package: "password-sieve"),
                .product(name: "Workload", package: "Workload"),
                "first-check",
            ],
            // The plugin takes the executables directly in a folder called Benchmarks for benchmarks.
            path: "Decisions",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // A process that only checks one password, for the benchmark `start`.
        .executableTarget(
            name: "first-check",
            dependencies: [.product(name: "PasswordSieve", package: "password-sieve")],
            swiftSettings: strict),
    ]
)

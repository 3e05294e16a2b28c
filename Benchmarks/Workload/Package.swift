// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

// The lists and passwords of all benchmarks.
let package = Package(
    name: "workload",
    products: [
        .library(name: "Workload", targets: ["Workload"]),
        .executable(name: "corpus", targets: ["corpus"]),
    ],
    targets: [
        .target(name: "Workload", swiftSettings: strict),
        .executableTarget(name: "corpus", dependencies: ["Workload"], swiftSettings: strict),
    ]
)

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// A program that measures the engine with the lists and passwords of `Workload`.
func program(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .executableTarget(name: name, dependencies: engine + dependencies, swiftSettings: strict)
}
let engine: [Target.Dependency] = [
    .product(name: "PasswordSieve", package: "password-sieve"), .product(name: "Workload", package: "Workload"),
]

// The programs of the scripts beside this folder, in one package so that the engine is built once for all of them.
let package = Package(
    name: "programs",
    dependencies: [
        .package(name: "password-sieve", path: "../.."),
        .package(path: "../Workload"),
    ],
    targets: [
        .target(name: "HostileChecker", dependencies: engine, swiftSettings: strict),
        program(
            "InstructionBudget", [.product(name: "PasswordSieveC", package: "password-sieve"), "HostileChecker"]),
        program("Scaling", [.product(name: "PasswordSieveFoundation", package: "password-sieve")]),
        program("Ours"),
        program("growth"),
        program("breach"),
        program("hostile", ["HostileChecker"]),
        // A link to the folder of the package above, whose benchmark `start` runs the same program.
        program("first-check"),
        .executableTarget(name: "empty", swiftSettings: strict),
    ]
)

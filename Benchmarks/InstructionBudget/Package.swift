// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that users of the library never build it.
let package = Package(
    name: "instruction-budget",
    dependencies: [
        .package(name: "password-sieve", path: "../.."),
        .package(path: "../Workload"),
    ],
    targets: [
        .executableTarget(
            name: "InstructionBudget",
            dependencies: [
                .product(name: "PasswordSieve", package: "password-sieve"),
                .product(name: "PasswordSieveC", package: "password-sieve"),
                .product(name: "Workload", package: "Workload"),
            ],
            swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)])
    ]
)

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since all code has to be built with the instrumentation of libFuzzer.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "password-sieve", path: "../..")],
    targets: [
        // The entry point of libFuzzer, which the compiler links in.
        .target(name: "CFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CFuzzer", .product(name: "PasswordSieve", package: "password-sieve")],
            path: "Sources/Fuzz",
            swiftSettings: [
                .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
            ]),
    ]
)

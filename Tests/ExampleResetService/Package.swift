// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of the library never build it, nor what it needs.
let package = Package(
    name: "example-reset-service",
    dependencies: [
        .package(name: "password-sieve", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // The C library's own settings.
        .systemLibrary(name: "CMalloc"),
        .executableTarget(
            name: "reset-service",
            dependencies: [
                "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "PasswordReset", package: "password-sieve"),
                .product(name: "PasswordSieve", package: "password-sieve"),
                .product(name: "PasswordSieveFoundation", package: "password-sieve"),
            ],
            path: "Sources/ResetService",
            swiftSettings: [
                .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
            ]),
    ]
)

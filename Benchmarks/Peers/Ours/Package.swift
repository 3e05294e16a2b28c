// swift-tools-version: 6.2
import PackageDescription

// A separate package, so that users of the library never build it.
let package = Package(
    name: "ours",
    dependencies: [.package(name: "password-sieve", path: "../../..")],
    targets: [
        .executableTarget(
            name: "Ours",
            dependencies: [.product(name: "PasswordSieve", package: "password-sieve")],
            swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)])
    ]
)

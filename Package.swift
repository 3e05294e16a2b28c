// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "password-sieve",
    products: [
        .library(name: "PasswordSieve", targets: ["PasswordSieve"]),
        .library(name: "PasswordSieveFoundation", targets: ["PasswordSieveFoundation"]),
        .library(name: "PasswordReset", targets: ["PasswordReset"]),
        // libpasswordsieve.so, for C and other languages.
        .library(name: "passwordsieve", type: .dynamic, targets: ["PasswordSieveC"]),
        // The same within a Swift program, to measure it.
        .library(name: "PasswordSieveC", targets: ["PasswordSieveC", "CPasswordSieve"]),
        .library(name: "PasswordResetLogging", targets: ["PasswordResetLogging"]),
        .executable(name: "pwsieve", targets: ["pwsieve"]),
        .executable(name: "wordlist-builder", targets: ["WordlistBuilder"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Only the command that builds the documentation uses it.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // The only place that includes ICU headers (Debian: libicu-dev).
        .target(
            name: "CICU",
            cSettings: strictC,
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
        // The system's zlib (Debian: zlib1g-dev), for lists and input packed by gzip.
        .systemLibrary(name: "CZlib"),
        // The system's nettle (Debian: nettle-dev), for the hashes of breach stores.
        .systemLibrary(name: "CNettle"),
        // What a library has to know of the process: forks and privileges.
        .target(name: "CProcess", cSettings: strictC),
        // The shipped list and how people change words, embedded in the program.
        .target(name: "CWordlists", cSettings: strictC),
        .target(
            name: "PasswordSieve", dependencies: ["CICU", "CNettle", "CWordlists", "CZlib"], swiftSettings: strict),
        // What needs Foundation: policy files, and the store that follows files and tenants.
        .target(name: "PasswordSieveFoundation", dependencies: ["CProcess", "PasswordSieve"], swiftSettings: strict),
        // The header of the C interface, and its functions.
        .target(name: "CPasswordSieve", cSettings: strictC),
        .target(
            name: "PasswordSieveC",
            dependencies: ["CPasswordSieve", "CProcess", "PasswordSieve", "PasswordSieveFoundation"],
            swiftSettings: strict),
        // What a reset flow adds to the check.
        .target(name: "PasswordReset", dependencies: ["PasswordSieve"], swiftSettings: strict),
        // Apart, so that only those who log by swift-log build it.
        .target(
            name: "PasswordResetLogging",
            dependencies: ["PasswordReset", "PasswordSieve", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),
        // What the command does before everything else.
        .target(name: "CCommand", cSettings: strictC),
        .executableTarget(
            name: "pwsieve",
            dependencies: [
                "CCommand", "CWordlists", "PasswordSieve", "PasswordSieveFoundation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // What several test targets use.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        // The lists and passwords of the benchmarks; of another name than theirs, since packages share names of targets.
        .target(name: "TestWorkload", path: "Benchmarks/Workload/Sources/Workload", swiftSettings: strict),
        .testTarget(
            name: "PasswordSieveTests",
            dependencies: ["PasswordSieve", "CICU", "TestSupport", "TestWorkload"],
            swiftSettings: strict),
        .testTarget(
            name: "PasswordResetTests",
            dependencies: [
                "PasswordReset", "PasswordResetLogging", "PasswordSieve", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // Makes the shipped list from its sources; no part of what users install.
        .executableTarget(
            name: "WordlistBuilder",
            dependencies: ["PasswordSieve", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .testTarget(
            name: "PasswordSieveFoundationTests", dependencies: ["PasswordSieveFoundation", "PasswordSieve"],
            swiftSettings: strict),
        // Every example of README, of the catalogues and of comments.
        .testTarget(
            name: "DocumentationTests", dependencies: ["PasswordReset", "PasswordSieveFoundation", "PasswordSieve"],
            swiftSettings: strict),
        .testTarget(
            name: "pwsieveTests", dependencies: ["pwsieve", "PasswordSieveC", "CPasswordSieve"], swiftSettings: strict),
        .testTarget(
            name: "WordlistBuilderTests", dependencies: ["WordlistBuilder", "PasswordSieve"], swiftSettings: strict),
    ]
)

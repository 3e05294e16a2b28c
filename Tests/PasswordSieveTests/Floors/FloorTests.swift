import Foundation
import Testing

/// The floors of the library, the rooms of the command, and what each module imports.
struct FloorTests {
    /// The folders of the library, from the bottom up. Code names only what its own floor or a lower one declares.
    private static let floors = [
        "Support", "Unicode", "Folding", "Policy", "Trie", "Lists", "Breaches", "Verdict", "Matching", "Patterns",
        "Scoring",
        "Rules",
        "Checking", "Messages", "Guidance", "Explanation", "JSON", "Tooling",
    ]

    private static let sources: URL = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    /// The paths of a target's files, relative to its folder, and their texts.
    private func files(_ target: String, _ extensions: Set<String> = ["swift"]) throws -> [(path: String, text: String)]
    {
        let folder = Self.sources.appending(path: target).path()
        let paths = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }.sorted()
        return try paths.filter { extensions.contains(URL(filePath: $0).pathExtension) }.map {
            ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
        }
    }

    /// The Swift files of a target, each with the first folder of its path; without one it is "".
    private func sources(_ target: String) throws -> [(folder: String, source: SwiftSource)] {
        try files(target).map { path, text in
            let parts = path.split(separator: "/")
            return (parts.count > 1 ? String(parts[0]) : "", SwiftSource(path: "\(target)/\(path)", text))
        }
    }

    private func list(_ arrows: [Arrows.Arrow]) -> String { arrows.map { "\n\($0)" }.joined() }

    @Test func noFloorNamesAHigherOne() throws {
        let sources = try sources("PasswordSieve")
        let heights = Dictionary(uniqueKeysWithValues: Self.floors.enumerated().map { ($0.element, $0.offset) })
        for (folder, source) in sources { #expect(heights[folder] != nil, "\(source.path) is on no floor") }
        let arrows = Arrows(sources).forbidden { heights[$0, default: 0] < heights[$1, default: 0] }
        #expect(arrows.isEmpty, "\(list(arrows))")
    }

    /// The file outside of all rooms is the command itself, which lists the subcommands.
    @Test func noRoomOfTheCommandNamesAnother() throws {
        let arrows = Arrows(try sources("pwsieve")).forbidden { from, to in
            !from.isEmpty && !["", "Shared"].contains(to)
        }
        #expect(arrows.isEmpty, "\(list(arrows))")
    }

    @Test(arguments: [
        ("PasswordSieve", ["CICU", "CNettle", "CWordlists", "CZlib", "Glibc", "Synchronization"]),
        ("PasswordSieveFoundation", ["CProcess", "FoundationEssentials", "Glibc", "PasswordSieve", "Synchronization"]),
        ("PasswordReset", ["FoundationEssentials", "Glibc", "PasswordSieve", "Synchronization"]),
        ("PasswordResetLogging", ["FoundationEssentials", "Logging", "PasswordReset", "PasswordSieve"]),
        (
            "PasswordSieveC",
            [
                "CPasswordSieve", "CProcess", "Glibc", "PasswordSieve", "PasswordSieveFoundation",
            ]
        ),
    ])
    func modulesImportOnly(_ target: String, _ allowed: [String]) throws {
        for (_, source) in try sources(target) {
            for module in source.imports where !allowed.contains(module.text) {
                Issue.record("\(source.path):\(module.line): imports \(module.text)")
            }
        }
    }

    @Test func oneFolderOpensICU() throws {
        for (folder, source) in try sources("PasswordSieve") where folder != "Unicode" {
            for module in source.imports where module.text == "CICU" {
                Issue.record("\(source.path):\(module.line): imports CICU")
            }
        }
        // A header with ICU's own would clash with Foundation's copy of ICU.
        for (path, text) in try files("", ["c", "cpp", "h", "swift", "modulemap"])
        where text.contains("#include <unicode/") {
            #expect(path.hasPrefix("CICU/") && !path.hasSuffix(".h"), "\(path) includes ICU's headers")
        }
    }
}

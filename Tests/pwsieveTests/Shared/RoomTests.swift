import Foundation
import Testing

@Suite("The folders of the command")
struct RoomTests {
    private struct Source {
        let room: String
        let name: String
        /// The code without comments and string literals of one line.
        let code: String
    }

    private static let sources: [Source] = {
        let root = URL(filePath: #filePath).appending(path: "../../../../Sources/pwsieve").standardized
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.contains("/") && $0.hasSuffix(".swift") }.compactMap { path in
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
            let code = text.replacing(/\/\/.*/, with: "").replacing(/"[^"\n]*"/, with: "")
            return Source(room: String(path.prefix { $0 != "/" }), name: path, code: code)
        }
    }()

    /// Explain shows the report of check, and more.
    private static let exceptions: Set = ["Explain names CheckReport", "Explain names CheckCommand"]

    @Test("No subcommand names a type of another one, and Shared names none of theirs")
    func rooms() {
        var rooms: [String: Set<String>] = [:]
        for source in Self.sources {
            for match in source.code.matches(of: /(?m)^(?:@\w+ |final )*(?:struct|class|enum|protocol) (\w+)/) {
                rooms[String(match.1), default: []].insert(source.room)
            }
        }
        #expect(rooms.count > 100 && Set(Self.sources.map(\.room)).count == 13)
        for source in Self.sources {
            for type in Set(source.code.matches(of: /\b[A-Z]\w+/).map { String($0.output) }) {
                guard let owners = rooms[type], !owners.contains(source.room), owners != ["Shared"] else { continue }
                guard !Self.exceptions.contains("\(source.room) names \(type)") else { continue }
                Issue.record("\(source.name) names \(type) of \(owners.sorted())")
            }
        }
    }
}

import Foundation
import Testing

@Suite("pwsieve evaluate --curve")
struct EvaluateCurveTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
        // 3, 5 and 6 points; banned as a whole; no token.
        try command.write("leaked.txt", "Contoso1!\nContoso!1xQ\nContoso!1xQ7\nContoso9\nqvwzkr26\n")
        // No token; 6 points.
        try command.write("good.txt", "\(goodPassword)\nContoso+4Xq7\n")
    }

    private func evaluate(_ arguments: [String], by policy: String = "entra") throws -> Command.Outcome {
        let outcome = try command.run(
            [
                "evaluate", "--curve", "--no-global", "--custom", "contoso.txt", "--policy", policy, "--should-reject",
                "leaked.txt", "--should-accept", "good.txt",
            ] + arguments)
        outcome.expectSuccess()
        return outcome
    }

    /// The rows from the one that begins with `heading` to the next section.
    private func section(_ heading: String, _ outcome: Command.Outcome) -> [String] {
        let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { !$0.hasPrefix(heading) }.dropFirst().prefix { !$0.isEmpty }
        return section.map { $0.split(separator: " ").joined(separator: " ") }
    }

    // MARK: Scores

    @Test("The curve shows each minimum score, and marks the one that the policy has")
    func scores() throws {
        let outcome = try evaluate([])
        #expect(
            section("Minimum score", outcome) == [
                "1 20.0 % 0 %", "2 20.0 % 0 %", "3 20.0 % 0 %", "4 40.0 % 0 %", "5 40.0 % 0 % as it is",
                "6 60.0 % 0 %", "7 80.0 % 50.0 %", "8 80.0 % 50.0 %", "9 80.0 % 50.0 %", "10 80.0 % 50.0 %",
            ])
        #expect(outcome.rows.contains("leaked.txt 5 2 40.0 % 11.8–76.9"))
        #expect(!outcome.text.contains("At equal false rejections"))
    }

    @Test("Each point of the curve is what a policy with that score rejects", arguments: [1, 3, 6, 12])
    func points(_ score: Int) throws {
        let passphrase = max(1, score - 1)
        try command.write(
            "own.json",
            """
            { "extends": "recommended", "minimumScore": \(score), "passphrase": { "minimumScore": \(passphrase) } }
            """)
        let outcome = try evaluate(["--generated", "50", "--compare", "own.json"], by: "recommended")
        let row = try #require(section("Minimum score", outcome).first { $0.hasPrefix("\(score) ") })
        // The first policy's rates and the marked ones of the second; a row of rates ends with the second's and its interval.
        let rates = row.replacing(" as it is", with: "").split(separator: " ").suffix(4)
        #expect(row.hasSuffix(" as it is"))
        for (heading, rate) in [("Should be rejected", rates.prefix(2)), ("Should be accepted", rates.suffix(2))] {
            let total = try #require(section(heading, outcome).last { !$0.hasPrefix("by other") })
            #expect(total.split(separator: " ").suffix(3).prefix(2) == rate, "\(row): \(total)")
        }
    }

    @Test("The points that suffice for a passphrase keep their distance to the minimum score")
    func passphrases() throws {
        try command.write("contoso.txt", "lemon\ncanal\nspider\nrage\n")
        try command.write("leaked.txt", "lemoncanalspider\n")
        // Four points, and five.
        try command.write("good.txt", "lemoncanalspiderrage\nlemon-canal-spider\n")
        let rows = try section("Minimum score", evaluate([], by: "recommended"))
        #expect(
            rows[2..<7] == [
                "3 0 % 0 %", "4 100.0 % 0 %", "5 100.0 % 0 % as it is", "6 100.0 % 50.0 %", "7 100.0 % 100.0 %",
            ])
    }

    @Test("Names, forbidden terms and bans of whole passwords hold with every score")
    func notMoved() throws {
        try command.write("brands.txt", "widget\n")
        try command.write(
            "leaked.csv",
            "password,account\nKettle+Quarry_57,\nJdoe1234!xq9,jdoe1234\nXk7Widget#qvz!9,\nContoso9,\nContoso!1xQ,\n")
        let outcome = try command.run([
            "evaluate", "--curve", "--no-global", "--custom", "contoso.txt", "--forbid", "brands=brands.txt", "--input",
            "csv", "--should-reject", "leaked.csv", "--generated", "1",
        ])
        #expect(section("Minimum score", outcome).first == "1 60.0 % 0 %")
    }

    @Test("A policy that does not score has no curve over scores")
    func unscored() throws {
        let outcome = try evaluate(["--compare", "nist"])
        #expect(section("Minimum score", outcome)[4] == "5 40.0 % 0 % as it is – –")
        #expect(try !evaluate([], by: "nist").text.contains("Minimum score"))
    }

    // MARK: Lengths

    @Test("The curve over lengths adds the passwords that are too short to those that are banned")
    func lengths() throws {
        let outcome = try evaluate([])
        #expect(
            section("Minimum length", outcome) == [
                "8 40.0 % 0 % as it is", "9 60.0 % 0 %", "10 60.0 % 0 %", "11 60.0 % 0 %", "12 80.0 % 0 %",
                "13 100.0 % 50.0 %", "14 100.0 % 50.0 %", "15 100.0 % 50.0 %", "16 100.0 % 50.0 %",
            ])
        #expect(
            try section("Minimum length", evaluate(["--rules", "banned"])).first == "8 40.0 % 0 %",
            "without the rules of length the policy has no minimum")
    }

    @Test("Lengths are counted as the policy counts them, folded too")
    func units() throws {
        try command.write("leaked.txt", "\u{1d4d0}\u{1d4d1}\u{1d4d2}\u{1d4d3}\u{1d4d4}\n")
        try command.write("good.txt", "Kettle1\u{200b}\u{200b}\n")
        func row(_ policy: String) throws -> String? { try section("Minimum length", evaluate([], by: policy)).first }
        #expect(try row("recommended") == "8 100.0 % 100.0 % as it is")
        // Ten UTF-16 units, of which Active Directory wants seven; invisible characters count.
        let outcome = try command.run([
            "evaluate", "--curve", "--no-global", "--policy", "active-directory", "--should-reject",
            "leaked.txt", "--should-accept", "good.txt",
        ])
        #expect(
            section("Minimum length", outcome).prefix(4) == [
                "7 0 % 0 % as it is", "8 0 % 0 %", "9 0 % 0 %", "10 0 % 100.0 %",
            ])
    }

    // MARK: Equal false rejections

    @Test("A policy that is only stricter catches as much at equal false rejections")
    func stricter() throws {
        try command.write("seven.json", #"{ "extends": "entra", "minimumScore": 7, "name": "seven" }"#)
        let outcome = try evaluate(["--compare", "seven.json"])
        #expect(
            section("At equal false rejections", outcome) == [
                "as entra 5 60.0 % 0 % 6 60.0 % 0 % 6", "as seven.json 5 80.0 % 50.0 % 7 80.0 % 50.0 % 7",
            ])
    }

    /// Half of the way between five and six points: two more good passwords are rejected with six, one is allowed.
    private func writeHalves() throws {
        try command.write("widget.txt", "widget\n")
        try command.write("leaked.txt", "Widget1!\nWidget!1xQ\nWidget!1xQ7\n")
        try command.write("more.txt", "Contoso1!\n")
        try command.write("good.txt", "Widget+Xq7\nWidget-Xq7\nContoso77\n\(goodPassword)\n")
    }

    @Test("Between two scores the catch is their mean, in all and by file")
    func interpolated() throws {
        try writeHalves()
        let outcome = try command.run([
            "evaluate", "--curve", "--no-global", "--custom", "contoso.txt", "--should-reject", "leaked.txt",
            "more.txt", "--should-accept", "good.txt", "--compare", "widget.txt",
        ])
        #expect(
            section("At equal false rejections", outcome) == [
                "as entra 4 25.0 % 25.0 % 4 37.5 % 25.0 % 5–6", "leaked.txt 3 0 % 50.0 %", "more.txt 1 100.0 % 0 %",
                "as widget.txt 4 0 % 0 % 1 25.0 % 0 % 4", "leaked.txt 3 0 % 33.3 %", "more.txt 1 0 % 0 %",
            ])
    }

    @Test("Where a policy causes more false rejections with every score, there is no figure")
    func unreachable() throws {
        try command.write("good.txt", "Contoso9\n")
        try command.write("widget.txt", "widget\n")
        let outcome = try evaluate(["--compare", "widget.txt"])
        #expect(section("At equal false rejections", outcome).last == "as widget.txt 5 – more 0 % 0 % 1")
    }

    // MARK: JSON and the command line

    private struct Report: Decodable {
        struct Point: Decodable, Equatable {
            var minimumScore: Int?
            var minimumLength: Int?
            var caught: Int
            var caughtRate: Double
            var refused: Int
            var refusedRate: Double
        }
        struct Judge: Decodable {
            let curves: [String: [Point]]?
        }
        struct Equal: Decodable {
            struct Judge: Decodable, Equatable {
                let name: String
                let caughtRate: Double?
                let minimumScores: [Int]?
                let files: [File]
            }
            struct File: Decodable, Equatable {
                let file: String
                let caughtRate: Double?
            }
            let `as`: String
            let refused: Int
            let refusedRate: Double
            let judges: [Judge]
        }
        let judges: [Judge]
        let equalFalseRejections: [Equal]?
    }

    @Test("JSON has the curves of each judge, and the catch at equal false rejections")
    func json() throws {
        try writeHalves()
        let arguments = [
            "evaluate", "--format", "json", "--no-global", "--custom", "contoso.txt", "--should-reject", "leaked.txt",
            "--should-accept", "good.txt", "--compare", "widget.txt",
        ]
        func report(_ more: [String]) throws -> Report {
            try JSONDecoder().decode(Report.self, from: Data(command.run(arguments + more).output))
        }
        let curves = try report(["--curve"])
        #expect(
            curves.judges[1].curves?["minimumScore"]?[5]
                == .init(minimumScore: 6, caught: 2, caughtRate: 2 / 3.0, refused: 2, refusedRate: 0.5))
        #expect(curves.judges[0].curves?["minimumLength"]?.map(\.minimumLength) == Array(8...16))
        let equal = try #require(curves.equalFalseRejections)
        #expect(equal.map(\.as) == ["entra", "widget.txt"] && equal.map(\.refusedRate) == [0.25, 0])
        #expect(
            equal[0].judges[1]
                == .init(
                    name: "widget.txt", caughtRate: 0.5, minimumScores: [5, 6],
                    files: [.init(file: "leaked.txt", caughtRate: 0.5)]))
        let without = try report([])
        #expect(without.equalFalseRejections == nil && without.judges[0].curves == nil)
    }

    @Test("Without good or bad passwords there is no curve", arguments: ["--should-reject", "--should-accept"])
    func oneKind(_ option: String) throws {
        try command.run(["evaluate", "--curve", option, "good.txt"]).expectFailure(64, ["--curve", "--generated"])
    }
}

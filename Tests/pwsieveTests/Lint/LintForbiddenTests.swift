import Foundation
import Testing

@Suite("pwsieve lint --forbidden")
struct LintForbiddenTests {
    let command: Command

    init() throws {
        command = try Command()
        // A word of three letters that many passphrases hold, one that none does, a year, and a word with a number.
        try command.write("words.txt", "art\nqvwzkrm\n2016\nNordwind2016\nnordwind\n")
        try command.write(
            "forbids.json", #"{ "extends": "active-directory", "forbiddenLists": [ "other", "custom" ] }"#)
    }

    /// The rule and the message of each finding.
    private func findings(_ options: [String]) throws -> [(rule: String, message: String)] {
        let outcome = try command.run(["lint", "words.txt", "--format", "json"] + options)
        let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
        let files = try #require(report["files"] as? [[String: Any]])
        let found = try #require(files.first?["findings"] as? [[String: Any]])
        return found.map { ($0["rule"] as? String ?? "", $0["message"] as? String ?? "") }
    }

    @Test(
        "A term is measured by the good passwords that hold it exactly, and nothing makes it redundant",
        arguments: [["--forbidden"], ["--policy", "forbids.json"]])
    func forbidden(_ options: [String]) throws {
        let common = try findings(options).filter { $0.rule == "too-common" }
        #expect(common.count == 1 && common[0].message.hasPrefix("\"art\" rejects "), "\(common)")
        #expect(common[0].message.contains(" of good passphrases, more than 0.1 %; "))
        let rules = Set(try findings(options).map(\.rule))
        #expect(
            rules.isDisjoint(with: ["covered-by-pattern", "covered-by-term", "variant", "missing-base"]), "\(rules)")
    }

    @Test("The share is that of the passphrases which the term rejects")
    func share() throws {
        try command.write("none.txt", "qvwzkrm\n")
        try command.write("art.txt", "art\n")
        let compared = try command.run([
            "compare", "none.txt", "art.txt", "none.txt", "--no-global", "--forbid", "custom",
        ])
        let rows = compared.rows.drop { !$0.hasPrefix("False rejections of 20,000 good passphrases") }
        let after = try #require(rows.first { $0.hasPrefix("after ") }, "\(compared.text)\(compared.errorText)")
        let count = try #require(Int(after.split(separator: " ")[1].filter { $0 != "," }))
        #expect(count > 100)
        let message = try #require(findings(["--forbidden", "--no-global"]).first { $0.rule == "too-common" }?.message)
        #expect(
            message.hasPrefix("\"art\" rejects \(Double(count) / 200) % of good passphrases"), "\(message) \(after)")
    }
}

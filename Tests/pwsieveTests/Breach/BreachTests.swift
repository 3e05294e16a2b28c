import Foundation
import Testing

@Suite("pwsieve breach")
struct BreachTests {
    let command: Command

    init() throws { command = try Command() }

    /// SHA-1 and NT hashes of `password`, `123456` and a password that breaks no other rule.
    static let sha1 = [
        "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8", "7C4A8D09CA3762AF61E59520943DC26494F8941B",
        "CC7D70C5D66B113DF6F05A5CC5AABAEA7476C272",
    ]
    static let nt = [
        "8846F7EAEE8FB117AD06BDD830B7586C", "32ED87BDB5FDC5E9CBA88547376818D4", "0E62728A898AABE1924AF2B4591F02F8",
    ]
    static let good = "Qvwzkrmb8xJhgt"

    private func compile(_ arguments: [String], input: String = "") throws -> Command.Outcome {
        try command.run(["breach", "compile"] + arguments, input: input)
    }

    private func lookUp(_ store: String, _ lines: String, _ arguments: [String] = []) throws -> [String] {
        let outcome = try command.run(["breach", "lookup", store] + arguments, input: lines)
        return outcome.lines
    }

    // MARK: Input

    @Test(
        "Hashes are found again, in any order and either case, with LF or CRLF, with counts or not",
        arguments: [
            "X\nY\nZ\n", "Z\nY\nX", "Y:5\r\nX:2\r\nZ:1\r\n", "x\ny\nz\n", "\u{feff}X\nY:1\n\nZ\n",
        ])
    func inputs(_ text: String) throws {
        for (kind, hashes) in [("sha1", Self.sha1), ("nt", Self.nt)] {
            var text = text
            for (name, hash) in zip(["X", "Y", "Z"], hashes) {
                text = text.replacing(name, with: hash).replacing(name.lowercased(), with: hash.lowercased())
            }
            try command.write("\(kind).txt", text)
            let outcome = try compile(["\(kind).txt", "-o", "\(kind).breach"])
            outcome.expectSuccess()
            #expect(outcome.text.contains("3 hashes (\(kind == "nt" ? "NT" : "SHA-1")), exact"))
            #expect(
                try lookUp("\(kind).breach", "password\n123456\n\(Self.good)\nother\n")
                    == ["line 1: found", "line 2: found", "line 3: found", "line 4: not found"])
            #expect(
                try lookUp("\(kind).breach", hashes.joined(separator: "\n").lowercased(), ["--hashes"]).count {
                    $0.hasSuffix(": found")
                } == 3)
        }
    }

    @Test(
        "Hashes that were seen too seldom are left out, in order or not, with counts or not",
        arguments: [false, true], [[], ["--counts"], ["--form", "filter"]])
    func minimumCounts(_ isSorted: Bool, _ options: [String]) throws {
        let lines = ["\(Self.sha1[0]):9", "\(Self.sha1[1]):10", "\(Self.sha1[2]):11"]
        try command.write("in.txt", (isSorted ? lines : lines.reversed()).joined(separator: "\n"))
        let outcome = try compile(["in.txt", "-o", "out.breach", "--minimum-count", "10"] + options)
        outcome.expectSuccess()
        #expect(outcome.text.contains("2 hashes (SHA-1)") && outcome.text.contains("1 seen too seldom"), "\(outcome)")
        let found = try lookUp("out.breach", "password\n123456\n\(Self.good)\n")
        #expect(found.map { $0.contains(": found") } == [false, true, true])
        #expect(
            try lookUp("out.breach", lines.joined(separator: "\n"), ["--hashes"]).count { $0.contains(": found") } == 2)
    }

    @Test("A small change of a leaked password is no advice")
    func leastChange() throws {
        try command.write("in.txt", Self.sha1[2])
        try compile(["in.txt", "-o", "out.breach"]).expectSuccess()
        let outcome = try command.run(["explain", "--format", "text", "--breached", "out.breach"], input: Self.good)
        #expect(
            outcome.exitCode == 1 && outcome.text.contains("No small change is enough; choose another password."),
            "\(outcome)")
    }

    @Test("A store that would be empty takes no other's place")
    func empty() throws {
        try command.write("in.txt", Self.sha1.joined(separator: "\n"))
        try compile(["in.txt", "-o", "out.breach"]).expectSuccess()
        for arguments in [["compile", "in.txt"], ["merge", "counted.breach"]] {
            try compile(["in.txt", "-o", "counted.breach", "--counts"]).expectSuccess()
            let outcome = try command.run(["breach"] + arguments + ["-o", "out.breach", "--minimum-count", "2"])
            #expect(outcome.exitCode == 65 && outcome.errorText.contains("the store would be empty"), "\(outcome)")
            #expect(try lookUp("out.breach", "password") == ["line 1: found"])
        }
    }

    @Test("A store that cannot be read makes counts worthless", arguments: ["batch", "evaluate", "compare"])
    func unread(_ subcommand: String) throws {
        try command.write("in.txt", Self.sha1.joined(separator: "\n"))
        try compile(["in.txt", "-o", "out.breach"]).expectSuccess()
        var bytes = try command.read("out.breach")
        bytes[4096 + 100] ^= 1
        try command.write("out.breach", bytes: bytes)
        try command.write("candidates.txt", "\(Self.good)\n")
        let arguments =
            switch subcommand {
            case "batch": ["batch", "candidates.txt"]
            case "evaluate": ["evaluate", "--should-reject", "candidates.txt"]
            default: ["compare", "entra", "recommended", "candidates.txt"]
            }
        let outcome = try command.run(arguments + ["--breached", "out.breach"])
        #expect(outcome.exitCode == 65, "\(outcome)")
        #expect(
            outcome.errorText.contains("out.breach") && outcome.errorText.contains("damaged"), "\(outcome.errorText)")
        outcome.expectSilence(about: [Self.good])
    }

    @Test("gzip, standard input and several files at once")
    func packed() throws {
        try command.write("one.txt", Self.sha1[0])
        try command.write("two.txt", "\(Self.sha1[1])\n")
        #expect(try command.shell("gzip two.txt").exitCode == 0)
        try compile(["one.txt", "two.txt.gz", "-", "-o", "all.breach"], input: Self.sha1[2]).expectSuccess()
        #expect(try lookUp("all.breach", "password\n123456\n\(Self.good)\n").allSatisfy { $0.hasSuffix(": found") })
        let info = try command.run(["breach", "info", "all.breach"])
        #expect(info.rows.contains("source one.txt, two.txt.gz, -"))
    }

    @Test("A folder of range files, as the usual downloaders write them", arguments: ["", ".txt", ".txt.gz"])
    func ranges(_ suffix: String) throws {
        try command.createFolder("ranges")
        for (index, hash) in Self.sha1.enumerated() {
            // The service pads ranges with hashes that nobody has seen.
            let text = "\(hash.dropFirst(5)):\(index + 3)\r\n00000000000000000000000000000000000:0\r\n"
            try command.write("ranges/\(hash.prefix(5))\(suffix.replacing(".gz", with: ""))", text)
        }
        if suffix.hasSuffix("gz") { #expect(try command.shell("gzip ranges/*").exitCode == 0) }
        try command.write("ranges/.DS_Store", "")
        try compile(["ranges", "-o", "ranges.breach", "--counts"]).expectSuccess()
        #expect(
            try lookUp("ranges.breach", "password\n123456\n\(Self.good)\nother\n", ["--format", "jsonl"]) == [
                #"{"line":1,"found":true,"count":3}"#, #"{"line":2,"found":true,"count":4}"#,
                #"{"line":3,"found":true,"count":5}"#, #"{"line":4,"found":false}"#,
            ])
        try command.write("ranges/README.md", "words")
        try compile(["ranges", "-o", "new.breach"]).expectFailure(65, ["ranges/README.md", "range file"])
        try command.createFolder("empty")
        try compile(["empty", "-o", "new.breach"]).expectFailure(65, ["empty: there is no range file"])
    }

    @Test("Counts of the same hash are added, before the minimum is applied")
    func duplicates() throws {
        let (a, b, c) = (Self.sha1[0], Self.sha1[1], Self.sha1[2])
        try command.write("counts.txt", "\(b):4\n\(a):2\n\(b):3\n\(c):6\n\(a):4\n")
        let outcome = try compile(["counts.txt", "-o", "counts.breach", "--counts", "--minimum-count", "7"])
        outcome.expectSuccess()
        #expect(outcome.text.contains("1 hash (SHA-1), exact, 2 duplicates, 2 seen too seldom"))
        #expect(
            try lookUp("counts.breach", "123456\npassword\n\(Self.good)\n")
                == ["line 1: found, seen 7 times", "line 2: not found", "line 3: not found"])
        let info = try command.run(["breach", "info", "counts.breach"])
        #expect(info.rows.contains("seen 7 times or more") && info.rows.contains("counts yes"))
    }

    @Test("A filter has all hashes", arguments: ["8", "12", "16"])
    func filters(_ bits: String) throws {
        try command.write("hashes.txt", Self.sha1.joined(separator: "\n"))
        try compile(["hashes.txt", "-o", "f.breach", "--form", "filter", "--bits", bits]).expectSuccess()
        #expect(
            try lookUp("f.breach", "password\n123456\n\(Self.good)\n").allSatisfy {
                $0.contains(": found, as is one of ")
            })
        let info = try command.run(["breach", "info", "--verify", "f.breach", "--format", "json"])
        let facts = try #require(JSONSerialization.jsonObject(with: Data(info.output)) as? [String: Any])
        #expect(facts["form"] as? String == "filter" && facts["bits"] as? Int == Int(bits))
        #expect(facts["hashes"] as? Int == 3 && facts["verified"] as? Bool == true)
    }

    // MARK: Faults

    @Test(
        "What is no hash is an error with file and line, which quotes nothing, and leaves the old store",
        arguments: [
            ("zorbex\n", ":1: this is no hash"), ("HASH\nzorbex99\n", ":2: this is no hash"),
            ("HASH:\n", ":1: this is no hash"), ("HASH:x\n", ":1: this is no hash"),
            ("HASH 5\n", ":1: this is no hash"),
            ("HASHF\n", ":1: this is no hash"), ("HASH\nNTHASH:4\n", ":2: this is an NT hash among"),
            ("NTHASH\nHASH\n", ":2: this is a SHA-1 hash among"), ("", "there is no hash in it"),
            ("\n\n", "there is no hash in it"),
            ("HASH:99999999999999999999\n", ":1: this is no hash"),
        ])
    func faults(_ text: String, _ problem: String) throws {
        try command.write("good.txt", Self.sha1[0])
        try compile(["good.txt", "-o", "kept.breach"]).expectSuccess()
        let before = try command.read("kept.breach")
        try command.write(
            "bad.txt", text.replacing("NTHASH", with: Self.nt[1]).replacing("HASH", with: Self.sha1[1]))
        let outcome = try compile(["bad.txt", "-o", "kept.breach"])
        outcome.expectFailure(65, ["bad.txt", problem])
        outcome.expectSilence(about: ["zorbex"])
        #expect(try command.read("kept.breach") == before)
        #expect(try command.files() == ["bad.txt", "good.txt", "kept.breach"])
    }

    @Test("A line without an end is an error, not memory")
    func longLine() throws {
        try command.write("long.txt", String(repeating: "A", count: 3 << 20))
        try compile(["long.txt", "-o", "x.breach"]).expectFailure(65, ["long.txt:1", "too long"])
    }

    @Test("Command lines that cannot be meant are refused")
    func usage() throws {
        try command.write("hashes.txt", Self.sha1[0])
        for (arguments, part) in [
            (["--bits", "8"], "--form filter"), (["--form", "filter", "--counts"], "--counts"),
            (["--form", "filter", "--bits", "9"], "8, 12 or 16"), (["--minimum-count", "0"], "--minimum-count"),
            (["--form", "ribbon"], "exact, filter"),
        ] {
            try compile(["hashes.txt", "-o", "x.breach"] + arguments).expectFailure(64, [part])
        }
        try compile(["hashes.txt", "-o", "-"]).expectFailure(64, ["regular file"])
        try compile(["hashes.txt", "-o", "hashes.txt"]).expectFailure(64, ["the file is read too"])
        try compile(["missing.txt", "-o", "x.breach"]).expectFailure(66, ["missing.txt", "No such file"])
    }

    @Test("A damaged store is refused wherever it is used, and a damaged block by info --verify")
    func damage() throws {
        try command.write("hashes.txt", Self.sha1.joined(separator: "\n"))
        try compile(["hashes.txt", "-o", "good.breach"]).expectSuccess()
        var bytes = try command.read("good.breach")
        bytes[4200] ^= 1
        try command.write("block.breach", bytes: bytes)
        try command.run(["breach", "info", "block.breach"]).expectSuccess()
        try command.run(["breach", "info", "--verify", "block.breach"]).expectFailure(65, ["block.breach: block 0"])
        try command.run(["breach", "lookup", "block.breach"], input: "password\n").expectFailure(65, ["block 0"])
        for (name, bytes, problem) in [
            ("cut.breach", Array(bytes.dropLast(100)), "another length"),
            ("words.txt", Array("words\n".utf8), "no breach store"),
            ("head.breach", [UInt8]("PWSBREAC".utf8) + bytes.dropFirst(8).map { $0 ^ 0x40 }, "format"),
        ] {
            try command.write(name, bytes: bytes)
            for arguments in [["breach", "info", name], ["check", "--breached", name], ["breach", "lookup", name]] {
                try command.run(arguments, input: Self.good).expectFailure(65, [name, problem])
            }
        }
    }

    // MARK: Merging

    @Test("Stores are merged, their counts added; a filter or another kind is refused")
    func merge() throws {
        try command.write("one.txt", "\(Self.sha1[0]):2\n\(Self.sha1[1]):1\n")
        try command.write("two.txt", "\(Self.sha1[2]):8\n\(Self.sha1[0]):5\n")
        try command.write("nt.txt", Self.nt[0])
        for name in ["one", "two"] { try compile(["\(name).txt", "-o", "\(name).breach", "--counts"]).expectSuccess() }
        try compile(["nt.txt", "-o", "nt.breach"]).expectSuccess()
        try compile(["one.txt", "-o", "f.breach", "--form", "filter"]).expectSuccess()
        let merged = try command.run(
            ["breach", "merge", "one.breach", "two.breach", "-o", "all.breach", "--counts", "--minimum-count", "2"])
        merged.expectSuccess()
        #expect(merged.text.contains("2 hashes (SHA-1), exact, 1 duplicate, 1 seen too seldom"))
        #expect(
            try lookUp("all.breach", "password\n123456\n\(Self.good)\n")
                == ["line 1: found, seen 7 times", "line 2: not found", "line 3: found, seen 8 times"])
        try command.run(["breach", "merge", "one.breach", "f.breach", "-o", "x"]).expectFailure(
            65, ["f.breach: a filter"])
        try command.run(["breach", "merge", "one.breach", "nt.breach", "-o", "x"])
            .expectFailure(65, ["nt.breach: this store holds NT hashes"])
        try command.run(["breach", "merge", "nt.breach", "-o", "x", "--counts"]).expectFailure(65, ["--counts"])
    }

    // MARK: Judging

    @Test("Commands that judge refuse a leaked password")
    func judging() throws {
        try command.write("hashes.txt", "\(Self.sha1[2]):12\n")
        try compile(["hashes.txt", "-o", "leaked.breach", "--counts"]).expectSuccess()
        let options = ["--policy", "recommended", "--no-global", "--breached", "leaked.breach"]
        let check = try command.run(["check"] + options, input: Self.good)
        check.expectSuccess(1)
        #expect(check.rows.contains("breached Known from breaches: seen 12 times."))
        #expect(check.rows.contains { $0.hasPrefix("This password has leaked") })
        let json = try command.run(["check", "--format", "json", "--language", "de"] + options, input: Self.good)
        #expect(json.text.contains(#""codes":["breached"],"outcome":"bannedPasswordPolicy""#))
        #expect(json.text.contains(#""breachCount":12"#) && json.text.contains("im Internet aufgetaucht"))
        let explanation = try command.run(["explain", "--format", "text"] + options, input: Self.good)
        #expect(explanation.rows.contains("broken breaches seen 12 times"))
        let other = try command.run(["explain", "--format", "text"] + options, input: Self.good + "W")
        #expect(other.rows.contains("kept breaches in none of 1 store"))
        try command.write("candidates.txt", "\(Self.good)\n\(Self.good)W\n")
        for format in ["text", "csv", "jsonl", "html"] {
            let batch = try command.run(["batch", "--format", format, "candidates.txt"] + options)
            #expect(batch.exitCode == 1 && batch.text.contains("breached"))
        }
        let evaluation = try command.run(
            ["evaluate", "--format", "json", "--should-reject", "candidates.txt"] + options)
        #expect(evaluation.text.contains(#""breached""#))
    }

    @Test("A policy may require a store, or search none")
    func policies() throws {
        try command.write("required.json", #"{ "breached": "required" }"#)
        try command.write("off.json", #"{ "breached": "off" }"#)
        try command.write("hashes.txt", Self.sha1[2])
        try compile(["hashes.txt", "-o", "leaked.breach"]).expectSuccess()
        try command.run(["check", "--policy", "required.json"], input: Self.good)
            .expectFailure(65, ["breached: the policy requires a breach store"])
        let required = ["check", "--no-global", "--policy", "required.json", "--breached", "leaked.breach"]
        #expect(try command.run(required, input: Self.good).exitCode == 1)
        let off = try command.run(
            ["check", "--no-global", "--policy", "off.json", "--breached", "leaked.breach"], input: Self.good)
        #expect(off.exitCode == 0 && off.errorText.contains("searches no breach store"))
    }
}

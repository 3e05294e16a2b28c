import Foundation
import PasswordReset
import PasswordSieve
import Testing

struct AuditRecordTests {
    /// A password that violates rules of every kind: it contains a global term, a custom term and a name.
    private static let bad = "Zanzibar+contoso+Doering"

    @Test func aRecordTellsWhatHappened() async throws {
        let fixture = try Fixture(history: FakeHistory(answer: .success(false)))
        let request = Fixture.request("Zanzibar!", operation: .change)
        let result = await fixture.gate.reset(request)
        let record = try #require(fixture.sink.records.first)
        #expect(record.version == 1)
        #expect(record.category == "self-service password management")
        #expect(record.time == fixture.clock.now)
        #expect(record.durationMilliseconds == 0)
        #expect(record.correlationID == request.correlationID)
        #expect(result.correlationID == request.correlationID)
        #expect((record.tenantID, record.userID) == ("contoso", "jane-1"))
        #expect((record.activity, record.operation) == (.reset, .change))
        #expect(record.outcome == .bannedPasswordPolicyViolation)
        #expect(record.code == "bannedPasswordPolicyViolation")
        #expect(record.enforcedOutcome == nil)
        #expect(record.failedStep == nil)
        #expect(record.violations == ["banned", "tooShort"])
        #expect(record.violatedLists == ["global"])
        #expect(record.policies.map(\.name) == ["entra", "active-directory, changed"])
        #expect(record.policies.map(\.version) == [1, 1])
        #expect(record.policies.map(\.mode) == ["enforce", "enforce"])
        #expect(record.lists.map(\.name) == ["custom", "global"])
        #expect(record.lists.map(\.termCount) == [1, 1])
        #expect(record.lists.allSatisfy { $0.fingerprint.count == 16 })
        #expect(record.events == [10_016, 30_004])
    }

    @Test func auditModeIsRecordedWithWhatItWouldHaveBeen() async throws {
        let fixture = try Fixture(mode: .audit)
        _ = await fixture.gate.evaluate(Fixture.request("Contoso!1"))
        let record = try #require(fixture.sink.records.first)
        #expect(record.outcome == .accepted)
        #expect(record.enforcedOutcome == .bannedPasswordPolicyViolation)
        #expect(record.violations == ["banned", "tooShort"])
        #expect(record.policies.map(\.mode) == ["audit", "audit"])
        #expect(record.events == [10_025, 30_007])
    }

    /// Both sets of rules use the same lists.
    @Test func aListIsRecordedOnce() async throws {
        let cloud = try Fixture.checkers().cloud
        let fixture = try Fixture(checkers: ResetCheckers(cloud: cloud, onPremises: cloud))
        _ = await fixture.gate.evaluate(Fixture.request("Contoso!1Zanzibar"))
        let record = try #require(fixture.sink.records.first)
        #expect(record.violatedLists == ["custom", "global"])
        #expect(record.lists.map(\.name) == ["custom", "global"])
    }

    @Test func theDurationIsOfTheSameClock() async throws {
        let fixture = try Fixture()
        let (clock, checkers) = (fixture.clock, try Fixture.checkers())
        for (step, milliseconds) in [(1.25, 1_250), (-60, 0), (1e12, 86_400_000)] as [(TimeInterval, Int)] {
            let policy = ResetPolicy { _, _ in
                clock.advance(step)
                return checkers
            }
            let gate = ResetGate(
                policy: policy, directory: fixture.directory, throttle: AttemptThrottle(), audit: fixture.sink,
                now: clock.reading)
            _ = await gate.evaluate(Fixture.request())
            #expect(fixture.sink.records.last?.durationMilliseconds == milliseconds)
        }
    }

    /// A record contains no password, term, name or text of an error, however it is written.
    @Test func nothingSecretIsInARecord() async throws {
        let secrets = [Self.bad, "zanzibar", "doering", "jane doering", "jdoering"]
        let failure = TalkativeError(description: "cannot write \(Self.bad)")
        for mode in [Policy.Mode.enforce, .audit] {
            let directory = FakeDirectory { $0.write = .failure(failure) }
            let fixture = try Fixture(directory, mode: mode, history: FakeHistory(answer: .failure(failure)))
            _ = await fixture.gate.reset(Fixture.request(Self.bad))
            let record = try #require(fixture.sink.records.first)
            #expect(!record.violations.isEmpty)
            var dumped = ""
            dump(record, to: &dumped)
            let texts = [
                String(decoding: try record.json(), as: UTF8.self), "\(record)", String(reflecting: record), dumped,
                String(decoding: try PropertyListEncoder().encode(record), as: UTF8.self),
            ]
            for secret in secrets {
                for text in texts { #expect(!text.lowercased().contains(secret.lowercased()), "\(secret)") }
            }
        }
    }

    @Test func jsonIsOneLineAndReadsBack() async throws {
        let fixture = try Fixture()
        _ = await fixture.gate.reset(Fixture.request("Contoso!1", userID: "jane\n\"1\""))
        let record = try #require(fixture.sink.records.first)
        let json = try record.json()
        #expect(!json.contains(UInt8(ascii: "\n")))
        #expect(try AuditRecord(json: json) == record)
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(
            object.keys.sorted() == [
                "activity", "category", "code", "correlationID", "directoryUserID", "durationMilliseconds", "events",
                "lists", "operation", "outcome", "policies", "tenantID", "time", "userID", "version", "violatedLists",
                "violations",
            ])
        #expect(object["time"] as? String == "2027-01-15T08:00:00.000Z")
        #expect(object["userID"] as? String == "jane\n\"1\"")
        #expect(object["events"] as? [Int] == [10_017, 30_003])
    }

    /// The record names the account as requested, and by its permanent identifier once that is known.
    @Test func theAccountIsNamedAsRequestedAndAsTheDirectoryDoes() async throws {
        let directories = [
            FakeDirectory(),
            FakeDirectory { $0.user = .success(.jane(isLicensed: false)) },
            FakeDirectory { $0.user = .success(nil) },
            FakeDirectory { $0.user = .failure(DirectoryError.unreachable) },
        ]
        for (directory, directoryUserID) in zip(directories, ["jane-1", "jane-1", nil, nil]) {
            let fixture = try Fixture(directory)
            _ = await fixture.gate.evaluate(Fixture.request(userID: "jane@contoso.example"))
            let record = try #require(fixture.sink.records.first)
            #expect(record.userID == "jane@contoso.example")
            #expect(record.directoryUserID == directoryUserID)
        }
    }

    @Test func aThrottledSpellingIsStillNamed() async throws {
        let fixture = try Fixture()
        for number in 0..<6 { _ = await fixture.gate.evaluate(Fixture.request("short", userID: "jane \(number)")) }
        #expect(fixture.sink.records.last?.outcome == .throttled)
        #expect(fixture.sink.records.last?.directoryUserID == "jane-1")
        // Here the spelling itself is blocked, and the directory is not asked.
        let (asked, calls) = (Fixture.request(userID: "jane-1"), fixture.directory.calls.count)
        _ = await fixture.gate.evaluate(asked)
        #expect(fixture.directory.calls.count == calls)
        #expect(fixture.sink.records.last?.directoryUserID == nil)
    }

    @Test func longIdentifiersAreCut() async throws {
        let long = String(repeating: "e\u{301}", count: 10_000)
        let fixture = try Fixture(FakeDirectory { $0.user = .success(.jane(id: long)) })
        _ = await fixture.gate.evaluate(Fixture.request(userID: long))
        let record = try #require(fixture.sink.records.first)
        #expect(record.userID == String(repeating: "e\u{301}", count: 128))
        #expect(record.directoryUserID == record.userID)
    }
}

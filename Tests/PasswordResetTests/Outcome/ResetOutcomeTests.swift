import PasswordReset
import PasswordSieve
import Testing

struct ResetOutcomeTests {
    /// The numbers are those of Entra's reset portal.
    @Test func numbersAndCodesAreThoseOfTheCatalogue() {
        let catalogue: [(ResetOutcome, Int, String)] = [
            (.tenantResetDisabled, 9, "SSPR_0009"), (.writebackNotEnabled, 10, "SSPR_0010"),
            (.resetNotEnabledForUser, 11, "SSPR_0011"), (.userNotLicensed, 12, "SSPR_0012"),
            (.userNotInScopedGroup, 13, "SSPR_0013"), (.userNotProperlyConfigured, 14, "SSPR_0014"),
            (.onPremisesAdminActionRequired, 29, "SSPR_0029"), (.onPremisesConnectivityError, 30, "SSPR_0030"),
        ]
        for (outcome, number, code) in catalogue {
            #expect(outcome.number == number)
            #expect(outcome.code == code)
        }
        let unnumbered = ResetOutcome.allCases.filter { $0.number == nil }
        #expect(unnumbered.count == ResetOutcome.allCases.count - catalogue.count)
        #expect(unnumbered.allSatisfy { $0.code == $0.rawValue })
        #expect(ResetOutcome.onPremisesSuccessCloudFailure.code == "onPremisesSuccessCloudFailure")
    }

    @Test func codesAndTextsAreDifferent() {
        #expect(Set(ResetOutcome.allCases.map(\.code)).count == ResetOutcome.allCases.count)
        for audience in Verdict.Audience.allCases {
            let texts = ResetOutcome.allCases.map { $0.text(for: audience) }
            #expect(Set(texts).count == texts.count)
            #expect(texts.allSatisfy { $0.hasSuffix(".") && $0.count > 20 })
        }
    }

    /// Text, retry and actor agree with each other.
    @Test func textsSayWhoMustAct() {
        for outcome in ResetOutcome.allCases {
            let person = outcome.text(for: .person)
            #expect(person.contains("administrator") == (outcome.actor == .administrator), "\(outcome)")
            if outcome.actor == .person { #expect(outcome.retry != .useless && outcome.retry != nil, "\(outcome)") }
            if outcome.retry == .withAnotherPassword {
                #expect(person.hasPrefix("Choose another password"), "\(outcome)")
            }
            if outcome.retry == .useless { #expect(outcome.actor == .administrator, "\(outcome)") }
        }
        #expect(ResetOutcome.throttled.text(for: .person).contains("24 hours"))
        #expect(ResetOutcome.onPremisesConnectivityError.retry == .later)
        #expect(ResetOutcome.accepted.actor == nil)
    }
}

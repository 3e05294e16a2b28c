import Hummingbird
import PasswordReset
import PasswordSieve

/// `POST /guidance`: guidance while a password is typed. It is not an attempt, and leaves no record.
struct GuidanceRoute {
    let flow: ResetFlow

    func response(to request: Request, _ context: BasicRequestContext) async throws -> Response {
        let fields = try await request.fields(["tenant", "user", "password"])
        let (tenantID, userID) = (try fields.requiredText("tenant"), try fields.requiredText("user"))
        let password = try fields.requiredPassword("password")
        guard flow.directory.tenants[tenantID] != nil else { throw HTTPError(.notFound, message: "no such tenant") }

        // One guidance for each set of rules. An unknown user is guided like a user of the cloud, without names.
        var guidances: [Guidance] = []
        if let user = try await flow.directory.user(userID, tenantID: tenantID) {
            let checkers = try await flow.rules.checkers(for: user, tenantID: tenantID)
            guidances.append(checkers.cloud.guidance(password, for: user.names))
            if user.isManagedOnPremises {
                guidances.append(checkers.onPremises.guidance(password, for: user.names))
            }
        } else {
            let checker = try await flow.rules.checker(forTenant: tenantID)
            guidances.append(checker.guidance(password))
        }
        let catalogue = MessageCatalogue.best(forAcceptLanguage: request.headers[.acceptLanguage] ?? "")
        var response = try GuidanceAnswer(guidances, in: catalogue).response(from: request, context: context)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

/// The answer: the rules of the cloud, then those of the domain.
struct GuidanceAnswer: ResponseEncodable {
    struct Points: Encodable {
        let earned: Int
        let required: Int
    }

    struct Rule: Encodable {
        let code: String
        let isMet: Bool
    }

    let isAccepted: Bool
    let points: Points?
    let rules: [Rule]
    /// The next thing to do, in `language`.
    let hint: String?
    let language: String

    init(_ guidances: [Guidance], in catalogue: MessageCatalogue) {
        isAccepted = guidances.allSatisfy(\.isAccepted)
        points = guidances.lazy.compactMap(\.points).first.map { Points(earned: $0.earned, required: $0.required) }
        rules = guidances.flatMap(\.rules).map { Rule(code: $0.code.rawValue, isMet: $0.isMet) }
        hint = guidances.lazy.compactMap(\.hint).first?.message(in: catalogue)
        language = catalogue.language
    }
}

import Foundation
import Hummingbird
import PasswordReset
import PasswordSieve

/// `POST /reset`: from the request to the outcome.
struct ResetRoute {
    let flow: ResetFlow

    func response(to request: Request, _ context: BasicRequestContext) async throws -> Response {
        let attempt = try await attempt(request)
        let result = await flow.gate.reset(attempt)
        let catalogue = MessageCatalogue.best(forAcceptLanguage: request.headers[.acceptLanguage] ?? "")
        var response = try ResetAnswer(result, in: catalogue).response(from: request, context: context)
        response.status = result.outcome.status
        response.headers[.cacheControl] = "no-store"
        if let blockedUntil = result.blockedUntil {
            response.headers[.retryAfter] = "\(max(1, Int(blockedUntil.timeIntervalSinceNow.rounded(.up))))"
        }
        return response
    }

    /// Reads the request. The body is wiped when this returns.
    private func attempt(_ request: Request) async throws -> ResetRequest {
        let fields = try await request.fields(["tenant", "user", "password", "oldPassword", "operation"])
        let operation = try fields.text("operation").map { name throws(HTTPError) in
            guard let operation = PasswordOperation(rawValue: name) else {
                throw .broken("the field operation has to be set or change")
            }
            return operation
        }
        return ResetRequest(
            tenantID: try fields.requiredText("tenant"), userID: try fields.requiredText("user"),
            password: try fields.requiredPassword("password"), replacing: try fields.password("oldPassword"),
            operation: operation)
    }
}

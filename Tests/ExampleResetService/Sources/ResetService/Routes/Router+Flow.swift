import Hummingbird
import PasswordSieve

extension Router where Context == BasicRequestContext {
    /// All routes of the service.
    convenience init(for flow: ResetFlow) {
        self.init(context: BasicRequestContext.self)
        get("health") { _, _ in Health(flow) }
        post("reset") { request, context in try await ResetRoute(flow: flow).response(to: request, context) }
        post("guidance") { request, context in try await GuidanceRoute(flow: flow).response(to: request, context) }
    }
}

/// The answer of `GET /health`: the lists that all tenants share.
struct Health: ResponseEncodable {
    struct List: Encodable {
        let name: String
        let termCount: Int
        let fingerprint: String
    }

    let lists: [List]

    init(_ flow: ResetFlow) {
        lists = flow.rules.sharedLists.map {
            List(name: $0.name, termCount: $0.termCount, fingerprint: $0.fingerprint)
        }
    }
}

import HostileChecker
import Workload

/// The measured times as a table in Markdown, with the limits that they have to keep.
struct HostileTable {
    /// The milliseconds that a call may take, whatever the password: of a list within Entra's limits, and of any list.
    private static func limit(of call: Call, isWithinEntraLimits: Bool) -> Double {
        switch call {
        case .accepts: isWithinEntraLimits ? 1 : 10
        case .check: isWithinEntraLimits ? 5 : 50
        case .guidance: 50
        case .explain: 1_000
        }
    }
    /// Times on a busy machine move by half; a list that is not bounded exceeds a limit by far more.
    private static let tolerance = 3.0

    let calls: [Call]
    let showsPasswords: Bool
    private(set) var isFarAboveLimits = false
    private var rows: [String] = []
    /// The worst times of the current list, by call.
    private var worst: [Double]

    init(calls: [Call], showsPasswords: Bool) {
        self.calls = calls
        self.showsPasswords = showsPasswords
        worst = calls.map { _ in 0 }
    }

    /// Adds the milliseconds of each call.
    mutating func add(_ times: [Double], of list: HostileList, password: String) {
        if showsPasswords { rows.append(row([list.name, password], times)) }
        for index in times.indices { worst[index] = max(worst[index], times[index]) }
    }

    /// Adds the worst times of the list.
    mutating func endList(_ list: HostileList) {
        for (call, time) in zip(calls, worst) {
            let limit = Self.limit(of: call, isWithinEntraLimits: list.isWithinEntraLimits)
            if time > limit * Self.tolerance { isFarAboveLimits = true }
        }
        rows.append(row(showsPasswords ? [list.name, "**the worst**"] : [list.name], worst))
        worst = calls.map { _ in 0 }
    }

    var markdown: String {
        let places = showsPasswords ? ["list", "password"] : ["list"]
        let heading = "| " + (places + calls.map { "`\($0)`" }).joined(separator: " | ") + " |"
        let alignment = "|" + places.map { _ in "---|" }.joined() + calls.map { _ in "--:|" }.joined()
        let limits = [true, false].map { isWithinEntraLimits in
            let name = isWithinEntraLimits ? "*limit within Entra's limits*" : "*limit of any list*"
            return row(
                showsPasswords ? [name, ""] : [name],
                calls.map { Self.limit(of: $0, isWithinEntraLimits: isWithinEntraLimits) })
        }
        return ([heading, alignment] + rows + limits).joined(separator: "\n")
    }

    private func row(_ places: [String], _ times: [Double]) -> String {
        "| " + (places + times.map(Self.milliseconds)).joined(separator: " | ") + " |"
    }

    /// Two decimals below 10, else whole milliseconds.
    private static func milliseconds(_ time: Double) -> String {
        if time >= 10 { return String(Int(time.rounded())) }
        let hundredths = Int((time * 100).rounded())
        let decimals = String(100 + hundredths % 100).dropFirst()
        return hundredths % 100 == 0 && time >= 1 ? String(hundredths / 100) : "\(hundredths / 100).\(decimals)"
    }
}

import Hummingbird

/// The languages that a client asks for (RFC 9110, 12.5.4).
struct AcceptLanguage {
    /// The tags, the best first.
    let tags: [String]

    init(_ headers: HTTPFields) {
        let wanted = (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(32).map { range in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let weight = parts.dropFirst().first.flatMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil }
            return (tag: parts.first ?? "", weight: weight ?? 1)
        }
        // Sorting is stable: of the same weight the first comes first.
        tags = wanted.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.map(\.tag)
    }
}

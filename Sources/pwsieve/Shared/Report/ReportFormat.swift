internal import ArgumentParser
internal import PasswordSieve

/// The form of a report: text for people, or JSON for programs.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// Writes the report in this form to `sink`, as all of its content.
    func write(text: @autoclosure () -> [String], json: @autoclosure () -> some Encodable, to sink: Sink) throws {
        switch self {
        case .text: try sink.write(lines: text())
        case .json: try sink.write(json: json())
        }
        try sink.finish()
    }
}

extension Sink {
    func write(lines: [String]) throws { try write(lines.map { $0 + "\n" }.joined()) }

    func write(json: some Encodable) throws {
        try write(String(decoding: try JSON.pretty(json), as: UTF8.self) + "\n")
    }
}

extension Int {
    /// The count of a noun, such as `1 term` or `1,024 terms`.
    func counted(_ noun: String, _ plural: String? = nil) -> String {
        "\(grouped) \(self == 1 ? noun : plural ?? noun + "s")"
    }
}

extension TermCounts.Term {
    /// The term and its place, such as `[contoso] custom:12`.
    var place: String { "[\(text.visible)] \(list.visible):\(line)" }
}

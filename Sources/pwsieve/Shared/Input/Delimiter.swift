internal import ArgumentParser

/// The separator of the fields of CSV.
enum Delimiter: String, ExpressibleByArgument, CaseIterable {
    case comma, semicolon, tab

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }

    /// Takes the name, the character, or `\t`.
    init?(argument: String) {
        let byte = argument.utf8.count == 1 ? argument.utf8.first : argument == "\\t" ? Self.tab.byte : nil
        guard let delimiter = Self(rawValue: argument) ?? byte.flatMap(Self.init(byte:)) else { return nil }
        self = delimiter
    }

    init?(byte: UInt8) {
        guard let delimiter = Self.allCases.first(where: { $0.byte == byte }) else { return nil }
        self = delimiter
    }
}

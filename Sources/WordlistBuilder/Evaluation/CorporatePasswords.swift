internal import Foundation
internal import PasswordSieve

/// Passwords as people make them under a rule that asks for a new one every quarter: a word, a year or number, a mark.
struct CorporatePasswords {
    private var generator: SeededGenerator
    private let words: [[String]]

    /// `common` are words of common passwords that the list was not made from.
    init(seed: UInt64, common: [String], cities: [String]) {
        generator = SeededGenerator(seed: seed)
        words = [Self.times, Self.office, Self.brands, cities, common]
    }

    mutating func make(count: Int) -> [String] { (0..<count).map { _ in password() } }

    private mutating func password() -> String {
        // Seasons, months and weekdays are the first choice.
        var word = generator.pick(generator.oneIn(3) ? words[0] : generator.pick(words))
        if generator.oneIn(8) { word = substituted(word) }
        word = generator.oneIn(10) ? word.uppercased() : generator.oneIn(6) ? word : word.capitalizedFirst
        let separator = generator.pick(["", "", "", "", "@", "-", "_", ".", "#", "!"])
        let mark = generator.pick(["!", "!", "!", "", "", "?", ".", "#", "$", "*", "!!", "@"])
        return word + separator + number() + mark
    }

    private mutating func number() -> String {
        switch generator.below(6) {
        case 0, 1: String(2015 + generator.below(13))
        case 2: generator.pick(["123", "1234", "12345", "321", "111", "007"])
        case 3: String(15 + generator.below(13))
        case 4: String(format: "%02d", 1 + generator.below(12)) + generator.pick(["2023", "2024", "2025", "2026"])
        default: String(1 + generator.below(99))
        }
    }

    private mutating func substituted(_ word: String) -> String {
        let table: [Character: Character] = ["a": "@", "e": "3", "i": "1", "o": "0", "s": "$"]
        return String(word.map { letter in generator.oneIn(2) ? table[letter] ?? letter : letter })
    }

    static let times = words(
        """
        spring summer autumn winter january february march april june july august september october november \
        december monday friday sommer herbst fruehling januar oktober dezember montag freitag printemps automne \
        janvier septembre lundi vendredi verano invierno enero octubre lunes viernes primavera estate gennaio \
        ottobre zomer herfst januari maandag lato jesien styczen christmas easter holiday
        """)
    static let office = words(
        """
        welcome password passwort office company manager changeme letmein secret login admin computer finance \
        marketing support service hospital school student teacher security network business vacation weekend coffee \
        football hockey baseball soccer princess dragon sunshine flower chocolate monkey tiger eagle freedom \
        liverpool
        """)
    /// Not independent of the list: its own brands and companies were chosen alike, some of them because this set
    /// showed that they were missing (wordlists/SOURCES.md).
    static let brands = words(
        """
        vodafone lufthansa bosch siemens nestle novartis roche philips unilever carrefour renault peugeot michelin \
        danone telefonica santander iberia ferrero barilla pirelli heineken volvo ericsson nokia maersk lego walmart \
        starbucks costco boeing pfizer chevron verizon comcast oracle salesforce netflix spotify airbnb uber tesla \
        toyota honda nissan samsung hyundai huawei lenovo alibaba infosys wipro reliance petrobras embraer accenture \
        deloitte mckinsey citibank barclays allianz adidas puma gillette colgate pepsi heinz kellogg hilton marriott \
        fedex
        """)

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

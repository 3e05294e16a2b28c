/// What is said to the person who chose the password, and to the administrator.
extension Verdict {
    /// Who reads a message.
    public enum Audience: Sendable, Hashable, CaseIterable {
        /// The person who chose the password. The text says what to do and quotes no banned term.
        case person
        /// The administrator. The text names rules, lists and terms, and so parts of the password.
        case administrator
    }

    /// One sentence or two for each violation, in the order of SPEC 11; empty without a violation.
    ///
    /// - Complexity: O(*n*) in what is written, and in the texts of the catalogue when it is first used.
    public func messages(for audience: Audience, in catalogue: MessageCatalogue = .english) -> [String] {
        switch audience {
        case .person: violations.map { $0.personMessage(in: catalogue) }
        case .administrator: administratorMessages(showing: .terms, in: catalogue)
        }
    }

    /// The administrator's messages, which quote no more than `disclosure` allows.
    ///
    /// - Complexity: as ``messages(for:in:)``.
    public func administratorMessages(
        showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue = .english
    ) -> [String] {
        violations.map { $0.administratorMessage(segmentation, showing: disclosure, in: catalogue) }
    }

    /// The messages in one text; empty without a violation.
    ///
    /// - Complexity: as ``messages(for:in:)``.
    public func message(for audience: Audience, in catalogue: MessageCatalogue = .english) -> String {
        let messages = messages(for: audience, in: catalogue)
        return messages.joined(separator: catalogue.separatesSentences ? " " : "")
    }
}

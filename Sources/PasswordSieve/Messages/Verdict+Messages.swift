/// Messages for the person who chose the password, and for the administrator.
extension Verdict {
    /// The reader of a message.
    public enum Audience: Sendable, Hashable, CaseIterable {
        /// The person who chose the password. The text says what to do, and quotes no banned term.
        case person
        /// The administrator. The text names rules, lists and terms, and so parts of the password.
        case administrator
    }

    /// Returns one sentence or two for each violation, in the order of SPEC 11.
    ///
    /// - Complexity: O(*n*) in the length of the result; the first use of a built-in catalogue parses its texts.
    public func messages(for audience: Audience, in catalogue: MessageCatalogue = .english) -> [String] {
        switch audience {
        case .person: violations.map { $0.personMessage(in: catalogue) }
        case .administrator: administratorMessages(showing: .terms, in: catalogue)
        }
    }

    /// Returns the administrator's messages, which quote no more than `disclosure` allows.
    ///
    /// - Complexity: as ``messages(for:in:)``.
    public func administratorMessages(
        showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue = .english
    ) -> [String] {
        violations.map { $0.administratorMessage(segmentation, showing: disclosure, in: catalogue) }
    }

    /// Returns the messages in one text; empty if there is no violation.
    ///
    /// - Complexity: as ``messages(for:in:)``.
    public func message(for audience: Audience, in catalogue: MessageCatalogue = .english) -> String {
        catalogue.joined(messages(for: audience, in: catalogue))
    }

    /// Returns the administrator's messages in one text, which quotes no more than `disclosure` allows.
    package func administratorMessage(
        showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue
    ) -> String {
        catalogue.joined(administratorMessages(showing: disclosure, in: catalogue))
    }
}

extension MessageCatalogue {
    /// The sentences as one text.
    fileprivate func joined(_ sentences: [String]) -> String {
        sentences.joined(separator: separatesSentences ? " " : "")
    }
}

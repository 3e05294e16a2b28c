extension Guidance {
    /// The next thing to do. It names no term.
    public enum Hint: Sendable, Hashable {
        /// The field is empty: use at least `minimum` characters.
        case begin(minimum: Int)
        /// Use at most `maximum` characters; nil if only fewer can be said, since some characters count as several.
        case shorten(maximum: Int?)
        /// Use only these characters.
        case useOnly(Policy.AllowedCharacters)
        /// Leave out these names.
        case leaveOutNames([NameHit.Kind])
        /// Leave out the word that a forbidden list holds (SPEC 9.5).
        case leaveOutForbidden
        /// Choose a password that is not like the old one in this way.
        case differ(Similarity)
        /// Choose a password that has not leaked.
        case chooseUnleaked
        /// Add that many characters. `areSeen`: they have to be visible, since others do not count.
        case addCharacters(Int, areSeen: Bool)
        /// Add that many characters outside common words, each of which earns a point.
        case addUncommonCharacters(Int)
        /// Choose less common words.
        case chooseOtherWords
        /// Add characters of that many of these kinds, which are still absent.
        case addKinds(Int, of: [CharacterClass])
    }
}

extension Guidance.Hint {
    /// Returns the hint as a sentence.
    ///
    /// - Complexity: O(*n*) in the length of the result; the first use of a built-in catalogue parses its texts.
    public func message(in catalogue: MessageCatalogue = .english) -> String {
        switch self {
        case .begin(let minimum): catalogue.text(.personTooShort, [.minimum: .number(minimum)])
        case .shorten(let maximum): catalogue.tooLong(maximum: maximum)
        case .useOnly(let allowed): catalogue.only(allowed)
        case .leaveOutNames(let names): catalogue.leaveOut(names)
        case .leaveOutForbidden: catalogue.text(.personForbidden)
        case .differ(let similarity): catalogue.differ(similarity)
        case .chooseUnleaked: catalogue.text(.personBreached)
        case .addCharacters(let count, let areSeen):
            catalogue.text(areSeen ? .hintAddVisibleCharacters : .hintAddCharacters, [.count: .number(count)])
        case .addUncommonCharacters(let count):
            catalogue.text(.hintAddUncommonCharacters, [.count: .number(count)])
        case .chooseOtherWords: catalogue.text(.hintChooseOtherWords)
        case .addKinds(let count, let classes):
            catalogue.text(
                .hintAddKinds, [.count: .number(count), .classes: .list(classes.map { catalogue.name(.class, $0) })])
        }
    }
}

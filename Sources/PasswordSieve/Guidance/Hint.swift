extension Guidance {
    /// The next thing to do. It names no term.
    public enum Hint: Sendable, Hashable {
        /// Nothing has been typed: use that many characters or more.
        case begin(minimum: Int)
        /// Use no more than `maximum` characters; nil: fewer, since some count as several.
        case shorten(maximum: Int?)
        /// Use these characters alone.
        case useOnly(Policy.AllowedCharacters)
        /// Leave out these names.
        case leaveOutNames([NameHit.Kind])
        /// Add that many characters. `areSeen`: which can be seen, since others do not count.
        case addCharacters(Int, areSeen: Bool)
        /// Add that many characters outside of common words, each of which earns a point.
        case addUncommonCharacters(Int)
        /// Choose words that are not so common.
        case chooseOtherWords
        /// Add characters of `count` more kinds of these, which are not there yet.
        case addKinds(Int, of: [CharacterClass])
    }
}

extension Guidance.Hint {
    /// What to do, in a sentence.
    ///
    /// - Complexity: O(*n*) in what is written, and in the texts of the catalogue when it is first used.
    public func message(in catalogue: MessageCatalogue = .english) -> String {
        switch self {
        case .begin(let minimum): catalogue.text(.personTooShort, [.minimum: .number(minimum)])
        case .shorten(let maximum): catalogue.tooLong(maximum: maximum)
        case .useOnly(let allowed): catalogue.only(allowed)
        case .leaveOutNames(let names): catalogue.leaveOut(names)
        case .addCharacters(let count, let areSeen):
            catalogue.text(areSeen ? .hintAddVisibleCharacters : .hintAddCharacters, [.count: .number(count)])
        case .addUncommonCharacters(let count):
            catalogue.text(.hintAddUncommonCharacters, [.count: .number(count)])
        case .chooseOtherWords: catalogue.text(.hintChooseOtherWords)
        case .addKinds(let count, let classes):
            catalogue.text(
                .hintAddKinds, [.count: .number(count), .classes: .list(classes.map { catalogue.text($0.key) })])
        }
    }
}

/// A name to look for, as given.
struct SoughtName {
    /// The words of a name that count besides the whole.
    enum Words {
        /// None: the whole alone.
        case none
        /// Those between the separators of SPEC 9.2.
        case separated
        /// Those between these separators and `+` (SPEC 9.4).
        case separatedByPlusToo

        /// Returns whether `character` stands between two words.
        func areSeparated(by character: UInt32) -> Bool {
            switch character {
            case 0x2c, 0x2e, 0x2d, 0x5f, 0x20, 0x23, 0x09: self != .none  // , . - _ space # tab
            case 0x2b: self == .separatedByPlusToo
            default: false
            }
        }
    }

    let text: Substring.UnicodeScalarView
    let words: Words
}

extension NameHit.Kind {
    /// Calls `body` with the user's names of this kind. A user name gives its local part and the whole; the labels of
    /// its domain are context words (SPEC 9.4).
    func forEachName(of user: UserContext, _ body: (SoughtName) -> Void) {
        func name(_ name: String) {
            body(SoughtName(text: name.unicodeScalars.prefix(NameRules.maximumNameLength), words: .separated))
        }
        func userName(_ name: UserName) {
            body(SoughtName(text: name.local, words: .separatedByPlusToo))
            if name.isQualified { body(SoughtName(text: name.whole, words: .none)) }
        }
        func labels(_ name: UserName) { name.forEachLabel { body(SoughtName(text: $0, words: .separated)) } }
        switch self {
        case .givenName: user.givenName.map(name)
        case .surname: user.surname.map(name)
        case .tenantName: user.tenantName.map(name)
        case .accountName: user.accountName.map { userName(UserName($0)) }
        case .displayName: user.displayName.map(name)
        case .context:
            user.accountName.map { labels(UserName($0)) }
            for word in user.context.prefix(NameRules.maximumContextWords) {
                let word = UserName(word)
                userName(word)
                labels(word)
            }
        }
    }
}

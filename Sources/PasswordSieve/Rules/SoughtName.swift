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
        @inline(__always)
        func areSeparated(by character: UInt32) -> Bool {
            switch character {
            case 0x2c, 0x2e, 0x2d, 0x5f, 0x20, 0x23, 0x09: self != .none  // , . - _ space # tab
            case 0x2b: self == .separatedByPlusToo
            default: false
            }
        }
    }

    /// Its place in the workspace's part of the context.
    let range: Range<Int>
    let words: Words
}

extension NameHit.Kind {
    /// Calls `body` with the user's names of this kind, as long as it returns true. A user name gives its local part and
    /// the whole; the labels of its domain are context words (SPEC 9.4).
    func forEachName(
        of user: UserContext, _ workspace: inout NameRules.Workspace,
        _ body: (SoughtName, inout NameRules.Workspace) -> Bool
    ) {
        switch self {
        case .givenName: name(user.givenName, &workspace, body)
        case .surname: name(user.surname, &workspace, body)
        case .tenantName: name(user.tenantName, &workspace, body)
        case .displayName: name(user.displayName, &workspace, body)
        case .accountName:
            guard let account = user.accountName else { return }
            workspace.read(account)
            _ = userName(UserName(workspace.part), &workspace, body)
        case .context:
            if let account = user.accountName {
                workspace.read(account)
                guard labels(UserName(workspace.part), &workspace, body) else { return }
            }
            for word in user.context.prefix(NameRules.maximumContextWords) {
                workspace.read(word)
                let word = UserName(workspace.part)
                guard userName(word, &workspace, body), labels(word, &workspace, body) else { return }
            }
        }
    }

    private func name(
        _ name: String?, _ workspace: inout NameRules.Workspace,
        _ body: (SoughtName, inout NameRules.Workspace) -> Bool
    ) {
        guard let name else { return }
        workspace.read(name)
        _ = body(SoughtName(range: 0..<workspace.part.count, words: .separated), &workspace)
    }

    private func userName(
        _ name: UserName, _ workspace: inout NameRules.Workspace,
        _ body: (SoughtName, inout NameRules.Workspace) -> Bool
    ) -> Bool {
        guard body(SoughtName(range: name.local, words: .separatedByPlusToo), &workspace) else { return false }
        return !name.isQualified || body(SoughtName(range: name.whole, words: .none), &workspace)
    }

    private func labels(
        _ name: UserName, _ workspace: inout NameRules.Workspace,
        _ body: (SoughtName, inout NameRules.Workspace) -> Bool
    ) -> Bool {
        var labels = name.labels(workspace.part)
        while let label = UserName.nextLabel(&labels, workspace.part) {
            guard body(SoughtName(range: label, words: .separated), &workspace) else { return false }
        }
        return true
    }
}

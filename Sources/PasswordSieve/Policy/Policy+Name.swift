extension Policy {
    /// The name that a verdict carries, 1 to 128 code points without control characters.
    ///
    /// A policy that was given none has the name of its profile, or is called `<profile>, changed` if its rules are not
    /// the profile's (SPEC 13). The mode is no rule: in audit mode the same rules are rehearsed.
    public var name: String {
        get { ownName ?? (isChanged ? Self.nameOfChanged(profile) : profile.rawValue) }
        set { ownName = newValue }
    }

    private var isChanged: Bool {
        var unchanged = Policy(profile)
        unchanged.ownName = ownName
        unchanged.mode = mode
        return self != unchanged
    }

    private static func nameOfChanged(_ profile: Profile) -> String { "\(profile.rawValue), changed" }

    /// Returns the name as one of the policy's own; nil for those that a policy has without one, so that a profile that
    /// was printed, changed and read again does not keep the profile's name.
    static func ownName(_ name: String, extending profile: Profile) -> String? {
        [profile.rawValue, nameOfChanged(profile)].contains(name) ? nil : name
    }
}

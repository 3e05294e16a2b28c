internal import PasswordSieve

extension Policy {
    /// The policy without its rules of length, characters and classes, which know no terms and no names. Passwords
    /// beyond the limit of all policies (SPEC 1.2) stay rejected.
    var withoutOtherRules: Policy {
        var policy = self
        // Reports name the policy that was given.
        policy.name = name
        policy.length.minimum = 0
        policy.length.maximum = 256
        policy.characters = .any
        policy.classes.required = 0
        return policy
    }
}

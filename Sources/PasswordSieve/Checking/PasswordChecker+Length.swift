extension PasswordChecker {
    /// The lengths of `password` in the policy's unit, as the rules of length count them (SPEC 7.2 and 10); nil beyond
    /// the limits of SPEC 1.2.
    package func lengths(of password: UTF8Span) -> (typed: Int, folded: Int)? {
        CheckBuffers.ofThisThread { buffers in
            guard buffers.typed.read(password),
                folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
            else { return nil }
            let unit = policy.length.unit
            return (unit.count(buffers.typed.characters), unit.count(buffers.folded.characters))
        }
    }
}

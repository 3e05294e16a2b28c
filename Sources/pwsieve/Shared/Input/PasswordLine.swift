internal import PasswordSieve

/// The single password of a command: asked for without echo at a terminal, else the first line of standard input.
enum PasswordLine {
    /// Calls `body` with the line's bytes, which are wiped afterwards.
    ///
    /// - Throws: ``Failure`` if there is no line, or if `body` throws ``PasswordError``.
    static func read<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        guard PasswordPrompt.isPossible else { return try readOneLine(body) }
        return try PasswordPrompt.withoutEcho("Password: ") { try readOneLine(body) }
    }

    private static func readOneLine<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        let reader = LineReader(try ByteSource("-"))
        var result: Result?
        _ = try reader.withNextLine { _, line in
            guard let line else { throw Failure.badData("standard input: \(Candidate.overlong)") }
            do {
                result = try body(line)
            } catch let error as PasswordError {
                throw Failure.badData("standard input: \(error)")
            }
        }
        guard let result else {
            throw Failure.badData("standard input holds no password; write one line to it")
        }
        if reader.hasPending {
            StandardError.warn("only the first line was judged; \"pwsieve batch\" judges every line")
        }
        return result
    }
}

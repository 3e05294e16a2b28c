@testable import PasswordSieve

/// Compiled lists whose checksum fits. Whoever can forge it must not get outside of the file either.
enum CompiledListTarget {
    private static let passwords = [
        "", "Contoso!1", "c0nt0s0", "xx日本Käse", "Pa\u{31f}ssword2026!", "aaaaaaaaaaaaaaaa", "1l!i|1l!i", "daz",
        "\u{10ffff}cb",
    ]

    static func seeds() throws -> [[UInt8]] {
        let lists = [
            ["contoso"], ["ca", "cb", "da", "db", "daz", "日本", "日文", "Käse"], ["1l!i", "il1!", "2018", "C0ntoso"],
            (0..<200).map { "term\($0 * 7919 % 1_000)" },
        ]
        return try lists.flatMap { terms in
            try [Policy.recommended, .entra].map { try TermList(name: "x", terms: terms).compiled(for: $0) }
        }
    }

    static func read(_ bytes: UnsafeRawBufferPointer) {
        guard let list = try? TermList.compiled(name: "x", unsafe mended(bytes), source: nil) else { return }
        _ = list.terms
        _ = try? list.compiled()
        for policy in [Policy.recommended, .entra] {
            guard let checker = try? PasswordChecker(policy: policy, lists: [list], entraLimits: .lifted) else {
                continue
            }
            for password in passwords {
                _ = checker.accepts(password)
                _ = checker.check(password)
            }
        }
    }

    /// The bytes with the beginning, the size and the checksum of a list of this version. Changes of other fields stay.
    private static func mended(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes = unsafe Array(bytes)
        guard bytes.count >= MemoryLayout<CompiledList.Header>.size else { return bytes }
        unsafe bytes.withUnsafeMutableBytes { bytes in
            var header = unsafe bytes.loadUnaligned(as: CompiledList.Header.self)
            header.magic = CompiledList.magic
            header.size = UInt64(bytes.count)
            header.format = CompiledList.formatVersion
            unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
            header.checksum = unsafe CompiledList.checksum(UnsafeRawBufferPointer(bytes))
            unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
        }
        return bytes
    }
}

import Foundation
import Testing

@testable import PasswordSieve

/// A compiled list that is damaged, forged or of another version is refused, or does no harm.
struct DamagedListTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(_ bytes: [UInt8]) throws -> TermList {
        try TermList(name: "x", contentsOf: folder.write(bytes))
    }

    /// The reason to refuse the file; nil if it is accepted.
    private func refusal(_ bytes: [UInt8]) throws -> TermListError.Reason? {
        do {
            _ = try open(bytes)
            return nil
        } catch let error as TermListError {
            return error.reason
        }
    }

    /// The offset of the format version: behind the magic number, the checksum and the size.
    private static let formatPlace = 24
    private static let damaged = TermListError.Reason.unusableCompiled("the file is cut off or damaged")
    /// Both kinds of nodes, terms that share symbols, and terms in one byte, in four, and written differently.
    private static let small = ["contoso", "c0ntoso", "Contoso2", "日本", "2018"]

    // MARK: Damage

    @Test func everyChangedBitIsFound() throws {
        let bytes = try TermList(name: "x", terms: Self.small).compiled()
        #expect(CompiledList.fault(in: bytes) == nil)
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << UInt8(bit)
                let fault = CompiledList.fault(in: changed)
                let isVersion = (Self.formatPlace..<Self.formatPlace + 4).contains(index)
                let expected = isVersion ? "of the format" : "cut off or damaged"
                #expect(fault?.contains(expected) == true, "byte \(index), bit \(bit): \(fault ?? "no fault")")
            }
        }
    }

    @Test func everyCutIsFound() throws {
        let bytes = try TermList(name: "x", terms: Self.small).compiled()
        for count in bytes.indices {
            #expect(CompiledList.fault(in: Array(bytes.prefix(count)))?.contains("cut off") == true, "\(count) bytes")
        }
        #expect(CompiledList.fault(in: bytes + [0])?.contains("damaged") == true)
    }

    /// A file of less than eight bytes cannot be told from a text.
    @Test func whatDoesNotBeginLikeACompiledListIsAText() throws {
        var bytes = try TermList(name: "x", terms: Self.small).compiled()
        #expect(try refusal(Array(bytes.prefix(8))) == Self.damaged)
        #expect(try refusal([]) == .empty)
        bytes[0] ^= 1
        #expect(try refusal(bytes) == .foreign(.nulCharacter))
    }

    @Test func damageOfALargeListIsFound() throws {
        var random = SeededGenerator(seed: 1)
        let bytes = try TermList.global.compiled()
        for _ in 0..<30 {
            var changed = bytes
            let index = Int.random(in: Self.formatPlace + 4..<bytes.count, using: &random)
            changed[index] ^= UInt8.random(in: 1...255, using: &random)
            #expect(try refusal(changed) == Self.damaged, "byte \(index)")
            let count = Int.random(in: 8..<bytes.count, using: &random)
            #expect(try refusal(Array(bytes.prefix(count))) == Self.damaged, "\(count) bytes")
        }
    }

    // MARK: Versions

    @Test func otherVersionsAreNamed() throws {
        let bytes = try TermList(name: "x", terms: Self.small).compiled()
        let current = CompiledList.formatVersion
        let format = try refusal(forged(bytes) { $0.format += 6 })
        let reason = "the file has version \(current + 6) of the format, and this program reads version \(current)"
        #expect(format == .unusableCompiled(reason))
        let folding = try refusal(forged(bytes) { $0.foldingVersion += 6 })
        #expect(folding == .unusableCompiled("the file has version 7 of folding, and this program reads version 1"))
        let error = #expect(throws: TermListError.self) { try open(forged(bytes) { $0.format = 0 }) }
        #expect(
            error?.description
                == "\(folder.path): cannot use the compiled list: the file has version 0 of the format, and this program "
                + "reads version \(current); compile the list again from its text")
    }

    /// Another version of Unicode that folds the terms alike changes nothing.
    @Test(arguments: [-0x100, 0x100])
    func anotherVersionOfUnicodeIsTaken(_ difference: Int) throws {
        let list = TermList(name: "x", terms: Self.small)
        let old = try open(forged(list.compiled()) { $0.unicode = UInt32(Int($0.unicode) + difference) })
        let checkers = try [list, old].map { try PasswordChecker(lists: [$0]) }
        for password in ["Contoso!1", "C0nt0so2x", "xx日本xx", "2018Qv", "Kettle+Quarry_58"] {
            #expect(checkers[0].check(password) == checkers[1].check(password), "\(password)")
        }
        // The terms have not changed, so the list is used as it is.
        #expect(throws: TermListError(.compiledForOtherPolicy, list: "x", source: folder.path)) {
            try old.compiled(for: .entra)
        }
    }

    /// As if an older version of Unicode had folded `Úbcdefg` to `abcdefg`.
    @Test func termsThatFoldDifferentlyByNowAreFoldedAnew() throws {
        var bytes = try TermList(name: "x", terms: ["plain", "Ábcdefg"]).compiled()
        let written = Array("Ábcdefg".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: written) })
        bytes.replaceSubrange(place..<place + written.count, with: "Úbcdefg".utf8)
        func terms(_ list: TermList, _ password: String) throws -> [BannedTerm] {
            try PasswordChecker(lists: [list]).check(password).segmentation?.segments.compactMap(\.term) ?? []
        }
        // What this version of Unicode has folded is taken as it is.
        let asFolded = try terms(open(forged(bytes) { _ in }), "xxabcdefg")
        #expect(asFolded.map(\.text) == ["Úbcdefg"] && asFolded.map(\.edits) == [0])

        let anew = try open(forged(bytes) { $0.unicode -= 0x100 })
        #expect(anew.terms.map(\.text) == ["plain", "Úbcdefg"])
        #expect(try terms(anew, "xxubcdefg").map(\.edits) == [0])
        #expect(try terms(anew, "xxabcdefg").map(\.edits) == [1])
    }

    // MARK: Forgery

    /// The checksum is no protection against forgery, so whatever it lets through may be wrong but leads nowhere.
    /// 20,000 files when optimized, as CI runs it, and otherwise a fifth of them.
    @Test(arguments: [0, 1])
    func forgedFilesDoNoHarm(_ run: Int) throws {
        var refusals = 0
        let lists = _isDebugAssertConfiguration() ? 100 : 500
        for seed in 0..<lists {
            var random = RandomText(seed: 500 * run + seed)
            let terms = seed % 3 == 0 ? Self.small : random.terms(1...12, Policy.recommended.folding)
            let bytes = try TermList(name: "x", terms: terms).compiled()
            let passwords = (0..<20).map { _ in random.password(near: terms) }
            for _ in 0..<20 {
                guard let list = try? open(forged(mutated(bytes, &random.generator)) { _ in }) else {
                    refusals += 1
                    continue
                }
                _ = list.terms
                // Under another version of Unicode it is a list like any other, and may break the rules for lists.
                guard let checker = try? PasswordChecker(lists: [list]) else { continue }
                for password in passwords {
                    _ = checker.accepts(password)
                    _ = checker.check(password)
                }
            }
        }
        // Neither everything nor nothing gets through.
        #expect((2 * lists...18 * lists).contains(refusals), "\(refusals) of \(20 * lists) refused")
    }

    /// One to three bytes changed, or numbers of four bytes replaced: anywhere, or in the header. At times also a count or
    /// an offset of eight bytes, or the end of a term, wide ones among them.
    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        if random.oneIn(4) {
            let numbers: [UInt64] = [1 << 63, .max, UInt64(Int.max), 1 << 62, 1 << 32, UInt64(bytes.count)]
            let place = 8 * Int.random(in: 2..<MemoryLayout<CompiledList.Header>.size / 8, using: &random)
            unsafe bytes.withUnsafeMutableBytes {
                unsafe $0.storeBytes(of: random.pick(numbers), toByteOffset: place, as: UInt64.self)
            }
            return bytes
        }
        if random.oneIn(4) {
            unsafe bytes.withUnsafeMutableBytes {
                var header = unsafe $0.loadUnaligned(as: CompiledList.Header.self)
                header.longestTerm = random.oneIn(2) ? .max : header.longestTerm
                unsafe $0.storeBytes(of: header, as: CompiledList.Header.self)
                let end = random.pick([0, 3, header.characters.count + 4, 0x7fff_fffc, 0xffff_fffc] as [UInt64])
                let place = Int(header.terms.offset) + 8 * Int.random(in: 0..<Int(header.terms.count), using: &random)
                unsafe $0.storeBytes(of: UInt32(end), toByteOffset: place, as: UInt32.self)
            }
            return bytes
        }
        let end = random.oneIn(4) ? MemoryLayout<CompiledList.Header>.size : bytes.count
        for _ in 0..<random.pick([1, 1, 2, 3]) {
            let index = Int.random(in: Self.formatPlace + 8..<end, using: &random)
            if random.oneIn(3) {
                let numbers: [UInt32] = [
                    0, 1, 16, 255, 0x7fff_ffff, .max, UInt32(bytes.count), UInt32.random(in: 0...99, using: &random),
                ]
                unsafe bytes.withUnsafeMutableBytes {
                    unsafe $0.storeBytes(
                        of: random.pick(numbers), toByteOffset: min(index, $0.count - 4) & ~3, as: UInt32.self)
                }
            } else {
                bytes[index] ^= UInt8.random(in: 1...255, using: &random)
            }
        }
        return bytes
    }
}

/// The file with another header and the checksum that fits.
private func forged(_ bytes: [UInt8], _ change: (inout CompiledList.Header) -> Void) -> [UInt8] {
    var bytes = bytes
    unsafe bytes.withUnsafeMutableBytes { bytes in
        var header = unsafe bytes.loadUnaligned(as: CompiledList.Header.self)
        change(&header)
        unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
        header.checksum = unsafe CompiledList.checksum(UnsafeRawBufferPointer(bytes))
        unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
    }
    return bytes
}

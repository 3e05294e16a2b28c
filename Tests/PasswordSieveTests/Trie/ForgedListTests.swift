import Testing

@testable import PasswordSieve

/// A compiled list with the right checksum whose parts lead outside of it is refused, part by part.
struct ForgedListTests {
    private typealias Forgery = (name: String, forge: @Sendable (inout ForgedList) -> Void)

    private static let forgeries: [Forgery] = [
        (
            "a section longer than the file",
            { $0.header.written.count = UInt64($0.bytes.count) - $0.header.written.offset + 8 }
        ),
        ("more entries than can be counted", { $0.header.entryCount = 1 << 63 }),
        ("as many entries as there are numbers", { $0.header.entryCount = .max }),
        ("more terms than can be counted", { $0.header.terms.count = 1 << 63 }),
        (
            "a wide term that ends far outside",
            { list in
                // Its length is no obstacle.
                list.header.longestTerm = .max
                let wide =
                    (0..<list.termCount).first { (list.element(list.header.terms, $0) as TermRecord).isWide } ?? 0
                let start = (list.element(list.header.terms, wide) as TermRecord).text
                list.change(list.header.terms, wide + 1) { (term: inout TermRecord) in
                    term = TermRecord(text: Int(start) + 0xf000_0000, line: 1)
                    term.endsGroup = true
                }
            }
        ),
        ("fewer entries than terms", { $0.header.entryCount = $0.header.termCount - 1 }),
        ("more terms than spellings", { $0.header.termCount = UInt64($0.termCount) + 1 }),
        ("a filter of starts of an impossible size", { $0.header.backwardStarts.count = 3 }),
        ("a filter of starts without words", { $0.header.backwardStarts.count = 0 }),
        ("a section off its boundary", { $0.header.written.offset += 1 }),
        ("too few ASCII symbols", { $0.header.asciiSymbols.count -= 1 }),
        ("no such symbol", { $0.change($0.header.asciiSymbols, 0x61) { (symbol: inout UInt8) in symbol = 64 } }),
        (
            "a character twice",
            {
                let first: CompiledList.SymbolOfCharacter = $0.element($0.header.otherSymbols, 0)
                $0.change($0.header.otherSymbols, 1) { (entry: inout CompiledList.SymbolOfCharacter) in
                    entry.character = first.character
                }
            }
        ),
        (
            "an empty term",
            {
                let first: TermRecord = $0.element($0.header.terms, 0)
                $0.change($0.header.terms, 1) { (term: inout TermRecord) in
                    term = TermRecord(text: Int(first.text), line: 1)
                    term.endsGroup = true
                }
            }
        ),
        ("terms behind their characters", { $0.header.characters.count -= 1 }),
        (
            "a last term that ends no group",
            { $0.change($0.header.terms, $0.termCount - 1) { (term: inout TermRecord) in term.endsGroup = false } }
        ),
        (
            "a spelling of no term",
            {
                let (last, count) = (Int($0.header.spellings.count) - 1, UInt32($0.termCount))
                $0.change($0.header.spellings, last) { (spelling: inout CompiledList.Spelling) in spelling.term = .max }
                $0.change($0.header.spellings, last - 1) { (spelling: inout CompiledList.Spelling) in
                    spelling.term = count
                }
            }
        ),
        ("a spelling behind the written terms", { $0.header.written.count -= 1 }),
        (
            "a leaf of no term",
            { list in
                let count = UInt64(list.termCount)
                list.changeNode("ca") { $0 = $0 & ~(1 << 28 - 1) | count }
            }
        ),
        ("a leaf of another length", { list in list.changeNode("ca") { $0 += 1 << 55 } }),
        (
            "a leaf with more symbols than it holds",
            { list in list.changeNode("ca") { $0 = $0 & ~(7 << 52) | 5 << 52 } }
        ),
        ("a leaf without a symbol or the end", { list in list.changeNode("ca") { $0 |= 1 << 28 } }),
        (
            "two nodes with the same children",
            { list in
                let other = list.node("c")
                list.changeNode("d") { $0 = other.word }
            }
        ),
        (
            "children behind the last slot",
            { list in
                let count = list.header.forward.count
                list.changeNode("c") { $0 = $0 & ~(1 << 28 - 1) | count }
            }
        ),
        (
            "a filter behind the last slot",
            { list in
                let last = list.header.forward.count - 1
                list.changeNode("c") { $0 = $0 & ~(1 << 28 - 1) | last | 1 << 60 }
            }
        ),
        ("a large filter that begins behind the last slot", { $0.giveLargeFilter(at: $0.header.forward.count) }),
        ("a large filter that ends behind the last slot", { $0.giveLargeFilter(at: $0.header.forward.count - 1) }),
        ("a large filter in an impossible slot", { $0.giveLargeFilter(at: .max) }),
        (
            "a child behind the last slot",
            { list in
                let node = list.node("c")
                list.header.forward.count = node.child(UInt64(list.symbol("b")))
            }
        ),
        (
            "a child of no symbol",
            { list in
                let node = list.node("c")
                list.change(list.header.forward, Int(node.base)) { (bits: inout UInt64) in
                    bits |= 1 << UInt64(TermAlphabet.none)
                }
            }
        ),
        ("an end that goes on", { list in list.changeNode("da", ends: true) { $0 |= 1 << 52 } }),
    ]

    @Test(arguments: forgeries.indices)
    func isRefused(_ index: Int) throws {
        var list = try ForgedList(["ca", "cb", "da", "db", "daz", "日本", "日文", "Käse"])
        #expect(list.fault() == nil)
        Self.forgeries[index].forge(&list)
        #expect(list.fault() == "the file is cut off or damaged", "\(Self.forgeries[index].name)")
    }
}

/// The bytes of a compiled list, to be changed.
private struct ForgedList {
    var header: CompiledList.Header
    private(set) var bytes: [UInt8]

    init(_ terms: [String]) throws {
        bytes = try TermList(name: "x", terms: terms).compiled()
        header = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(as: CompiledList.Header.self) }
    }

    var termCount: Int { Int(header.terms.count) - 1 }

    func element<Element: BitwiseCopyable>(_ section: CompiledList.Section, _ index: Int) -> Element {
        let place = Int(section.offset) + index * MemoryLayout<Element>.stride
        return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: Element.self) }
    }

    mutating func change<Element: BitwiseCopyable>(
        _ section: CompiledList.Section, _ index: Int, _ change: (inout Element) -> Void
    ) {
        var element: Element = element(section, index)
        change(&element)
        let place = Int(section.offset) + index * MemoryLayout<Element>.stride
        unsafe bytes.withUnsafeMutableBytes { unsafe $0.storeBytes(of: element, toByteOffset: place, as: Element.self) }
    }

    func symbol(_ character: Unicode.Scalar) -> UInt8 { element(header.asciiSymbols, Int(character.value)) }

    /// The slot in the forward trie of the node to which these ASCII characters lead.
    private func slot(_ path: String, ends: Bool) -> Int {
        let symbols = path.unicodeScalars.map(symbol) + (ends ? [TermAlphabet.end] : [])
        return symbols.reduce(TrieNode.root) { slot, symbol in
            let node: TrieNode = element(header.forward, slot)
            precondition(!node.isLeaf)
            let bits: UInt64 = element(header.forward, Int(node.base))
            precondition(bits >> UInt64(symbol) & 1 != 0)
            return Int(node.child(UInt64(symbol)))
        }
    }

    func node(_ path: String) -> TrieNode { element(header.forward, slot(path, ends: false)) }

    mutating func changeNode(_ path: String, ends: Bool = false, _ change: (inout UInt64) -> Void) {
        self.change(header.forward, slot(path, ends: ends), change)
    }

    /// Gives a node a filter of 64 words. The slot that is to name its place belongs to no node.
    mutating func giveLargeFilter(at place: UInt64) {
        let path = ["c", "d"].first { (element(header.forward, Int(node($0).base) + 1) as UInt64) == 0 }
        guard let path else { preconditionFailure("no node has room") }
        changeNode(path) { $0 |= 7 << 60 }
        change(header.forward, Int(node(path).base) + 1) { (word: inout UInt64) in word = place }
    }

    /// The fault of the list after its checksum is corrected.
    func fault() -> String? {
        var (bytes, header) = (bytes, header)
        unsafe bytes.withUnsafeMutableBytes { bytes in
            unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
            header.checksum = unsafe CompiledList.checksum(UnsafeRawBufferPointer(bytes))
            unsafe bytes.storeBytes(of: header, as: CompiledList.Header.self)
        }
        return CompiledList.fault(in: bytes)
    }
}

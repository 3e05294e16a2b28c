internal import Glibc

/// Some lines of one file, for a thread to work on.
struct LineBlock: ~Copyable {
    /// A line, and where its bytes are; nil if it was too long to be read.
    private struct Line {
        let number: Int
        let bytes: Range<Int>?
    }

    /// The file, by its position on the command line.
    private(set) var file = 0
    private var lines: [Line] = []
    private var bytes: [UInt8] = []
    /// Work for some milliseconds: taking turns costs nothing, and no thread waits for the others at the end.
    private static let size = 1 << 14

    var isEmpty: Bool { lines.isEmpty }

    /// Takes the next lines of `reader` in the place of those before; none at the end of the file.
    mutating func fill(from reader: LineReader, file: Int) throws {
        wipe()
        self.file = file
        var known = -1
        while lines.count > known, bytes.count < Self.size, lines.count < Self.size {
            known = lines.count
            try reader.forEachLine(limit: 1) { append($0, $1) }
        }
    }

    /// Calls `body` with the number of each line, and its bytes as ``LineReader`` gives them.
    func forEachLine(_ body: (Int, Span<UInt8>?) -> Void) {
        for line in lines {
            guard let range = line.bytes else {
                body(line.number, nil)
                continue
            }
            body(line.number, bytes.span.extracting(range))
        }
    }

    /// Forgets the lines, and leaves nothing of them in memory.
    mutating func wipe() {
        Self.wipe(&bytes)
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ number: Int, _ line: Span<UInt8>?) {
        guard let line else { return lines.append(Line(number: number, bytes: nil)) }
        makeRoom(for: line.count)
        let start = bytes.count
        for index in line.indices { bytes.append(line[index]) }
        lines.append(Line(number: number, bytes: start..<bytes.count))
    }

    /// An array that grows by itself would leave its old content behind.
    private mutating func makeRoom(for count: Int) {
        guard bytes.count + count > bytes.capacity else { return }
        var roomier: [UInt8] = []
        roomier.reserveCapacity(max(2 * Self.size, bytes.count + count))
        roomier += bytes
        Self.wipe(&bytes)
        bytes = roomier
    }

    private static func wipe(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            unsafe explicit_bzero(base, memory.count)
        }
    }
}

internal import PasswordSieve

/// Reads a text with a hash a line, `HASH` or `HASH:COUNT`, in bounded memory (SPEC 15.1).
struct HashLines: ~Copyable {
    /// A reason why a line is no hash of the kind that is read.
    private enum Fault {
        case foreign
        case otherKind
        case tooLong
    }

    /// More than a line of hash and count has, in bytes.
    private static let maximumLength = 4096

    private let source: ByteSource
    private let prefix: UInt64?
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)
    private var pending = 0..<0
    private var lineNumber = 0
    private var isAtEnd = false

    init(_ file: HashFiles.Entry) throws {
        source = try ByteSource(file.path)
        prefix = file.prefix
    }

    /// The bytes that were read of the file, packed or not.
    var position: Int { source.position }

    /// Calls `body` with the entries of the next lines; returns false at the end. `hash` is the kind of all files, nil until the
    /// first line tells.
    ///
    /// - Throws: ``Failure`` with file and line for what is no hash.
    mutating func readSome(_ hash: inout BreachHash?, _ body: (BreachEntry) throws -> Void) throws -> Bool {
        guard try fill() else { return false }
        let read = try Self.read(buffer.span, pending, isAtEnd: isAtEnd, prefix, &hash, body)
        lineNumber += read.lineCount
        if let fault = read.fault { throw failure(fault, hash) }
        if pending.upperBound - read.end > Self.maximumLength { throw failure(.tooLong, hash) }
        pending = read.end..<pending.upperBound
        return true
    }

    /// Reads the lines in a part of the buffer; one that is not complete is left for later unless it is the last.
    private static func read(
        _ buffer: Span<UInt8>, _ pending: Range<Int>, isAtEnd: Bool, _ prefix: UInt64?, _ hash: inout BreachHash?,
        _ body: (BreachEntry) throws -> Void
    ) throws -> (end: Int, lineCount: Int, fault: Fault?) {
        var (start, lineCount) = (pending.lowerBound, 0)
        let end = pending.upperBound
        while start < end {
            var lineEnd = start
            while lineEnd < end, unsafe buffer[unchecked: lineEnd] != UInt8(ascii: "\n") { lineEnd &+= 1 }
            guard lineEnd < end || isAtEnd else { break }
            lineCount &+= 1
            let hasCR = lineEnd > start && buffer[lineEnd - 1] == UInt8(ascii: "\r")
            let line = start..<(hasCR ? lineEnd - 1 : lineEnd)
            start = min(lineEnd + 1, end)
            if line.isEmpty { continue }
            if let fault = try read(buffer, line, prefix, &hash, body) { return (start, lineCount, fault) }
        }
        return (start, lineCount, nil)
    }

    /// Reads a line that is not empty.
    @inline(__always)
    private static func read(
        _ buffer: Span<UInt8>, _ line: Range<Int>, _ prefix: UInt64?, _ hash: inout BreachHash?,
        _ body: (BreachEntry) throws -> Void
    ) throws -> Fault? {
        var number: UInt64 = 0
        var index = line.lowerBound
        while index < line.upperBound {
            let digit = unsafe buffer[unchecked: index].hexadecimalDigit
            guard digit < 16 else { break }
            // Only the first 16 digits count.
            if index &- line.lowerBound < 16 { number = number << 4 | UInt64(digit) }
            index &+= 1
        }
        let digits = index - line.lowerBound
        let kind: BreachHash
        switch (digits, prefix) {
        case (40, _): kind = .sha1
        case (32, _): kind = .nt
        case (35, let prefix?), (27, let prefix?):
            kind = digits == 35 ? .sha1 : .nt
            number = prefix << 44 | number >> 20
        default: return .foreign
        }
        if hash == nil { hash = kind }
        guard hash == kind else { return .otherKind }
        var count: UInt64 = 1
        if index < line.upperBound {
            guard buffer[index] == UInt8(ascii: ":"), index + 1 < line.upperBound else { return .foreign }
            count = 0
            for index in index + 1..<line.upperBound {
                let digit = unsafe buffer[unchecked: index] &- UInt8(ascii: "0")
                guard digit < 10, count < 1 << 56 else { return .foreign }
                count = count &* 10 &+ UInt64(digit)
            }
            // Range files are padded with hashes that nobody has seen.
            if count == 0 { return nil }
        }
        try body(BreachEntry(number: number, count: count))
        return nil
    }

    private func failure(_ fault: Fault, _ hash: BreachHash?) -> Failure {
        let place = "\(source.name):\(lineNumber)"
        let others = hash == .sha1 ? "NT" : "SHA-1"
        return switch fault {
        case .foreign:
            .badData(
                "\(place): this is no hash; each line has to be 40 (SHA-1) or 32 (NT) hexadecimal digits, perhaps with a "
                    + "colon and a count; passwords themselves have to be hashed first")
        case .otherKind:
            .badData(
                "\(place): this is \(others == "NT" ? "an" : "a") \(others) hash among hashes of the other kind; make a store of each kind"
            )
        case .tooLong:
            .badData("\(source.name):\(lineNumber + 1): the line is too long for a hash; this is another kind of file")
        }
    }

    /// Makes room, and reads more; returns false if there is nothing left.
    private mutating func fill() throws -> Bool {
        if isAtEnd { return !pending.isEmpty }
        let rest = pending.count
        if rest > 0 {
            for index in 0..<rest { buffer[index] = buffer[pending.lowerBound + index] }
        }
        let isFirst = lineNumber == 0 && rest == 0
        let source = source
        let count = unsafe try buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[rest...]))
        }
        isAtEnd = count == 0
        pending = 0..<rest + count
        // Some programs write a byte order mark.
        if isFirst, buffer.starts(with: [0xef, 0xbb, 0xbf]), count >= 3 { pending = 3..<count }
        return !pending.isEmpty || !isAtEnd
    }
}

internal import Foundation

/// Looks for bytes in the memory of this process.
public enum MemoryScan {
    /// The memory cannot be looked at; the text is the system's.
    public struct Failure: Error {
        /// What the system says.
        public let reason: String
    }

    /// How often `length` bytes, of which `byte` tells each by its place, stand in memory that can be written. They are
    /// calculated, so that the scan does not find what it looks for in its own hands.
    public static func count(_ length: Int, _ byte: (Int) -> UInt8) throws -> Int {
        let memory = unsafe open("/proc/self/mem", O_RDONLY)
        guard memory >= 0 else { throw Failure(reason: unsafe String(cString: strerror(errno))) }
        defer { close(memory) }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        // The next scan must not find what this one has read.
        defer { unsafe explicit_bzero(&chunk, chunk.count) }
        var count = 0
        for region in try writableRegions() {
            var start = region.lowerBound
            while start + length <= region.upperBound {
                let size = unsafe pread(memory, &chunk, min(chunk.count, region.upperBound - start), off_t(start))
                guard size >= length else { break }
                count += occurrences(of: length, byte, in: chunk[..<size])
                // The next chunk begins early enough for what stands across the border.
                start += size - (length - 1)
            }
        }
        return count
    }

    private static func occurrences(of length: Int, _ byte: (Int) -> UInt8, in memory: ArraySlice<UInt8>) -> Int {
        unsafe memory.withUnsafeBytes { memory in
            var count = 0
            var rest = unsafe memory
            while rest.count >= length, let start = rest.baseAddress,
                let found = unsafe memchr(start, Int32(byte(0)), rest.count - length + 1)
            {
                unsafe rest = .init(rebasing: rest[(UnsafeRawPointer(found) - start)...])
                if (0..<length).allSatisfy({ unsafe rest[$0] == byte($0) }) { count += 1 }
                unsafe rest = .init(rebasing: rest[1...])
            }
            return count
        }
    }

    private static func writableRegions() throws -> [Range<Int>] {
        let maps = try String(contentsOf: URL(filePath: "/proc/self/maps"), encoding: .utf8)
        return maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            let ends = fields[0].split(separator: "-").compactMap { Int($0, radix: 16) }
            guard fields[1].hasPrefix("rw"), ends.count == 2 else { return nil }
            return ends[0]..<ends[1]
        }
    }
}

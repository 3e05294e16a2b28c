internal import Foundation
internal import Synchronization

/// Searches the memory of this process for bytes.
public enum MemoryScan {
    /// The memory cannot be read.
    public struct Failure: Error {
        /// The message of the system.
        public let reason: String
    }

    /// Returns the number of occurrences in writable memory of `length` bytes, which `byte` gives by their index. The
    /// scan holds them masked, so that it does not find its own copy.
    public static func count(_ length: Int, _ byte: (Int) -> UInt8) throws -> Int {
        // One at a time, since the buffer of another scan may hold the bytes.
        try lock.withLock { _ in try scan(length, byte) }
    }

    private static let lock = Mutex(())

    private static func scan(_ length: Int, _ byte: (Int) -> UInt8) throws -> Int {
        let memory = unsafe open("/proc/self/mem", O_RDONLY)
        guard memory >= 0 else { throw Failure(reason: unsafe String(cString: strerror(errno))) }
        defer { close(memory) }
        let masked = (0..<length).map { byte($0) ^ mask }
        let chunkSize = 1 << 20
        let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkSize)
        defer {
            // The next scan must not find the content of this buffer.
            unsafe explicit_bzero(chunk, chunkSize)
            unsafe chunk.deallocate()
        }
        var count = 0
        for region in try writableRegions() {
            var start = region.lowerBound
            while start + length <= region.upperBound {
                let size = unsafe pread(memory, chunk, min(chunkSize, region.upperBound - start), off_t(start))
                guard size >= length else { break }
                count += unsafe occurrences(of: masked, in: chunk, size)
                // The next chunk overlaps, so that it includes an occurrence across the border.
                start += size - (length - 1)
            }
        }
        return count
    }

    private static let mask: UInt8 = 0xa5

    private static func occurrences(of masked: [UInt8], in memory: UnsafePointer<UInt8>, _ size: Int) -> Int {
        unsafe masked.withUnsafeBufferPointer { masked in
            let first = unsafe Int32(masked[0] ^ mask)
            let last = size - masked.count
            var count = 0
            var place = 0
            while place <= last, let found = unsafe memchr(memory + place, first, last + 1 - place) {
                place = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(memory)
                // Byte by byte: a wider comparison would leave the bytes in registers, and from there in memory.
                var same = 1
                while unsafe same < masked.count && memory[place + same] ^ mask == masked[same] { same += 1 }
                if same == masked.count { count += 1 }
                place += 1
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

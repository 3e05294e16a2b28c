internal import Foundation

/// Looks for bytes in the memory of this process.
public enum MemoryScan {
    /// The memory cannot be looked at; the text is the system's.
    public struct Failure: Error {
        /// What the system says.
        public let reason: String
    }

    /// How often `length` bytes, of which `byte` tells each by its place, stand in memory that can be written. The scan
    /// does not count what it holds itself.
    public static func count(_ length: Int, _ byte: (Int) -> UInt8) throws -> Int {
        let memory = unsafe open("/proc/self/mem", O_RDONLY)
        guard memory >= 0 else { throw Failure(reason: unsafe String(cString: strerror(errno))) }
        defer { close(memory) }
        // What is looked for, and behind it the chunk that is looked through. Wiped for the next scan.
        let chunkSize = 1 << 20
        let own = UnsafeMutableRawPointer.allocate(byteCount: length + chunkSize, alignment: 16)
        defer {
            unsafe explicit_bzero(own, length + chunkSize)
            unsafe own.deallocate()
        }
        let ownAddresses = Int(bitPattern: own)..<Int(bitPattern: own) + length + chunkSize
        for place in 0..<length { unsafe own.storeBytes(of: byte(place), toByteOffset: place, as: UInt8.self) }
        let chunk = unsafe own + length
        var count = 0
        for region in try writableRegions() {
            var start = region.lowerBound
            while start + length <= region.upperBound {
                let size = unsafe pread(memory, chunk, min(chunkSize, region.upperBound - start), off_t(start))
                guard size >= length else { break }
                for place in unsafe places(of: own, length, in: chunk, size)
                where !ownAddresses.contains(start + place) {
                    count += 1
                }
                // The next chunk begins early enough for what stands across the border.
                start += size - (length - 1)
            }
        }
        return count
    }

    private static func places(
        of bytes: UnsafeRawPointer, _ length: Int, in memory: UnsafeRawPointer, _ size: Int
    ) -> [Int] {
        var places: [Int] = []
        let first = unsafe Int32(bytes.load(as: UInt8.self))
        var place = 0
        while place + length <= size,
            let found = unsafe memchr(memory + place, first, size - length + 1 - place)
        {
            place = unsafe UnsafeRawPointer(found) - memory
            if unsafe memcmp(found, bytes, length) == 0 { places.append(place) }
            place += 1
        }
        return places
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

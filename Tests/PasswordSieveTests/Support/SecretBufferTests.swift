import TestSupport
import Testing

@testable import PasswordSieve

struct SecretBufferTests {
    @Test func growsAndKeepsItsElements() {
        var buffer = SecretBuffer<UInt32>(minimumCapacity: 1)
        for value in 0..<1_000 { buffer.append(UInt32(value)) }
        buffer[7] = 8
        let elements = (0..<buffer.count).map { buffer[$0] }
        #expect(elements == (0..<1_000).map { $0 == 7 ? 8 : UInt32($0) })
        buffer.removeAll()
        let count = buffer.count
        #expect(count == 0)
    }

    @Test func wipesWhatItGivesUp() {
        var buffer = SecretBuffer<UInt32>(minimumCapacity: 8)
        for _ in 0..<8 { buffer.append(0x5ec2e7) }
        buffer.removeAll()
        // The memory is the same; its contents must be gone.
        unsafe buffer.append(atMost: 8) { memory in
            for index in 0..<8 { #expect(unsafe memory[index] == 0) }
            return 0
        }
        for _ in 0..<8 { buffer.append(0x5ec2e7) }
        buffer.removeLast(3)
        #expect(buffer.count == 5)
        unsafe buffer.append(atMost: 3) { memory in
            for index in 0..<3 { #expect(unsafe memory[index] == 0) }
            return 0
        }
    }

    @Test func refusesPlacesOutside() async {
        await #expect(processExitsWith: .failure) {
            let buffer = SecretBuffer<UInt32>()
            _ = buffer[0]
        }
    }

    /// Values written behind the elements are wiped with them.
    @Test func removingAllWipesWhatWasGivenUp() {
        var buffer = SecretBuffer<UInt64>(minimumCapacity: 8)
        unsafe buffer.append(atMost: 4) { memory in
            for index in 0..<4 { unsafe memory[index] = 7 }
            return 1
        }
        buffer.clear()
        buffer.append(7)
        let wasUsed = buffer.isUsed
        buffer.removeAll()
        let (isUsed, start) = unsafe (buffer.isUsed, buffer.start)
        let left = (0..<4).map { unsafe start[$0] }
        #expect(wasUsed && !isUsed && left == [0, 0, 0, 0])
    }

    @Test func removingAllWipesWhatWasCleared() {
        var buffer = SecretBuffer<UInt32>(minimumCapacity: 8)
        for _ in 0..<4 { buffer.append(7) }
        buffer.clear()
        let wasUsed = buffer.isUsed
        buffer.removeAll()
        let start = unsafe buffer.start
        let left = (0..<4).map { unsafe start[$0] }
        #expect(wasUsed && left == [0, 0, 0, 0])
    }

    /// Neither growing nor the end of a buffer leaves a copy in freed memory.
    @Test func wipesTheMemoryThatItFrees() throws {
        let copies = try Pattern.inBuffers(100) { try Pattern.copies() }
        // One in each buffer, and those that the search has read itself.
        #expect(copies >= 100)
        #expect(try Pattern.copies() == 0)
    }
}

/// Bytes to search for, which the test itself only computes.
private enum Pattern {
    static func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: (index &* 0x9e37_79b1) >> 16) }

    /// Calls `body` while `number` buffers hold the bytes, each of which has grown once. Their sizes differ, so that
    /// none takes the memory that another one has freed.
    static func inBuffers<Result>(_ number: Int, _ body: () throws -> Result) rethrows -> Result {
        guard number > 0 else { return try body() }
        let capacity = 96 + 16 * number
        var buffer = SecretBuffer<UInt8>(minimumCapacity: capacity)
        for index in 0..<capacity + 1 { buffer.append(byte(index)) }
        let result = try inBuffers(number - 1, body)
        // It lives until here.
        precondition(buffer.count > capacity)
        return result
    }

    /// The number of copies of the bytes from the middle of the smallest buffer on: the allocator overwrites the first.
    static func copies() throws -> Int { try MemoryScan.count(48) { byte(48 + $0) } }
}

internal import Glibc

extension [UInt8] {
    /// Zeroes the bytes and removes them; keeps the capacity.
    mutating func wipe() {
        unsafe withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            unsafe explicit_bzero(base, memory.count)
        }
        removeAll(keepingCapacity: true)
    }
}

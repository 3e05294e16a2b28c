internal import Glibc

extension [UInt8] {
    /// Leaves nothing of the bytes in memory.
    mutating func wipe() {
        unsafe withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            unsafe explicit_bzero(base, memory.count)
        }
        removeAll(keepingCapacity: true)
    }
}

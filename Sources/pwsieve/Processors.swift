internal import Glibc

/// What the machine has to work with.
enum Processors {
    /// How many threads run at a time.
    static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

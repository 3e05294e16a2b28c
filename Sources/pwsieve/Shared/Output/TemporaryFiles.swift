internal import Glibc
internal import Synchronization

/// The temporary files of outputs that are not complete. They are removed on every way out that a program can handle.
enum TemporaryFiles {
    /// The addresses of their paths, or 0. The paths are never freed or moved, so that a signal handler can read them at
    /// any time.
    private static let paths = InlineArray<8, Atomic<UInt>> { _ in Atomic(0) }

    /// Has `path` removed when a signal ends the program.
    static func add(_ path: String) {
        let copy = unsafe UInt(bitPattern: strdup(path))
        for index in paths.indices
        where paths[index].compareExchange(expected: 0, desired: copy, ordering: .sequentiallyConsistent).exchanged {
            return
        }
    }

    /// Forgets `path`, whose file has been renamed or removed.
    static func remove(_ path: String) {
        for index in paths.indices {
            guard let kept = unsafe self.path(index), unsafe strcmp(kept, path) == 0 else { continue }
            paths[index].store(0, ordering: .sequentiallyConsistent)
        }
    }

    /// Removes the files. Calls only functions that are safe in a signal handler.
    static func removeAll() {
        for index in paths.indices {
            if let path = unsafe path(index) { unsafe unlink(path) }
        }
    }

    private static func path(_ index: Int) -> UnsafePointer<CChar>? {
        unsafe UnsafePointer(bitPattern: paths[index].load(ordering: .sequentiallyConsistent))
    }
}

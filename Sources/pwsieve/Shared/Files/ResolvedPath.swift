internal import Glibc

/// A path without symbolic links. The file itself need not exist.
struct ResolvedPath {
    /// The path of the file that the links lead to, absolute if its folder exists.
    let path: String
    /// The open file of this process that the path names, as `/dev/stdout` and `/proc/self/fd/3` do.
    let descriptor: Int32?

    init(_ path: String) {
        var path = path
        // As many links as the system follows.
        for _ in 0..<40 {
            let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
            guard start < path.endIndex,
                let folder = Self.real(start == path.startIndex ? "." : String(path[..<start]))
            else { break }
            let name = String(path[start...])
            if let number = Int32(name), number >= 0, folder == Self.real("/proc/self/fd") {
                (self.path, descriptor) = (path, number)
                return
            }
            path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
            guard let target = Self.target(path) else { break }
            path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        (self.path, descriptor) = (path, nil)
    }

    /// The path of a file or folder that exists.
    private static func real(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// The content of a symbolic link; nil if there is none.
    private static func target(_ path: String) -> String? {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &target, target.count)
        return count > 0 ? String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }
}

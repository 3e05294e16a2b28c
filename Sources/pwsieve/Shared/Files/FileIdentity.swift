internal import Glibc

/// The identity of a file that can be lost, whatever its names: equal for symbolic and hard links to it.
///
/// Devices and pipes have none: what is written there replaces nothing.
enum FileIdentity: Hashable {
    case file(device: dev_t, number: ino_t)
    /// A file that does not exist yet, by its folder and its name.
    case new(device: dev_t, folder: ino_t, name: String)

    /// The identity of the regular file that is open as `descriptor`.
    init?(descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(_ path: ResolvedPath) {
        if let descriptor = path.descriptor {
            self.init(descriptor: descriptor)
            return
        }
        var status = stat()
        if unsafe stat(path.path, &status) == 0 {
            self.init(status)
            return
        }
        guard let slash = path.path.lastIndex(of: "/"), unsafe stat(String(path.path[...slash]), &status) == 0 else {
            return nil
        }
        self = .new(
            device: status.st_dev, folder: status.st_ino,
            name: String(path.path[path.path.index(after: slash)...]))
    }

    private init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        self = .file(device: status.st_dev, number: status.st_ino)
    }
}

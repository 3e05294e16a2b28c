internal import Foundation

/// A program of the system that does a step of the build.
struct Tool {
    let name: String
    /// The advice to give where the program is missing.
    let remedy: String

    static let pip = Tool(name: "python3", remedy: "apt-get install python3-pip")
    static let python = Tool(name: "python3", remedy: "apt-get install python3")
    static let apt = Tool(name: "apt-get", remedy: "run on Debian or a container of it")
    static let dpkg = Tool(name: "dpkg-deb", remedy: "apt-get install dpkg")
    static let checksum = Tool(name: "sha256sum", remedy: "apt-get install coreutils")
    static let gzip = Tool(name: "gzip", remedy: "apt-get install gzip")

    /// Runs the program and returns its standard output.
    ///
    /// - Throws: ``BuildFailure`` if the program is missing or fails.
    @discardableResult
    func run(_ arguments: [String], in folder: URL? = nil) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw BuildFailure("\(name): cannot be run: \(error.localizedDescription); \(remedy)")
        }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else { throw BuildFailure("\(name): not found; \(remedy)") }
        guard process.terminationStatus == 0 else {
            throw BuildFailure(
                "\(name) \(arguments.joined(separator: " ")): failed with code \(process.terminationStatus); see its "
                    + "message above; if \(name) lacks a part: \(remedy)")
        }
        return printed
    }
}

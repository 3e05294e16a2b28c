internal import Foundation

/// The log of a run on standard error, each line with the seconds since the start.
enum BuildLog {
    private static let start = ContinuousClock.now

    static func write(_ message: String) {
        let seconds = (ContinuousClock.now - start).components.seconds
        FileHandle.standardError.write(Data("[\(seconds) s] \(message)\n".utf8))
    }
}

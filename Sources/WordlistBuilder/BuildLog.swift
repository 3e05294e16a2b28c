internal import Foundation

/// Says on standard error what is being done, with the seconds since the start.
enum Progress {
    private static let start = ContinuousClock.now

    static func report(_ message: String) {
        let seconds = (ContinuousClock.now - start).components.seconds
        FileHandle.standardError.write(Data("[\(seconds) s] \(message)\n".utf8))
    }
}

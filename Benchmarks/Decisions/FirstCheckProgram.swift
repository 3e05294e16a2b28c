import Glibc

/// The program `first-check`, in the folder of this one.
struct FirstCheckProgram: Sendable {
    struct Failure: Error {
        let reason: String
    }

    private let path: String

    init() throws {
        guard let own = unsafe realpath("/proc/self/exe", nil) else { throw Failure(reason: "no /proc/self/exe") }
        defer { unsafe free(own) }
        let folder = unsafe String(cString: own).split(separator: "/").dropLast().joined(separator: "/")
        path = "/\(folder)/first-check"
    }

    /// Runs the program to its end.
    func run() throws {
        var child = pid_t()
        var status: Int32 = 0
        let started = unsafe path.withCString { name in
            var arguments = unsafe [UnsafeMutablePointer(mutating: name), nil]
            var environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
            return unsafe posix_spawn(&child, name, nil, nil, &arguments, &environment)
        }
        guard started == 0, unsafe waitpid(child, &status, 0) == child, status == 0 else {
            throw Failure(reason: "\(path) failed")
        }
    }
}

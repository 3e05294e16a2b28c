/// An error in a breach store: the file, the problem, and the remedy. It quotes nothing of the store.
public struct BreachStoreError: Error, Sendable, Hashable {
    /// The problem.
    public enum Reason: Sendable, Hashable {
        /// The file cannot be opened or read, for the reason given.
        case unreadable(String)
        /// The file is no breach store.
        case foreign
        /// The store has another version of the format than this library reads.
        case otherVersion(Int)
        /// The file is shorter or longer than its header says.
        case wrongLength
        /// The header is damaged.
        case damagedHeader
        /// The block of this number, from 0, is damaged.
        case damagedBlock(Int)
        /// The file became shorter while it was in use.
        case truncatedInUse
    }

    /// The problem.
    public let reason: Reason
    /// The path of the store.
    public let path: String

    package init(_ reason: Reason, _ path: String) {
        (self.reason, self.path) = (reason, path)
    }

    /// True if the file could not be read; otherwise its content is at fault.
    public var isUnreadable: Bool { if case .unreadable = reason { true } else { false } }
}

extension BreachStoreError: CustomStringConvertible {
    /// One line with file, problem and remedy.
    public var description: String { "\(path): \(problem)" }

    private var problem: String {
        switch reason {
        case .unreadable(let message): "cannot be read (\(message)); check the path and the permissions"
        case .foreign: "is no breach store; make one with \"pwsieve breach compile\""
        case .otherVersion(let version): "has format \(version), which this version does not read; compile it again"
        case .wrongLength: "has another length than its header says; copy it again, or compile it again"
        case .damagedHeader: "the header of the breach store is damaged; copy it again, or compile it again"
        case .damagedBlock(let block):
            "block \(block) of the breach store is damaged; copy it again, or compile it again"
        case .truncatedInUse:
            "the breach store became shorter while it was in use; write another file and rename it"
        }
    }
}

import CFuzzer
import Glibc

/// A part of the library that reads bytes of others. A new one is a case here and a file of its own.
enum FuzzTarget: String, CaseIterable {
    case compiledList = "compiled-list"

    /// Inputs to begin with.
    func seeds() throws -> [[UInt8]] {
        switch self {
        case .compiledList: try CompiledListTarget.seeds()
        }
    }

    /// The function that reads an input. Whatever the bytes are, nothing may crash or lead outside of them.
    var read: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
        switch self {
        case .compiledList:
            { data, count in
                unsafe CompiledListTarget.read(UnsafeRawBufferPointer(start: data, count: count))
                return 0
            }
        }
    }
}

@main
enum Fuzz {
    /// `fuzz TARGET CORPUS [OPTION OF LIBFUZZER…]`; writes the seeds to the corpus first.
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let target = FuzzTarget(rawValue: arguments[1]) else {
            print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) CORPUS [OPTION...]")
            exit(64)
        }
        for (number, seed) in try target.seeds().enumerated() {
            let descriptor = unsafe open("\(arguments[2])/seed-\(number)", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
            guard descriptor >= 0, unsafe write(descriptor, seed, seed.count) == seed.count else {
                print("\(arguments[2]): cannot write the seeds; give a folder")
                exit(66)
            }
            close(descriptor)
        }
        // They live as long as the program.
        var pointers: [UnsafeMutablePointer<CChar>?] = unsafe []
        for argument in [arguments[0]] + arguments.dropFirst(2) { unsafe pointers.append(strdup(argument)) }
        unsafe pointers.append(nil)
        var count = Int32(arguments.count - 1)
        let code = unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            var vector = buffer.baseAddress
            return unsafe LLVMFuzzerRunDriver(&count, &vector, target.read)
        }
        exit(code)
    }
}

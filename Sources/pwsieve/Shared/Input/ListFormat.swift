internal import ArgumentParser
internal import Glibc
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The format of a banned list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    /// Recognized by the name and the first bytes of the file.
    case auto
    /// Our own (SPEC 4.1), also compiled.
    case text
    /// The "Password Rule Settings" of Microsoft Graph.
    case graph
    /// The input of `Import-BannedWords` of Lithnet Password Protection.
    case lithnet
    /// `PassFiltExBlacklist.txt`.
    case passfiltex
    /// `opfmatch.txt` and `opfcont.txt`.
    case openpasswordfilter
    /// A list of words, or a dictionary that `cracklib-packer` wrote.
    case cracklib
    /// The files of `wordlist=` and `denylist=` of passwdqc.
    case passwdqc

    /// Recognizes the format of the file at `path` that holds `bytes`.
    ///
    /// Lists of one term a line look alike. Without a telling name they are taken for our own, which differs only in
    /// lines that begin with `#` or a backslash.
    static func of(_ path: String, _ bytes: [UInt8]) -> ListFormat {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        if name.hasPrefix("opf") && name.hasSuffix(".txt") { return .openpasswordfilter }
        if name.hasPrefix("passfiltex") { return .passfiltex }
        if isPackedDictionary(path) { return .cracklib }
        if isHashFilter(bytes) { return .passwdqc }
        return ListFile.isGraphSettings(ByteOrderMark.dropUTF8(from: bytes), path) ? .graph : .text
    }

    /// The suffixes of the three files of a packed dictionary of cracklib.
    static let packedSuffixes = [".pwd", ".pwi", ".hwm"]

    /// True if `path` is one of the files of a packed dictionary, or their common name.
    static func isPackedDictionary(_ path: String) -> Bool {
        packedSuffixes.contains { path.hasSuffix($0) }
            || (unsafe access(path, F_OK) != 0 && access(path + ".pwi", F_OK) == 0)
    }

    /// True for a binary filter of passwdqc (`filter=`), which holds hashes instead of words.
    static func isHashFilter(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "PWQ".utf8) }
}

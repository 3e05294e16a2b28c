internal import ArgumentParser
internal import PasswordSieveFoundation

/// The form of a banned list that is converted.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    /// As the name and the first bytes of the file tell.
    case auto
    /// Our own (SPEC 4.1), also compiled.
    case text
    /// The "Password Rule Settings" of Microsoft Graph.
    case graph
    /// What `Import-BannedWords` of Lithnet Password Protection takes.
    case lithnet
    /// `PassFiltExBlacklist.txt`.
    case passfiltex
    /// `opfmatch.txt` and `opfcont.txt`.
    case openpasswordfilter
    /// A list of words, or a dictionary that `cracklib-packer` wrote.
    case cracklib
    /// What `wordlist=` and `denylist=` of passwdqc name.
    case passwdqc

    /// The form of the file at `path` that holds `bytes`.
    ///
    /// Lists of one term a line look alike. Without a telling name they are read as ours, which differs in lines that
    /// begin with `#` or a backslash alone.
    static func of(_ path: String, _ bytes: [UInt8]) -> ListFormat {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        if name.hasPrefix("opf") && name.hasSuffix(".txt") { return .openpasswordfilter }
        if name.hasPrefix("passfiltex") { return .passfiltex }
        if CracklibDictionary.isNamed(path) { return .cracklib }
        if bytes.starts(with: PasswdqcFilter.magic) { return .passwdqc }
        return ListFile.isGraphSettings(ListFile.withoutByteOrderMark(bytes), path) ? .graph : .text
    }
}

/// The binary filter of passwdqc (`filter=`), which holds hashes and no words.
enum PasswdqcFilter {
    static let magic = Array("PWQ".utf8)
}

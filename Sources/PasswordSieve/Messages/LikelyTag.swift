/// A language tag with the script and region that it implies: `zh-CN` and `zh` are both `zh-Hans-CN`.
struct LikelyTag: Equatable {
    /// Language and script.
    let language: Substring
    let region: Substring

    init?(_ tag: String) {
        guard let likely = ICU.likelyTag(tag), let end = likely.lastIndex(of: "-") else { return nil }
        language = likely[..<end]
        region = likely[end...]
    }

    /// Returns the index of the best of `tags` for the first preference that one of them matches; nil if there is none.
    ///
    /// Language and script have to match; of several such tags the one with the same region is the best, then the
    /// first.
    static func bestMatch(for preferences: [String], among tags: [String]) -> Int? {
        let offered = tags.map(LikelyTag.init)
        for preference in preferences {
            guard let wanted = LikelyTag(preference) else { continue }
            if let match = offered.firstIndex(of: wanted)
                ?? offered.firstIndex(where: { $0?.language == wanted.language })
            {
                return match
            }
        }
        return nil
    }
}

/// The languages that are built in, and the choice among them.
extension MessageCatalogue {
    /// One catalogue for each language, by tag.
    public static let builtIn: [MessageCatalogue] = [
        .german, .english, .spanish, .french, .italian, .japanese, .dutch, .polish, .portuguese, .russian, .turkish,
        .simplifiedChinese,
    ]

    /// The first of `catalogues` that is in the first language it can be had in.
    ///
    /// A language matches with its script, which a region implies: `zh-CN` is simplified Chinese, `zh-TW` is not. Of
    /// several catalogues in a language the one for the region comes first.
    ///
    /// - Parameters:
    ///   - preferences: tags of BCP 47, the best first, as in a person's settings. What is no tag is passed over.
    ///   - catalogues: what there is to choose from.
    /// - Returns: ``english`` if there is none.
    /// - Complexity: O(*n* · *m*) for *n* preferences and *m* catalogues.
    public static func best(
        for preferences: [String], among catalogues: [MessageCatalogue] = builtIn
    ) -> MessageCatalogue {
        let offered = catalogues.map { (catalogue: $0, tag: LikelyTag($0.language)) }
        for preference in preferences {
            guard let wanted = LikelyTag(preference) else { continue }
            let matches = offered.filter { $0.tag?.language == wanted.language }
            if let match = matches.first(where: { $0.tag == wanted }) ?? matches.first { return match.catalogue }
        }
        return .english
    }

    /// The best of `catalogues` for a client of HTTP, which says by weights what it wants: `fr-CA, fr;q=0.9, en;q=0.5`.
    ///
    /// Of languages with the same weight the first comes first. One with the weight 0 is not taken, and what is broken is
    /// passed over, as is `*`.
    ///
    /// - Parameters:
    ///   - field: the value of `Accept-Language` (RFC 9110, 12.5.4); empty if there is none. Of one that is longer than
    ///     4 KiB nothing is read, of any other the first 32 languages.
    ///   - catalogues: what there is to choose from.
    /// - Returns: ``english`` if there is none.
    /// - Complexity: as ``best(for:among:)``.
    public static func best(
        forAcceptLanguage field: String, among catalogues: [MessageCatalogue] = builtIn
    ) -> MessageCatalogue {
        best(for: AcceptLanguage(field).tags, among: catalogues)
    }

    /// The catalogue that is built in for the language with this tag of BCP 47; nil if there is none.
    ///
    /// - Complexity: as ``best(for:among:)``.
    public static func builtIn(for language: String) -> MessageCatalogue? {
        let best = best(for: [language])
        return LikelyTag(best.language)?.language == LikelyTag(language)?.language ? best : nil
    }
}

/// A tag with what it implies.
private struct LikelyTag: Equatable {
    /// Language and script.
    let language: Substring
    let region: Substring

    init?(_ tag: String) {
        guard let likely = ICU.likelyTag(tag), let end = likely.lastIndex(of: "-") else { return nil }
        language = likely[..<end]
        region = likely[end...]
    }
}

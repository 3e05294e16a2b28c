package enum Turkish: BuiltInLanguage {
    package static let tag = "tr"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "En az {minimum, plural, one {# karakter} other {# karakter}} kullanın.",
        .personTooShortVisible: "Görülebilen en az {minimum, plural, one {# karakter} other {# karakter}} kullanın.",
        .personTooLong: "En fazla {maximum, plural, one {# karakter} other {# karakter}} kullanın.",
        .personTooLongFolded: "Daha az karakter kullanın.",
        .personPrintableASCII: """
        Yalnızca İngiliz alfabesinin harflerini, rakamları, boşlukları ve İngilizce klavyedeki simgeleri \
        kullanın.
        """,
        .personNoControl: "Sekme gibi denetim karakterlerini kullanmayın.",
        .personComplexity: "Şu türlerden en az {required} tanesinden karakter kullanın: {classes}.",
        .personContainsName: "Parolada şunları kullanmayın: {names}.",
        .personSimilarEqual: "Eski parolanız olmayan bir parola seçin.",
        .personSimilarContained: """
        Eski parolanızı içermeyen ve onun bir parçası olmayan bir parola seçin; tersten yazılışı da olmaz.
        """,
        .personSimilarCore: "Eski parolanızın uçlarındaki rakam ve simgelerden fazlasını değiştirin.",
        .personSimilarChanges: "Eski parolanızı daha çok değiştirin: yenisi neredeyse aynı.",
        .personBreached: "Bu parola internete sızmış ve saldırganlar onu deniyor. Lütfen başka bir parola seçin.",
        .personBreachesUnread: "Bu parola denetlenemedi. Lütfen başka bir parola seçin veya yöneticinize haber verin.",
        .personForbidden: "Bu parola, burada hiçbir parolada kullanılamayan bir sözcük içeriyor. Lütfen onu çıkarın.",
        .personBannedWhole: """
        Bu parola çok kolay tahmin edilebilir, çünkü yasaklı parolalar listesinde yer alıyor veya bunlardan \
        birine çok benziyor. Lütfen başka bir parola seçin.
        """,
        .personBannedByScore: """
        Bu parola çok kolay tahmin edilebilir, çünkü büyük bölümü yaygın veya yasaklı sözcüklerden oluşuyor. \
        Yaygın sözcükler dışında en az {missing, plural, one {# karakter} other {# karakter}} ekleyin.
        """,
        .yourGivenName: "adınız",
        .yourSurname: "soyadınız",
        .yourTenantName: "kuruluşunuzun adı",
        .yourAccountName: "hesap adınız",
        .yourDisplayName: "adınız ve soyadınız",
        .yourContext: "bu hizmetin adı ve e-posta adresiniz",
        .hintAddCharacters: "{count, plural, one {# karakter} other {# karakter}} daha ekleyin.",
        .hintAddVisibleCharacters: "Görülebilen {count, plural, one {# karakter} other {# karakter}} daha ekleyin.",
        .hintAddKinds: """
        Şu türlerden {count, plural, one {bir} other {#}} tanesinden daha karakter kullanın: {classes}.
        """,
        .hintAddUncommonCharacters: """
        Yaygın sözcükler dışında en az {count, plural, one {# karakter} other {# karakter}} daha ekleyin.
        """,
        .hintChooseOtherWords: "Daha az yaygın sözcükler seçin veya kendi sözcüklerinizi ekleyin.",
        .classUppercase: "büyük harfler",
        .classLowercase: "küçük harfler",
        .classDigit: "rakamlar",
        .classSymbol: "simgeler",
        .classOtherLetter: "büyük-küçük ayrımı olmayan harfler",
        .administratorTooShort: """
        Çok kısa: {length} {unit, select, utf16 {UTF-16 kod birimi} other {karakter}}; en az {minimum} gerekli.
        """,
        .administratorTooShortFolded: """
        Çok kısa: normalleştirmeden sonra {length} {unit, select, utf16 {UTF-16 kod birimi} other {karakter}}; \
        en az {minimum} gerekli.
        """,
        .administratorTooLong: """
        Çok uzun: {length} {unit, select, utf16 {UTF-16 kod birimi} other {karakter}}; en fazla {maximum} \
        olabilir.
        """,
        .administratorTooLongUnread: """
        Çok uzun: {maximum} {unit, select, utf16 {UTF-16 kod biriminden} other {karakterden}} fazla; başka bir \
        şey denetlenmedi.
        """,
        .administratorTooLongUnreadFolded: """
        Çok uzun: normalleştirmeden sonra {maximum} {unit, select, utf16 {UTF-16 kod biriminden} other \
        {karakterden}} fazla; başka bir şey denetlenmedi.
        """,
        .administratorTooManySteps: """
        Terimleri birbirine çok benzeyen bu listeler için çok uzun: denetim {maximum} adımdan fazla sürüyor; \
        başka bir şey denetlenmedi.
        """,
        .administratorDisallowedCharacter: "İzin verilmeyen karakter ({allowed}); konum: {positions}.",
        .administratorDisallowedCharacters: "İzin verilmeyen karakterler ({allowed}); konumlar: {positions}.",
        .administratorComplexity: """
        Yeterince karmaşık değil: gereken {required} karakter sınıfından {count} tanesi var ({classes}).
        """,
        .administratorContainsName: "Kullanıcıya ait bir ad içeriyor: {names}.",
        .administratorSimilarEqual: "Normalleştirmeden sonra eski parolaya eşit.",
        .administratorSimilarContained: "Normalleştirmeden sonra eski parolayı içeriyor veya onun içinde geçiyor.",
        .administratorSimilarReversed: """
        Normalleştirmeden sonra eski parolanın tersini içeriyor veya tersten onun içinde geçiyor.
        """,
        .administratorSimilarCore: "Eski paroladan yalnızca uçlarda, harf olmayan karakterlerde ayrılıyor.",
        .administratorSimilarChanges: """
        Normalleştirmeden sonra eski paroladan yalnızca {count, plural, one {# değişiklik} other {# değişiklik}} \
        uzakta.
        """,
        .administratorBreached: "Bir veri sızıntısından biliniyor.",
        .administratorBreachedTimes: """
        Veri sızıntılarından biliniyor: {count, plural, one {# kez} other {# kez}} görüldü.
        """,
        .administratorBreachesUnread: "Tüm sızıntılarla karşılaştırılmadı: sızan parolaların bir deposu okunamadı.",
        .administratorForbidden: "İzin verilmeyen {term} terimini içeriyor ({source}).",
        .administratorForbiddenTerms: "İzin verilmeyen şu terimleri içeriyor: {terms} ({source}).",
        .administratorBannedWhole: "Parolanın tamamı yasaklı {term} terimi ({source}).",
        .administratorBannedNear: """
        Parolanın tamamı yasaklı {term} teriminden tek bir düzenlemeyle ayrılıyor ({source}).
        """,
        .administratorBannedByScore: "Puanı nedeniyle yasaklandı: {arithmetic} ({source}).",
        .classNone: "hiçbiri",
        .sourceList: "liste: {lists}",
        .sourceLists: "listeler: {lists}",
        .sourcePatterns: "yalnızca kalıplar",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "ad",
        .nameSurname: "soyadı",
        .nameTenantName: "kiracı adı",
        .nameAccountName: "hesap adı",
        .nameDisplayName: "görünen adın bir parçası",
        .nameContext: "bağlam sözcüğü",
        .ruleEntra: "Entra kuralı",
        .ruleActiveDirectory: "Active Directory kuralı",
        .ruleNear: "recommended kuralı",
        .ruleDerived: "NIST kuralı",
        .arithmeticCharacters: "{count, plural, one {# karakter} other {# karakter}}",
        .arithmeticGlobalTerm: "genel terim",
        .arithmeticBlock: "{count} kez {arithmetic}",
        .arithmeticNothing: "hiç",
        .patternRepeat: "yineleme",
        .patternSequence: "dizi",
        .patternKeyboard: "klavye",
        .patternYear: "yıl",
        .patternDate: "tarih",
        .patternTail: "son",
        .patternEnding: "bitiş",
        .patternWord: "sözcük",
    ]
}

extension MessageCatalogue {
    /// Turkish.
    public static var turkish: MessageCatalogue { Turkish.messages }
}

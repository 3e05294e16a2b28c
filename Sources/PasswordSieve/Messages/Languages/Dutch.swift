package enum Dutch: BuiltInLanguage {
    package static let tag = "nl"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "Gebruik ten minste {minimum, plural, one {# teken} other {# tekens}}.",
        .personTooShortVisible: """
        Gebruik ten minste {minimum, plural, one {# zichtbaar teken} other {# zichtbare tekens}}.
        """,
        .personTooLong: "Gebruik ten hoogste {maximum, plural, one {# teken} other {# tekens}}.",
        .personTooLongFolded: "Gebruik minder tekens.",
        .personPrintableASCII: """
        Gebruik alleen letters zonder accenten, cijfers, spaties en de symbolen van een Engels toetsenbord.
        """,
        .personNoControl: "Laat besturingstekens, zoals een tab, weg.",
        .personComplexity: "Gebruik tekens van ten minste {required} van deze soorten: {classes}.",
        .personContainsName: "Laat {names} weg.",
        .personSimilarEqual: "Kies een wachtwoord dat niet uw oude is.",
        .personSimilarContained: """
        Kies een wachtwoord dat uw oude niet bevat en er geen deel van is, ook niet achterstevoren.
        """,
        .personSimilarCore: "Verander meer van uw oude wachtwoord dan de cijfers en symbolen aan de uiteinden.",
        .personSimilarChanges: "Verander meer van uw oude wachtwoord: het nieuwe is bijna hetzelfde.",
        .personBreached: """
        Dit wachtwoord is op internet uitgelekt en wordt door aanvallers geprobeerd. Kies een ander wachtwoord.
        """,
        .personBreachesUnread: """
        Dit wachtwoord kon niet worden gecontroleerd. Kies een ander wachtwoord of waarschuw uw beheerder.
        """,
        .personForbidden: """
        Dit wachtwoord bevat een woord dat hier in geen enkel wachtwoord mag voorkomen. Laat het weg.
        """,
        .personBannedWhole: """
        Dit wachtwoord is te gemakkelijk te raden, want het staat op een lijst met verboden wachtwoorden of \
        lijkt er sterk op. Kies een ander wachtwoord.
        """,
        .personBannedByScore: """
        Dit wachtwoord is te gemakkelijk te raden, want het bestaat grotendeels uit veelgebruikte of verboden \
        woorden. Voeg buiten veelgebruikte woorden ten minste {missing, plural, one {# teken} other {# tekens}} \
        toe.
        """,
        .yourGivenName: "uw voornaam",
        .yourSurname: "uw achternaam",
        .yourTenantName: "de naam van uw organisatie",
        .yourAccountName: "uw accountnaam",
        .yourDisplayName: "uw naam",
        .yourContext: "de naam van deze dienst en uw e-mailadres",
        .hintAddCharacters: "Voeg nog {count, plural, one {# teken} other {# tekens}} toe.",
        .hintAddVisibleCharacters: "Voeg nog {count, plural, one {# zichtbaar teken} other {# zichtbare tekens}} toe.",
        .hintAddKinds: "Gebruik ook tekens van nog {count, plural, one {één} other {#}} van deze soorten: {classes}.",
        .hintAddUncommonCharacters: """
        Voeg buiten veelgebruikte woorden nog ten minste {count, plural, one {# teken} other {# tekens}} toe.
        """,
        .hintChooseOtherWords: "Kies minder gangbare woorden, of voeg er zelfbedachte aan toe.",
        .classUppercase: "hoofdletters",
        .classLowercase: "kleine letters",
        .classDigit: "cijfers",
        .classSymbol: "symbolen",
        .classOtherLetter: "letters zonder onderscheid tussen hoofdletters en kleine letters",
        .administratorTooShort: """
        Te kort: {length} van ten minste {unit, select, utf16 {{minimum, plural, one {# UTF-16-code-eenheid} other \
        {# UTF-16-code-eenheden}}} other {{minimum, plural, one {# teken} other {# tekens}}}}.
        """,
        .administratorTooShortFolded: """
        Te kort: {length} van ten minste {unit, select, utf16 {{minimum, plural, one {# UTF-16-code-eenheid} other \
        {# UTF-16-code-eenheden}}} other {{minimum, plural, one {# teken} other {# tekens}}}} na normalisatie.
        """,
        .administratorTooLong: """
        Te lang: {length} van ten hoogste {unit, select, utf16 {{maximum, plural, one {# UTF-16-code-eenheid} \
        other {# UTF-16-code-eenheden}}} other {{maximum, plural, one {# teken} other {# tekens}}}}.
        """,
        .administratorTooLongUnread: """
        Te lang: meer dan {maximum} {unit, select, utf16 {UTF-16-code-eenheden} other {tekens}}; verder is \
        niets gecontroleerd.
        """,
        .administratorTooLongUnreadFolded: """
        Te lang: meer dan {maximum} {unit, select, utf16 {UTF-16-code-eenheden} other {tekens}} na \
        normalisatie; verder is niets gecontroleerd.
        """,
        .administratorTooManySteps: """
        Te lang voor deze lijsten, waarvan de termen sterk op elkaar lijken: de beoordeling vergt meer dan \
        {maximum} stappen; verder is niets gecontroleerd.
        """,
        .administratorDisallowedCharacter: "Niet-toegestaan teken ({allowed}) op positie {positions}.",
        .administratorDisallowedCharacters: "Niet-toegestane tekens ({allowed}) op de posities {positions}.",
        .administratorComplexity: """
        Niet complex genoeg: {count} van {required, plural, one {# tekenklasse} other {# tekenklassen}} \
        ({classes}).
        """,
        .administratorContainsName: "Bevat een naam van de gebruiker: {names}.",
        .administratorSimilarEqual: "Na normalisatie gelijk aan het oude wachtwoord.",
        .administratorSimilarContained: "Bevat na normalisatie het oude wachtwoord of is erin bevat.",
        .administratorSimilarReversed: "Bevat na normalisatie het oude wachtwoord achterstevoren of is er zo in bevat.",
        .administratorSimilarCore: """
        Verschilt alleen aan de uiteinden van het oude wachtwoord, in tekens die geen letters zijn.
        """,
        .administratorSimilarChanges: """
        Na normalisatie slechts {count, plural, one {# wijziging} other {# wijzigingen}} verwijderd van het oude \
        wachtwoord.
        """,
        .administratorBreached: "Bekend uit een datalek.",
        .administratorBreachedTimes: "Bekend uit datalekken: {count, plural, one {# keer} other {# keer}} gezien.",
        .administratorBreachesUnread: """
        Niet met alle datalekken vergeleken: een opslag van uitgelekte wachtwoorden kon niet worden gelezen.
        """,
        .administratorForbidden: "Bevat de niet-toegestane term {term} ({source}).",
        .administratorForbiddenTerms: "Bevat de niet-toegestane termen {terms} ({source}).",
        .administratorBannedWhole: "Het hele wachtwoord is de verboden term {term} ({source}).",
        .administratorBannedNear: "Het hele wachtwoord verschilt één bewerking van de verboden term {term} ({source}).",
        .administratorBannedByScore: "Verboden vanwege de score: {arithmetic} ({source}).",
        .classNone: "geen",
        .sourceList: "lijst {lists}",
        .sourceLists: "lijsten {lists}",
        .sourcePatterns: "alleen patronen",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "voornaam",
        .nameSurname: "achternaam",
        .nameTenantName: "tenantnaam",
        .nameAccountName: "accountnaam",
        .nameDisplayName: "deel van de weergavenaam",
        .nameContext: "contextwoord",
        .ruleEntra: "Entra-regel",
        .ruleActiveDirectory: "Active Directory-regel",
        .ruleNear: "recommended-regel",
        .ruleDerived: "NIST-regel",
        .arithmeticCharacters: "{count, plural, one {# teken} other {# tekens}}",
        .arithmeticGlobalTerm: "globale term",
        .arithmeticBlock: "{count} keer {arithmetic}",
        .arithmeticNothing: "niets",
        .patternRepeat: "herhaling",
        .patternSequence: "reeks",
        .patternKeyboard: "toetsenbord",
        .patternYear: "jaar",
        .patternDate: "datum",
        .patternTail: "einde",
        .patternEnding: "afsluiting",
        .patternWord: "woord",
    ]
}

extension MessageCatalogue {
    /// Dutch.
    public static var dutch: MessageCatalogue { Dutch.messages }
}

package enum German: BuiltInLanguage {
    package static let tag = "de"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "Verwenden Sie mindestens {minimum, plural, one {# Zeichen} other {# Zeichen}}.",
        .personTooShortVisible: """
        Verwenden Sie mindestens {minimum, plural, one {# sichtbares Zeichen} other {# sichtbare Zeichen}}.
        """,
        .personTooLong: "Verwenden Sie höchstens {maximum, plural, one {# Zeichen} other {# Zeichen}}.",
        .personTooLongFolded: "Verwenden Sie weniger Zeichen.",
        .personPrintableASCII: """
        Verwenden Sie nur Buchstaben ohne Umlaute und Akzente, Ziffern, Leerzeichen und die Symbole einer \
        englischen Tastatur.
        """,
        .personNoControl: "Lassen Sie Steuerzeichen weg, zum Beispiel Tabulatoren.",
        .personComplexity: "Verwenden Sie Zeichen aus mindestens {required} dieser Arten: {classes}.",
        .personContainsName: "Lassen Sie {names} weg.",
        .personSimilarEqual: "Wählen Sie ein Passwort, das nicht Ihr altes ist.",
        .personSimilarContained: """
        Wählen Sie ein Passwort, das Ihr altes nicht enthält und kein Teil davon ist, auch nicht rückwärts.
        """,
        .personSimilarCore: "Ändern Sie an Ihrem alten Passwort mehr als die Ziffern und Symbole an seinen Enden.",
        .personSimilarChanges: "Ändern Sie mehr an Ihrem alten Passwort: Das neue ist fast dasselbe.",
        .personBreached: """
        Dieses Passwort ist im Internet aufgetaucht, und Angreifer probieren es aus. Wählen Sie ein anderes.
        """,
        .personBreachesUnread: """
        Dieses Passwort konnte nicht geprüft werden. Wählen Sie ein anderes, oder verständigen Sie Ihren \
        Administrator.
        """,
        .personForbidden: """
        Dieses Passwort enthält ein Wort, das hier in keinem Passwort vorkommen darf. Lassen Sie es weg.
        """,
        .personBannedWhole: """
        Dieses Passwort ist zu leicht zu erraten, denn es steht auf einer Liste gesperrter Passwörter oder \
        ähnelt einem davon. Wählen Sie ein anderes.
        """,
        .personBannedByScore: """
        Dieses Passwort ist zu leicht zu erraten, denn es besteht größtenteils aus häufigen oder gesperrten \
        Wörtern. Fügen Sie außerhalb häufiger Wörter mindestens {missing, plural, one {# Zeichen} other {# \
        Zeichen}} hinzu.
        """,
        .yourGivenName: "Ihren Vornamen",
        .yourSurname: "Ihren Nachnamen",
        .yourTenantName: "den Namen Ihrer Organisation",
        .yourAccountName: "Ihren Kontonamen",
        .yourDisplayName: "Ihren Namen",
        .yourContext: "den Namen dieses Dienstes und Ihre E-Mail-Adresse",
        .hintAddCharacters: "Fügen Sie noch {count, plural, one {# Zeichen} other {# Zeichen}} hinzu.",
        .hintAddVisibleCharacters: """
        Fügen Sie noch {count, plural, one {# sichtbares Zeichen} other {# sichtbare Zeichen}} hinzu.
        """,
        .hintAddKinds: """
        Verwenden Sie auch Zeichen aus {count, plural, one {einer weiteren} other {# weiteren}} dieser Arten: \
        {classes}.
        """,
        .hintAddUncommonCharacters: """
        Fügen Sie außerhalb häufiger Wörter noch mindestens {count, plural, one {# Zeichen} other {# Zeichen}} \
        hinzu.
        """,
        .hintChooseOtherWords: "Wählen Sie weniger gebräuchliche Wörter, oder fügen Sie eigene hinzu.",
        .classUppercase: "Großbuchstaben",
        .classLowercase: "Kleinbuchstaben",
        .classDigit: "Ziffern",
        .classSymbol: "Symbole",
        .classOtherLetter: "Buchstaben ohne Groß- und Kleinschreibung",
        .administratorTooShort: """
        Zu kurz: {length} von mindestens {unit, select, utf16 {{minimum, plural, one {# UTF-16-Codeeinheit} other \
        {# UTF-16-Codeeinheiten}}} other {{minimum, plural, one {# Zeichen} other {# Zeichen}}}}.
        """,
        .administratorTooShortFolded: """
        Zu kurz: {length} von mindestens {unit, select, utf16 {{minimum, plural, one {# UTF-16-Codeeinheit} other \
        {# UTF-16-Codeeinheiten}}} other {{minimum, plural, one {# Zeichen} other {# Zeichen}}}} nach der \
        Normalisierung.
        """,
        .administratorTooLong: """
        Zu lang: {length} von höchstens {unit, select, utf16 {{maximum, plural, one {# UTF-16-Codeeinheit} other \
        {# UTF-16-Codeeinheiten}}} other {{maximum, plural, one {# Zeichen} other {# Zeichen}}}}.
        """,
        .administratorTooLongUnread: """
        Zu lang: mehr als {maximum} {unit, select, utf16 {UTF-16-Codeeinheiten} other {Zeichen}}; sonst wurde \
        nichts geprüft.
        """,
        .administratorTooLongUnreadFolded: """
        Zu lang: mehr als {maximum} {unit, select, utf16 {UTF-16-Codeeinheiten} other {Zeichen}} nach der \
        Normalisierung; sonst wurde nichts geprüft.
        """,
        .administratorTooManySteps: """
        Zu lang für diese Listen, deren Begriffe sich sehr ähneln: Die Prüfung braucht mehr als {maximum} \
        Schritte; sonst wurde nichts geprüft.
        """,
        .administratorDisallowedCharacter: "Nicht erlaubtes Zeichen ({allowed}) an Position {positions}.",
        .administratorDisallowedCharacters: "Nicht erlaubte Zeichen ({allowed}) an den Positionen {positions}.",
        .administratorComplexity: """
        Nicht komplex genug: {count} von {required, plural, one {# Zeichenklasse} other {# Zeichenklassen}} \
        ({classes}).
        """,
        .administratorContainsName: "Enthält einen Namen der Person: {names}.",
        .administratorSimilarEqual: "Nach der Normalisierung gleich dem alten Passwort.",
        .administratorSimilarContained: "Enthält nach der Normalisierung das alte Passwort oder ist darin enthalten.",
        .administratorSimilarReversed: """
        Enthält nach der Normalisierung das alte Passwort rückwärts oder ist rückwärts darin enthalten.
        """,
        .administratorSimilarCore: """
        Unterscheidet sich vom alten Passwort nur an den Enden, in Zeichen, die keine Buchstaben sind.
        """,
        .administratorSimilarChanges: """
        Nach der Normalisierung nur {count, plural, one {# Änderung} other {# Änderungen}} vom alten Passwort \
        entfernt.
        """,
        .administratorBreached: "Aus einem Datenleck bekannt.",
        .administratorBreachedTimes: "Aus Datenlecks bekannt: {count, plural, one {# Mal} other {# Mal}} gesehen.",
        .administratorBreachesUnread: """
        Nicht mit allen Datenlecks verglichen: Ein Speicher bekannter Passwörter war nicht lesbar.
        """,
        .administratorForbidden: "Enthält den verbotenen Begriff {term} ({source}).",
        .administratorForbiddenTerms: "Enthält die verbotenen Begriffe {terms} ({source}).",
        .administratorBannedWhole: "Das ganze Passwort ist der gesperrte Begriff {term} ({source}).",
        .administratorBannedNear: """
        Das ganze Passwort ist eine Änderung vom gesperrten Begriff {term} entfernt ({source}).
        """,
        .administratorBannedByScore: "Wegen der Punktzahl gesperrt: {arithmetic} ({source}).",
        .classNone: "keine",
        .sourceList: "Liste {lists}",
        .sourceLists: "Listen {lists}",
        .sourcePatterns: "nur Muster",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "Vorname",
        .nameSurname: "Nachname",
        .nameTenantName: "Name des Mandanten",
        .nameAccountName: "Kontoname",
        .nameDisplayName: "Teil des Anzeigenamens",
        .nameContext: "Kontextwort",
        .ruleEntra: "Entra-Regel",
        .ruleActiveDirectory: "Active-Directory-Regel",
        .ruleNear: "Regel recommended",
        .ruleDerived: "NIST-Regel",
        .arithmeticCharacters: "{count, plural, one {# Zeichen} other {# Zeichen}}",
        .arithmeticGlobalTerm: "globaler Begriff",
        .arithmeticBlock: "{count} mal {arithmetic}",
        .arithmeticNothing: "nichts",
        .patternRepeat: "Wiederholung",
        .patternSequence: "Folge",
        .patternKeyboard: "Tastatur",
        .patternYear: "Jahr",
        .patternDate: "Datum",
        .patternTail: "Ende",
        .patternEnding: "Endung",
        .patternWord: "Wort",
    ]
}

extension MessageCatalogue {
    /// German.
    public static var german: MessageCatalogue { German.messages }
}

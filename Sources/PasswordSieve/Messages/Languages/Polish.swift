package enum Polish: BuiltInLanguage {
    package static let tag = "pl"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: """
        Proszę użyć co najmniej {minimum, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.
        """,
        .personTooShortVisible: """
        Proszę użyć co najmniej {minimum, plural, one {# widocznego znaku} few {# widocznych znaków} many {# \
        widocznych znaków} other {# widocznego znaku}}.
        """,
        .personTooLong: """
        Proszę użyć co najwyżej {maximum, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}.
        """,
        .personTooLongFolded: "Proszę użyć mniejszej liczby znaków.",
        .personPrintableASCII: """
        Proszę używać tylko liter bez znaków diakrytycznych, cyfr, spacji i symboli z klawiatury angielskiej.
        """,
        .personNoControl: "Proszę nie używać znaków sterujących, takich jak tabulator.",
        .personComplexity: "Proszę użyć znaków co najmniej {required} z następujących rodzajów: {classes}.",
        .personContainsName: "Proszę usunąć z hasła: {names}.",
        .personSimilarEqual: "Proszę wybrać hasło inne niż stare.",
        .personSimilarContained: "Proszę wybrać hasło, które nie zawiera starego i nie jest jego częścią, także wspak.",
        .personSimilarCore: "Proszę zmienić w starym haśle więcej niż cyfry i symbole na jego końcach.",
        .personSimilarChanges: "Proszę bardziej zmienić stare hasło: nowe jest prawie takie samo.",
        .personBreached: "To hasło wyciekło do internetu i atakujący je wypróbowują. Proszę wybrać inne.",
        .personBreachesUnread: "Nie udało się sprawdzić tego hasła. Proszę wybrać inne lub powiadomić administratora.",
        .personForbidden: "To hasło zawiera słowo, które nie może tu wystąpić w żadnym haśle. Proszę je usunąć.",
        .personBannedWhole: """
        To hasło jest zbyt łatwe do odgadnięcia, ponieważ znajduje się na liście haseł zabronionych lub jest do \
        takiego hasła bardzo podobne. Proszę wybrać inne.
        """,
        .personBannedByScore: """
        To hasło jest zbyt łatwe do odgadnięcia, ponieważ składa się głównie z popularnych lub zabronionych \
        słów. Proszę dodać co najmniej {missing, plural, one {# znak} few {# znaki} many {# znaków} other {# \
        znaku}} poza popularnymi słowami.
        """,
        .yourGivenName: "swoje imię",
        .yourSurname: "swoje nazwisko",
        .yourTenantName: "nazwę swojej organizacji",
        .yourAccountName: "nazwę swojego konta",
        .yourDisplayName: "swoje imię i nazwisko",
        .yourContext: "nazwę tej usługi i swój adres e-mail",
        .hintAddCharacters: """
        Proszę dodać jeszcze {count, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.
        """,
        .hintAddVisibleCharacters: """
        Proszę dodać jeszcze {count, plural, one {# widoczny znak} few {# widoczne znaki} many {# widocznych \
        znaków} other {# widocznego znaku}}.
        """,
        .hintAddKinds: """
        Proszę użyć także znaków jeszcze {count, plural, one {jednego} few {#} many {#} other {#}} z \
        następujących rodzajów: {classes}.
        """,
        .hintAddUncommonCharacters: """
        Proszę dodać jeszcze co najmniej {count, plural, one {# znak} few {# znaki} many {# znaków} other {# \
        znaku}} poza popularnymi słowami.
        """,
        .hintChooseOtherWords: "Proszę wybrać mniej popularne słowa lub dodać własne.",
        .classUppercase: "wielkie litery",
        .classLowercase: "małe litery",
        .classDigit: "cyfry",
        .classSymbol: "symbole",
        .classOtherLetter: "litery bez podziału na wielkie i małe",
        .administratorTooShort: """
        Za krótkie; liczba {unit, select, utf16 {jednostek kodu UTF-16} other {znaków}}: {length}, wymagane \
        minimum: {minimum}.
        """,
        .administratorTooShortFolded: """
        Za krótkie; liczba {unit, select, utf16 {jednostek kodu UTF-16} other {znaków}} po normalizacji: \
        {length}, wymagane minimum: {minimum}.
        """,
        .administratorTooLong: """
        Za długie; liczba {unit, select, utf16 {jednostek kodu UTF-16} other {znaków}}: {length}, dozwolone \
        maksimum: {maximum}.
        """,
        .administratorTooLongUnread: """
        Za długie; liczba {unit, select, utf16 {jednostek kodu UTF-16} other {znaków}} większa niż {maximum}; \
        nic więcej nie sprawdzono.
        """,
        .administratorTooLongUnreadFolded: """
        Za długie; liczba {unit, select, utf16 {jednostek kodu UTF-16} other {znaków}} po normalizacji większa \
        niż {maximum}; nic więcej nie sprawdzono.
        """,
        .administratorTooManySteps: """
        Za długie dla tych list, których terminy są do siebie bardzo podobne; liczba kroków sprawdzania \
        większa niż {maximum}; nic więcej nie sprawdzono.
        """,
        .administratorDisallowedCharacter: "Niedozwolony znak ({allowed}) na pozycji {positions}.",
        .administratorDisallowedCharacters: "Niedozwolone znaki ({allowed}) na pozycjach {positions}.",
        .administratorComplexity: "Za mało złożone; liczba klas znaków: {count} z wymaganych {required} ({classes}).",
        .administratorContainsName: "Zawiera nazwę związaną z użytkownikiem: {names}.",
        .administratorSimilarEqual: "Równe staremu hasłu po normalizacji.",
        .administratorSimilarContained: "Po normalizacji zawiera stare hasło lub jest w nim zawarte.",
        .administratorSimilarReversed: "Po normalizacji zawiera stare hasło wspak lub jest w nim zawarte wspak.",
        .administratorSimilarCore: "Różni się od starego hasła tylko na końcach, znakami, które nie są literami.",
        .administratorSimilarChanges: """
        Po normalizacji różni się od starego hasła tylko o {count, plural, one {# zmianę} few {# zmiany} many {# \
        zmian} other {# zmiany}}.
        """,
        .administratorBreached: "Znane z wycieku danych.",
        .administratorBreachedTimes: """
        Znane z wycieków danych: {count, plural, one {# wystąpienie} few {# wystąpienia} many {# wystąpień} other {# \
        wystąpienia}}.
        """,
        .administratorBreachesUnread: """
        Nie porównano ze wszystkimi wyciekami: nie można było odczytać zbioru haseł, które wyciekły.
        """,
        .administratorForbidden: "Zawiera niedozwolony termin {term} ({source}).",
        .administratorForbiddenTerms: "Zawiera niedozwolone terminy {terms} ({source}).",
        .administratorBannedWhole: "Całe hasło jest zabronionym terminem {term} ({source}).",
        .administratorBannedNear: "Całe hasło różni się jedną zmianą od zabronionego terminu {term} ({source}).",
        .administratorBannedByScore: "Zabronione z powodu wyniku: {arithmetic} ({source}).",
        .classNone: "brak",
        .sourceList: "lista {lists}",
        .sourceLists: "listy {lists}",
        .sourcePatterns: "tylko wzorce",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "imię",
        .nameSurname: "nazwisko",
        .nameTenantName: "nazwa dzierżawy",
        .nameAccountName: "nazwa konta",
        .nameDisplayName: "część nazwy wyświetlanej",
        .nameContext: "słowo kontekstowe",
        .ruleEntra: "reguła Entra",
        .ruleActiveDirectory: "reguła Active Directory",
        .ruleNear: "reguła recommended",
        .ruleDerived: "reguła NIST",
        .arithmeticCharacters: "{count, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}",
        .arithmeticGlobalTerm: "termin globalny",
        .arithmeticBlock: "{count} razy {arithmetic}",
        .arithmeticNothing: "nic",
        .patternRepeat: "powtórzenie",
        .patternSequence: "sekwencja",
        .patternKeyboard: "klawiatura",
        .patternYear: "rok",
        .patternDate: "data",
        .patternTail: "końcówka",
        .patternEnding: "zakończenie",
        .patternWord: "słowo",
    ]
}

extension MessageCatalogue {
    /// Polish.
    public static var polish: MessageCatalogue { Polish.messages }
}

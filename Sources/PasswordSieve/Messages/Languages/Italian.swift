package enum Italian: BuiltInLanguage {
    package static let tag = "it"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "Usi almeno {minimum, plural, one {# carattere} many {# di caratteri} other {# caratteri}}.",
        .personTooShortVisible: """
        Usi almeno {minimum, plural, one {# carattere visibile} many {# di caratteri visibili} other {# \
        caratteri visibili}}.
        """,
        .personTooLong: """
        Usi al massimo {maximum, plural, one {# carattere} many {# di caratteri} other {# caratteri}}.
        """,
        .personTooLongFolded: "Usi meno caratteri.",
        .personPrintableASCII: "Usi solo lettere non accentate, cifre, spazi e i simboli di una tastiera inglese.",
        .personNoControl: "Non usi caratteri di controllo, come la tabulazione.",
        .personComplexity: "Usi caratteri di almeno {required} di questi tipi: {classes}.",
        .personContainsName: "Tolga dalla password {names}.",
        .personSimilarEqual: "Scelga una password diversa da quella vecchia.",
        .personSimilarContained: """
        Scelga una password che non contenga quella vecchia e non ne faccia parte, nemmeno al contrario.
        """,
        .personSimilarCore: "Cambi della vecchia password più delle cifre e dei simboli alle estremità.",
        .personSimilarChanges: "Cambi di più la vecchia password: quella nuova è quasi uguale.",
        .personBreached: "Questa password è trapelata su Internet e gli aggressori la provano. Ne scelga un’altra.",
        .personBreachesUnread: """
        Non è stato possibile verificare questa password. Ne scelga un’altra o avvisi il suo amministratore.
        """,
        .personForbidden: "Questa password contiene una parola che qui non è ammessa in nessuna password. La tolga.",
        .personBannedWhole: """
        Questa password è troppo facile da indovinare, perché è in un elenco di password vietate o è molto \
        simile a una di esse. Ne scelga un’altra.
        """,
        .personBannedByScore: """
        Questa password è troppo facile da indovinare, perché è composta per lo più da parole comuni o vietate. \
        Aggiunga almeno {missing, plural, one {# carattere} many {# di caratteri} other {# caratteri}} al di \
        fuori delle parole comuni.
        """,
        .yourGivenName: "il Suo nome di battesimo",
        .yourSurname: "il Suo cognome",
        .yourTenantName: "il nome della Sua organizzazione",
        .yourAccountName: "il Suo nome account",
        .yourDisplayName: "il Suo nome",
        .yourContext: "il nome di questo servizio e il Suo indirizzo e-mail",
        .hintAddCharacters: """
        Aggiunga ancora {count, plural, one {# carattere} many {# di caratteri} other {# caratteri}}.
        """,
        .hintAddVisibleCharacters: """
        Aggiunga ancora {count, plural, one {# carattere visibile} many {# di caratteri visibili} other {# \
        caratteri visibili}}.
        """,
        .hintAddKinds: """
        Usi anche caratteri di {count, plural, one {un altro} many {altri #} other {altri #}} di questi tipi: \
        {classes}.
        """,
        .hintAddUncommonCharacters: """
        Aggiunga ancora almeno {count, plural, one {# carattere} many {# di caratteri} other {# caratteri}} al \
        di fuori delle parole comuni.
        """,
        .hintChooseOtherWords: "Scelga parole meno comuni o ne aggiunga altre di Sua invenzione.",
        .classUppercase: "lettere maiuscole",
        .classLowercase: "lettere minuscole",
        .classDigit: "cifre",
        .classSymbol: "simboli",
        .classOtherLetter: "lettere senza distinzione tra maiuscole e minuscole",
        .administratorTooShort: """
        Troppo corta: {unit, select, utf16 {{length, plural, one {# unità di codice UTF-16} many {# di unità di \
        codice UTF-16} other {# unità di codice UTF-16}}} other {{length, plural, one {# carattere} many {# di \
        caratteri} other {# caratteri}}}} su un minimo di {minimum}.
        """,
        .administratorTooShortFolded: """
        Troppo corta: {unit, select, utf16 {{length, plural, one {# unità di codice UTF-16} many {# di unità di \
        codice UTF-16} other {# unità di codice UTF-16}}} other {{length, plural, one {# carattere} many {# di \
        caratteri} other {# caratteri}}}} su un minimo di {minimum} dopo la normalizzazione.
        """,
        .administratorTooLong: """
        Troppo lunga: {unit, select, utf16 {{length, plural, one {# unità di codice UTF-16} many {# di unità di \
        codice UTF-16} other {# unità di codice UTF-16}}} other {{length, plural, one {# carattere} many {# di \
        caratteri} other {# caratteri}}}} su un massimo di {maximum}.
        """,
        .administratorTooLongUnread: """
        Troppo lunga: più di {maximum} {unit, select, utf16 {unità di codice UTF-16} other {caratteri}}; non è \
        stato controllato altro.
        """,
        .administratorTooLongUnreadFolded: """
        Troppo lunga: più di {maximum} {unit, select, utf16 {unità di codice UTF-16} other {caratteri}} dopo la \
        normalizzazione; non è stato controllato altro.
        """,
        .administratorTooManySteps: """
        Troppo lunga per questi elenchi, i cui termini si somigliano molto: il controllo richiede più di \
        {maximum} passaggi; non è stato controllato altro.
        """,
        .administratorDisallowedCharacter: "Carattere non consentito ({allowed}) alla posizione {positions}.",
        .administratorDisallowedCharacters: "Caratteri non consentiti ({allowed}) alle posizioni {positions}.",
        .administratorComplexity: """
        Non abbastanza complessa: {count} di {required, plural, one {# classe} many {# di classi} other {# \
        classi}} di caratteri ({classes}).
        """,
        .administratorContainsName: "Contiene un nome dell’utente: {names}.",
        .administratorSimilarEqual: "Uguale alla vecchia password dopo la normalizzazione.",
        .administratorSimilarContained: "Contiene la vecchia password dopo la normalizzazione, o vi è contenuta.",
        .administratorSimilarReversed: """
        Contiene la vecchia password al contrario dopo la normalizzazione, o vi è contenuta al contrario.
        """,
        .administratorSimilarCore: """
        Differisce dalla vecchia password solo alle estremità, in caratteri che non sono lettere.
        """,
        .administratorSimilarChanges: """
        A sole {count, plural, one {# modifica} many {# di modifiche} other {# modifiche}} dalla vecchia password \
        dopo la normalizzazione.
        """,
        .administratorBreached: "Nota da una violazione di dati.",
        .administratorBreachedTimes: """
        Nota da violazioni di dati: vista {count, plural, one {# volta} many {# di volte} other {# volte}}.
        """,
        .administratorBreachesUnread: """
        Non confrontata con tutte le violazioni: non è stato possibile leggere un archivio di password trapelate.
        """,
        .administratorForbidden: "Contiene il termine non ammesso {term} ({source}).",
        .administratorForbiddenTerms: "Contiene i termini non ammessi {terms} ({source}).",
        .administratorBannedWhole: "L’intera password è il termine vietato {term} ({source}).",
        .administratorBannedNear: "L’intera password è a una sola modifica dal termine vietato {term} ({source}).",
        .administratorBannedByScore: "Vietata per il punteggio: {arithmetic} ({source}).",
        .classNone: "nessuna",
        .sourceList: "elenco {lists}",
        .sourceLists: "elenchi {lists}",
        .sourcePatterns: "solo schemi",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "nome di battesimo",
        .nameSurname: "cognome",
        .nameTenantName: "nome del tenant",
        .nameAccountName: "nome account",
        .nameDisplayName: "parte del nome visualizzato",
        .nameContext: "parola di contesto",
        .ruleEntra: "regola Entra",
        .ruleActiveDirectory: "regola Active Directory",
        .ruleNear: "regola recommended",
        .ruleDerived: "regola NIST",
        .arithmeticCharacters: "{count, plural, one {# carattere} many {# di caratteri} other {# caratteri}}",
        .arithmeticGlobalTerm: "termine globale",
        .arithmeticBlock: "{count} volte {arithmetic}",
        .arithmeticNothing: "niente",
        .patternRepeat: "ripetizione",
        .patternSequence: "sequenza",
        .patternKeyboard: "tastiera",
        .patternYear: "anno",
        .patternDate: "data",
        .patternTail: "coda",
        .patternEnding: "finale",
        .patternWord: "parola",
    ]
}

extension MessageCatalogue {
    /// Italian.
    public static var italian: MessageCatalogue { Italian.messages }
}

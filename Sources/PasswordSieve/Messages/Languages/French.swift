package enum French: BuiltInLanguage {
    package static let tag = "fr"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: """
        Utilisez au moins {minimum, plural, one {# caractère} many {# de caractères} other {# caractères}}.
        """,
        .personTooShortVisible: """
        Utilisez au moins {minimum, plural, one {# caractère visible} many {# de caractères visibles} other {# \
        caractères visibles}}.
        """,
        .personTooLong: """
        Utilisez au plus {maximum, plural, one {# caractère} many {# de caractères} other {# caractères}}.
        """,
        .personTooLongFolded: "Utilisez moins de caractères.",
        .personPrintableASCII: """
        Utilisez uniquement des lettres sans accent, des chiffres, des espaces et les symboles d’un clavier \
        anglais.
        """,
        .personNoControl: "N’utilisez pas de caractères de contrôle, comme la tabulation.",
        .personComplexity: "Utilisez des caractères d’au moins {required} de ces types\u{A0}: {classes}.",
        .personContainsName: "Retirez {names} du mot de passe.",
        .personSimilarEqual: "Choisissez un mot de passe différent de l’ancien.",
        .personSimilarContained: """
        Choisissez un mot de passe qui ne contient pas l’ancien et n’en fait pas partie, même à l’envers.
        """,
        .personSimilarCore: """
        Changez davantage de votre ancien mot de passe que les chiffres et les symboles de ses extrémités.
        """,
        .personSimilarChanges: """
        Changez davantage de votre ancien mot de passe\u{A0}: le nouveau est presque identique.
        """,
        .personBreached: "Ce mot de passe a fuité sur Internet, et les attaquants l’essaient. Choisissez-en un autre.",
        .personBreachesUnread: """
        Ce mot de passe n’a pas pu être vérifié. Choisissez-en un autre ou prévenez votre administrateur.
        """,
        .personForbidden: "Ce mot de passe contient un mot qui n’est admis ici dans aucun mot de passe. Retirez-le.",
        .personBannedWhole: """
        Ce mot de passe est trop facile à deviner, car il figure dans une liste de mots de passe interdits ou \
        est très proche de l’un d’eux. Choisissez-en un autre.
        """,
        .personBannedByScore: """
        Ce mot de passe est trop facile à deviner, car il se compose surtout de mots courants ou interdits. \
        Ajoutez au moins {missing, plural, one {# caractère} many {# de caractères} other {# caractères}} en \
        dehors des mots courants.
        """,
        .yourGivenName: "votre prénom",
        .yourSurname: "votre nom de famille",
        .yourTenantName: "le nom de votre organisation",
        .yourAccountName: "votre nom de compte",
        .yourDisplayName: "votre nom",
        .yourContext: "le nom de ce service et votre adresse e-mail",
        .hintAddCharacters: """
        Ajoutez encore {count, plural, one {# caractère} many {# de caractères} other {# caractères}}.
        """,
        .hintAddVisibleCharacters: """
        Ajoutez encore {count, plural, one {# caractère visible} many {# de caractères visibles} other {# \
        caractères visibles}}.
        """,
        .hintAddKinds: """
        Utilisez aussi des caractères {count, plural, one {d’un autre} many {de # autres} other {de # autres}} \
        de ces types\u{A0}: {classes}.
        """,
        .hintAddUncommonCharacters: """
        Ajoutez encore au moins {count, plural, one {# caractère} many {# de caractères} other {# caractères}} \
        en dehors des mots courants.
        """,
        .hintChooseOtherWords: "Choisissez des mots moins courants ou ajoutez-en de votre invention.",
        .classUppercase: "lettres majuscules",
        .classLowercase: "lettres minuscules",
        .classDigit: "chiffres",
        .classSymbol: "symboles",
        .classOtherLetter: "lettres sans distinction de casse",
        .administratorTooShort: """
        Trop court\u{A0}: {unit, select, utf16 {{length, plural, one {# unité de code UTF-16} many {# d’unités de \
        code UTF-16} other {# unités de code UTF-16}}} other {{length, plural, one {# caractère} many {# de \
        caractères} other {# caractères}}}} sur un minimum de {minimum}.
        """,
        .administratorTooShortFolded: """
        Trop court\u{A0}: {unit, select, utf16 {{length, plural, one {# unité de code UTF-16} many {# d’unités de \
        code UTF-16} other {# unités de code UTF-16}}} other {{length, plural, one {# caractère} many {# de \
        caractères} other {# caractères}}}} sur un minimum de {minimum} après normalisation.
        """,
        .administratorTooLong: """
        Trop long\u{A0}: {unit, select, utf16 {{length, plural, one {# unité de code UTF-16} many {# d’unités de \
        code UTF-16} other {# unités de code UTF-16}}} other {{length, plural, one {# caractère} many {# de \
        caractères} other {# caractères}}}} sur un maximum de {maximum}.
        """,
        .administratorTooLongUnread: """
        Trop long\u{A0}: plus de {maximum} {unit, select, utf16 {unités de code UTF-16} other \
        {caractères}}\u{A0}; rien d’autre n’a été vérifié.
        """,
        .administratorTooLongUnreadFolded: """
        Trop long\u{A0}: plus de {maximum} {unit, select, utf16 {unités de code UTF-16} other {caractères}} \
        après normalisation\u{A0}; rien d’autre n’a été vérifié.
        """,
        .administratorTooManySteps: """
        Trop long pour ces listes, dont les termes se ressemblent beaucoup\u{A0}: l’examen demande plus de \
        {maximum} étapes\u{A0}; rien d’autre n’a été vérifié.
        """,
        .administratorDisallowedCharacter: "Caractère non autorisé ({allowed}) à la position {positions}.",
        .administratorDisallowedCharacters: "Caractères non autorisés ({allowed}) aux positions {positions}.",
        .administratorComplexity: """
        Pas assez complexe\u{A0}: {count} sur {required, plural, one {# classe de caractères requise} many {# de \
        classes de caractères requises} other {# classes de caractères requises}} ({classes}).
        """,
        .administratorContainsName: "Contient un nom de l’utilisateur\u{A0}: {names}.",
        .administratorSimilarEqual: "Identique à l’ancien mot de passe après normalisation.",
        .administratorSimilarContained: "Contient l’ancien mot de passe après normalisation, ou y est contenu.",
        .administratorSimilarReversed: """
        Contient l’ancien mot de passe à l’envers après normalisation, ou y est contenu à l’envers.
        """,
        .administratorSimilarCore: """
        Ne diffère de l’ancien mot de passe qu’aux extrémités, par des caractères qui ne sont pas des lettres.
        """,
        .administratorSimilarChanges: """
        À seulement {count, plural, one {# modification} many {# de modifications} other {# modifications}} de \
        l’ancien mot de passe après normalisation.
        """,
        .administratorBreached: "Connu par une fuite de données.",
        .administratorBreachedTimes: """
        Connu par des fuites de données\u{A0}: vu {count, plural, one {# fois} many {# de fois} other {# fois}}.
        """,
        .administratorBreachesUnread: """
        Non comparé à toutes les fuites\u{A0}: une base de mots de passe divulgués n’a pas pu être lue.
        """,
        .administratorForbidden: "Contient le terme proscrit {term} ({source}).",
        .administratorForbiddenTerms: "Contient les termes proscrits {terms} ({source}).",
        .administratorBannedWhole: "Le mot de passe entier est le terme interdit {term} ({source}).",
        .administratorBannedNear: """
        Le mot de passe entier est, à une modification près, le terme interdit {term} ({source}).
        """,
        .administratorBannedByScore: "Interdit en raison de son score\u{A0}: {arithmetic} ({source}).",
        .classNone: "aucune",
        .sourceList: "liste {lists}",
        .sourceLists: "listes {lists}",
        .sourcePatterns: "motifs uniquement",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "prénom",
        .nameSurname: "nom de famille",
        .nameTenantName: "nom du locataire",
        .nameAccountName: "nom de compte",
        .nameDisplayName: "partie du nom d’affichage",
        .nameContext: "mot de contexte",
        .ruleEntra: "règle Entra",
        .ruleActiveDirectory: "règle Active Directory",
        .ruleNear: "règle recommended",
        .ruleDerived: "règle NIST",
        .arithmeticCharacters: "{count, plural, one {# caractère} many {# de caractères} other {# caractères}}",
        .arithmeticGlobalTerm: "terme global",
        .arithmeticBlock: "{count} fois {arithmetic}",
        .arithmeticNothing: "rien",
        .patternRepeat: "répétition",
        .patternSequence: "suite",
        .patternKeyboard: "clavier",
        .patternYear: "année",
        .patternDate: "date",
        .patternTail: "fin",
        .patternEnding: "terminaison",
        .patternWord: "mot",
    ]
}

extension MessageCatalogue {
    /// French.
    public static var french: MessageCatalogue { French.messages }
}

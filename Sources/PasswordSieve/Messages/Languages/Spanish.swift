package enum Spanish: BuiltInLanguage {
    package static let tag = "es"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: """
        Utilice al menos {minimum, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.
        """,
        .personTooShortVisible: """
        Utilice al menos {minimum, plural, one {# carácter visible} many {# de caracteres visibles} other {# \
        caracteres visibles}}.
        """,
        .personTooLong: """
        Utilice como máximo {maximum, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.
        """,
        .personTooLongFolded: "Utilice menos caracteres.",
        .personPrintableASCII: "Utilice solo letras sin acento, cifras, espacios y los símbolos de un teclado inglés.",
        .personNoControl: "No utilice caracteres de control, como el tabulador.",
        .personComplexity: "Utilice caracteres de al menos {required} de estos tipos: {classes}.",
        .personContainsName: "Quite de la contraseña {names}.",
        .personSimilarEqual: "Elija una contraseña que no sea la anterior.",
        .personSimilarContained: """
        Elija una contraseña que no contenga la anterior ni forme parte de ella, ni siquiera al revés.
        """,
        .personSimilarCore: "Cambie más de su contraseña anterior que los dígitos y símbolos de los extremos.",
        .personSimilarChanges: "Cambie más de su contraseña anterior: la nueva es casi igual.",
        .personBreached: "Esta contraseña se ha filtrado en internet y los atacantes la prueban. Elija otra.",
        .personBreachesUnread: "No se ha podido comprobar esta contraseña. Elija otra o avise a su administrador.",
        .personForbidden: "Esta contraseña contiene una palabra que aquí no se admite en ninguna contraseña. Quítela.",
        .personBannedWhole: """
        Esta contraseña es demasiado fácil de adivinar, ya que figura en una lista de contraseñas prohibidas o \
        se parece mucho a una de ellas. Elija otra.
        """,
        .personBannedByScore: """
        Esta contraseña es demasiado fácil de adivinar, ya que se compone sobre todo de palabras comunes o \
        prohibidas. Añada al menos {missing, plural, one {# carácter} many {# de caracteres} other {# \
        caracteres}} fuera de las palabras comunes.
        """,
        .yourGivenName: "su nombre de pila",
        .yourSurname: "sus apellidos",
        .yourTenantName: "el nombre de su organización",
        .yourAccountName: "su nombre de cuenta",
        .yourDisplayName: "su nombre",
        .yourContext: "el nombre de este servicio y su dirección de correo electrónico",
        .hintAddCharacters: "Añada {count, plural, one {# carácter} many {# de caracteres} other {# caracteres}} más.",
        .hintAddVisibleCharacters: """
        Añada {count, plural, one {# carácter visible} many {# de caracteres visibles} other {# caracteres \
        visibles}} más.
        """,
        .hintAddKinds: """
        Utilice también caracteres de {count, plural, one {otro} many {otros #} other {otros #}} de estos \
        tipos: {classes}.
        """,
        .hintAddUncommonCharacters: """
        Añada al menos {count, plural, one {# carácter} many {# de caracteres} other {# caracteres}} más fuera \
        de las palabras comunes.
        """,
        .hintChooseOtherWords: "Elija palabras menos comunes o añada otras de su invención.",
        .classUppercase: "letras mayúsculas",
        .classLowercase: "letras minúsculas",
        .classDigit: "cifras",
        .classSymbol: "símbolos",
        .classOtherLetter: "letras sin distinción de mayúsculas",
        .administratorTooShort: """
        Demasiado corta: {unit, select, utf16 {{length, plural, one {# unidad de código UTF-16} many {# de \
        unidades de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# carácter} \
        many {# de caracteres} other {# caracteres}}}} de un mínimo de {minimum}.
        """,
        .administratorTooShortFolded: """
        Demasiado corta: {unit, select, utf16 {{length, plural, one {# unidad de código UTF-16} many {# de \
        unidades de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# carácter} \
        many {# de caracteres} other {# caracteres}}}} de un mínimo de {minimum} tras la normalización.
        """,
        .administratorTooLong: """
        Demasiado larga: {unit, select, utf16 {{length, plural, one {# unidad de código UTF-16} many {# de \
        unidades de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# carácter} \
        many {# de caracteres} other {# caracteres}}}} de un máximo de {maximum}.
        """,
        .administratorTooLongUnread: """
        Demasiado larga: más de {maximum} {unit, select, utf16 {unidades de código UTF-16} other {caracteres}}; \
        no se ha comprobado nada más.
        """,
        .administratorTooLongUnreadFolded: """
        Demasiado larga: más de {maximum} {unit, select, utf16 {unidades de código UTF-16} other {caracteres}} \
        tras la normalización; no se ha comprobado nada más.
        """,
        .administratorTooManySteps: """
        Demasiado larga para estas listas, cuyos términos se parecen mucho: la comprobación requiere más de \
        {maximum} pasos; no se ha comprobado nada más.
        """,
        .administratorDisallowedCharacter: "Carácter no permitido ({allowed}) en la posición {positions}.",
        .administratorDisallowedCharacters: "Caracteres no permitidos ({allowed}) en las posiciones {positions}.",
        .administratorComplexity: """
        Poco compleja: {count} de {required, plural, one {# clase} many {# de clases} other {# clases}} de \
        caracteres ({classes}).
        """,
        .administratorContainsName: "Contiene un nombre del usuario: {names}.",
        .administratorSimilarEqual: "Igual a la contraseña anterior tras la normalización.",
        .administratorSimilarContained: """
        Contiene la contraseña anterior tras la normalización, o está contenida en ella.
        """,
        .administratorSimilarReversed: """
        Contiene la contraseña anterior al revés tras la normalización, o está contenida en ella al revés.
        """,
        .administratorSimilarCore: """
        Solo difiere de la contraseña anterior en los extremos, en caracteres que no son letras.
        """,
        .administratorSimilarChanges: """
        A solo {count, plural, one {# cambio} many {# de cambios} other {# cambios}} de la contraseña anterior tras \
        la normalización.
        """,
        .administratorBreached: "Conocida por una filtración.",
        .administratorBreachedTimes: """
        Conocida por filtraciones: vista {count, plural, one {# vez} many {# de veces} other {# veces}}.
        """,
        .administratorBreachesUnread: """
        No se ha comparado con todas las filtraciones: no se pudo leer un almacén de contraseñas filtradas.
        """,
        .administratorForbidden: "Contiene el término vetado {term} ({source}).",
        .administratorForbiddenTerms: "Contiene los términos vetados {terms} ({source}).",
        .administratorBannedWhole: "La contraseña completa es el término prohibido {term} ({source}).",
        .administratorBannedNear: """
        La contraseña completa está a un solo cambio del término prohibido {term} ({source}).
        """,
        .administratorBannedByScore: "Prohibida por su puntuación: {arithmetic} ({source}).",
        .classNone: "ninguna",
        .sourceList: "lista {lists}",
        .sourceLists: "listas {lists}",
        .sourcePatterns: "solo patrones",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "nombre de pila",
        .nameSurname: "apellidos",
        .nameTenantName: "nombre del inquilino",
        .nameAccountName: "nombre de cuenta",
        .nameDisplayName: "parte del nombre para mostrar",
        .nameContext: "palabra de contexto",
        .ruleEntra: "regla de Entra",
        .ruleActiveDirectory: "regla de Active Directory",
        .ruleNear: "regla recommended",
        .ruleDerived: "regla del NIST",
        .arithmeticCharacters: "{count, plural, one {# carácter} many {# de caracteres} other {# caracteres}}",
        .arithmeticGlobalTerm: "término global",
        .arithmeticBlock: "{count} veces {arithmetic}",
        .arithmeticNothing: "nada",
        .patternRepeat: "repetición",
        .patternSequence: "secuencia",
        .patternKeyboard: "teclado",
        .patternYear: "año",
        .patternDate: "fecha",
        .patternTail: "final",
        .patternEnding: "terminación",
        .patternWord: "palabra",
    ]
}

extension MessageCatalogue {
    /// Spanish.
    public static var spanish: MessageCatalogue { Spanish.messages }
}

package enum Portuguese: BuiltInLanguage {
    package static let tag = "pt"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: """
        Use pelo menos {minimum, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.
        """,
        .personTooShortVisible: """
        Use pelo menos {minimum, plural, one {# caractere visível} many {# de caracteres visíveis} other {# \
        caracteres visíveis}}.
        """,
        .personTooLong: """
        Use no máximo {maximum, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.
        """,
        .personTooLongFolded: "Use menos caracteres.",
        .personPrintableASCII: "Use apenas letras sem acento, algarismos, espaços e os símbolos de um teclado inglês.",
        .personNoControl: "Não use caracteres de controle, como a tabulação.",
        .personComplexity: "Use caracteres de pelo menos {required} destes tipos: {classes}.",
        .personContainsName: "Retire da senha {names}.",
        .personSimilarEqual: "Escolha uma senha que não seja a antiga.",
        .personSimilarContained: """
        Escolha uma senha que não contenha a antiga nem faça parte dela, nem mesmo ao contrário.
        """,
        .personSimilarCore: "Mude mais da senha antiga do que os dígitos e símbolos nas pontas.",
        .personSimilarChanges: "Mude mais da senha antiga: a nova é quase igual.",
        .personBreached: "Esta senha vazou na internet, e invasores a testam. Escolha outra.",
        .personBreachesUnread: "Não foi possível verificar esta senha. Escolha outra ou avise o administrador.",
        .personForbidden: "Esta senha contém uma palavra que aqui não é permitida em nenhuma senha. Retire-a.",
        .personBannedWhole: """
        Esta senha é fácil demais de adivinhar, pois está em uma lista de senhas proibidas ou é muito parecida \
        com uma delas. Escolha outra.
        """,
        .personBannedByScore: """
        Esta senha é fácil demais de adivinhar, pois é composta principalmente de palavras comuns ou proibidas. \
        Acrescente pelo menos {missing, plural, one {# caractere} many {# de caracteres} other {# caracteres}} \
        fora das palavras comuns.
        """,
        .yourGivenName: "o seu nome próprio",
        .yourSurname: "o seu sobrenome",
        .yourTenantName: "o nome da sua organização",
        .yourAccountName: "o nome da sua conta",
        .yourDisplayName: "o seu nome",
        .yourContext: "o nome deste serviço e o seu endereço de e-mail",
        .hintAddCharacters: """
        Acrescente mais {count, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.
        """,
        .hintAddVisibleCharacters: """
        Acrescente mais {count, plural, one {# caractere visível} many {# de caracteres visíveis} other {# \
        caracteres visíveis}}.
        """,
        .hintAddKinds: """
        Use também caracteres de mais {count, plural, one {um} many {#} other {#}} destes tipos: {classes}.
        """,
        .hintAddUncommonCharacters: """
        Acrescente pelo menos mais {count, plural, one {# caractere} many {# de caracteres} other {# \
        caracteres}} fora das palavras comuns.
        """,
        .hintChooseOtherWords: "Escolha palavras menos comuns ou acrescente outras inventadas por você.",
        .classUppercase: "letras maiúsculas",
        .classLowercase: "letras minúsculas",
        .classDigit: "algarismos",
        .classSymbol: "símbolos",
        .classOtherLetter: "letras sem distinção entre maiúsculas e minúsculas",
        .administratorTooShort: """
        Curta demais: {unit, select, utf16 {{length, plural, one {# unidade de código UTF-16} many {# de unidades \
        de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# caractere} many {# \
        de caracteres} other {# caracteres}}}} de um mínimo de {minimum}.
        """,
        .administratorTooShortFolded: """
        Curta demais: {unit, select, utf16 {{length, plural, one {# unidade de código UTF-16} many {# de unidades \
        de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# caractere} many {# \
        de caracteres} other {# caracteres}}}} de um mínimo de {minimum} após a normalização.
        """,
        .administratorTooLong: """
        Longa demais: {unit, select, utf16 {{length, plural, one {# unidade de código UTF-16} many {# de unidades \
        de código UTF-16} other {# unidades de código UTF-16}}} other {{length, plural, one {# caractere} many {# \
        de caracteres} other {# caracteres}}}} de um máximo de {maximum}.
        """,
        .administratorTooLongUnread: """
        Longa demais: mais de {maximum} {unit, select, utf16 {unidades de código UTF-16} other {caracteres}}; \
        nada mais foi verificado.
        """,
        .administratorTooLongUnreadFolded: """
        Longa demais: mais de {maximum} {unit, select, utf16 {unidades de código UTF-16} other {caracteres}} \
        após a normalização; nada mais foi verificado.
        """,
        .administratorTooManySteps: """
        Longa demais para estas listas, cujos termos se parecem muito: a verificação exige mais de {maximum} \
        passos; nada mais foi verificado.
        """,
        .administratorDisallowedCharacter: "Caractere não permitido ({allowed}) na posição {positions}.",
        .administratorDisallowedCharacters: "Caracteres não permitidos ({allowed}) nas posições {positions}.",
        .administratorComplexity: """
        Pouco complexa: {count} de {required, plural, one {# classe} many {# de classes} other {# classes}} de \
        caracteres ({classes}).
        """,
        .administratorContainsName: "Contém um nome do usuário: {names}.",
        .administratorSimilarEqual: "Igual à senha antiga após a normalização.",
        .administratorSimilarContained: "Contém a senha antiga após a normalização, ou está contida nela.",
        .administratorSimilarReversed: """
        Contém a senha antiga ao contrário após a normalização, ou está contida nela ao contrário.
        """,
        .administratorSimilarCore: "Difere da senha antiga só nas pontas, em caracteres que não são letras.",
        .administratorSimilarChanges: """
        A apenas {count, plural, one {# alteração} many {# de alterações} other {# alterações}} da senha antiga após \
        a normalização.
        """,
        .administratorBreached: "Conhecida por um vazamento.",
        .administratorBreachedTimes: """
        Conhecida por vazamentos: vista {count, plural, one {# vez} many {# de vezes} other {# vezes}}.
        """,
        .administratorBreachesUnread: """
        Não comparada com todos os vazamentos: não foi possível ler um repositório de senhas vazadas.
        """,
        .administratorForbidden: "Contém o termo não permitido {term} ({source}).",
        .administratorForbiddenTerms: "Contém os termos não permitidos {terms} ({source}).",
        .administratorBannedWhole: "A senha inteira é o termo proibido {term} ({source}).",
        .administratorBannedNear: "A senha inteira está a uma alteração do termo proibido {term} ({source}).",
        .administratorBannedByScore: "Proibida pela pontuação: {arithmetic} ({source}).",
        .classNone: "nenhuma",
        .sourceList: "lista {lists}",
        .sourceLists: "listas {lists}",
        .sourcePatterns: "somente padrões",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "nome próprio",
        .nameSurname: "sobrenome",
        .nameTenantName: "nome do locatário",
        .nameAccountName: "nome da conta",
        .nameDisplayName: "parte do nome de exibição",
        .nameContext: "palavra de contexto",
        .ruleEntra: "regra do Entra",
        .ruleActiveDirectory: "regra do Active Directory",
        .ruleNear: "regra recommended",
        .ruleDerived: "regra do NIST",
        .arithmeticCharacters: "{count, plural, one {# caractere} many {# de caracteres} other {# caracteres}}",
        .arithmeticGlobalTerm: "termo global",
        .arithmeticBlock: "{count} vezes {arithmetic}",
        .arithmeticNothing: "nada",
        .patternRepeat: "repetição",
        .patternSequence: "sequência",
        .patternKeyboard: "teclado",
        .patternYear: "ano",
        .patternDate: "data",
        .patternTail: "final",
        .patternEnding: "terminação",
        .patternWord: "palavra",
    ]
}

extension MessageCatalogue {
    /// Brazilian Portuguese.
    public static var portuguese: MessageCatalogue { Portuguese.messages }
}

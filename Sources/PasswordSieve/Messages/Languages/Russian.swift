package enum Russian: BuiltInLanguage {
    package static let tag = "ru"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: """
        Используйте не менее {minimum, plural, one {# символа} few {# символов} many {# символов} other {# \
        символа}}.
        """,
        .personTooShortVisible: """
        Используйте не менее {minimum, plural, one {# видимого символа} few {# видимых символов} many {# \
        видимых символов} other {# видимого символа}}.
        """,
        .personTooLong: """
        Используйте не более {maximum, plural, one {# символа} few {# символов} many {# символов} other {# \
        символа}}.
        """,
        .personTooLongFolded: "Используйте меньше символов.",
        .personPrintableASCII: """
        Используйте только латинские буквы без диакритических знаков, цифры, пробелы и специальные символы \
        английской клавиатуры.
        """,
        .personNoControl: "Не используйте управляющие символы, например табуляцию.",
        .personComplexity: "Используйте символы не менее чем {required} из следующих видов: {classes}.",
        .personContainsName: "Уберите из пароля {names}.",
        .personSimilarEqual: "Выберите пароль, который не совпадает со старым.",
        .personSimilarContained: """
        Выберите пароль, который не содержит старый и не является его частью, даже задом наперёд.
        """,
        .personSimilarCore: "Измените в старом пароле больше, чем цифры и символы по краям.",
        .personSimilarChanges: "Измените старый пароль сильнее: новый почти такой же.",
        .personBreached: "Этот пароль попал в утечку, и злоумышленники его пробуют. Выберите другой.",
        .personBreachesUnread: "Этот пароль не удалось проверить. Выберите другой или сообщите администратору.",
        .personForbidden: "Этот пароль содержит слово, которое здесь не допускается ни в одном пароле. Уберите его.",
        .personBannedWhole: """
        Этот пароль слишком легко угадать: он есть в списке запрещённых паролей или очень похож на один из них. \
        Выберите другой.
        """,
        .personBannedByScore: """
        Этот пароль слишком легко угадать: он состоит в основном из распространённых или запрещённых слов. \
        Добавьте не менее {missing, plural, one {# символа} few {# символов} many {# символов} other {# \
        символа}} вне распространённых слов.
        """,
        .yourGivenName: "своё имя",
        .yourSurname: "свою фамилию",
        .yourTenantName: "название своей организации",
        .yourAccountName: "имя своей учётной записи",
        .yourDisplayName: "свои имя и фамилию",
        .yourContext: "название этого сервиса и свой адрес электронной почты",
        .hintAddCharacters: """
        Добавьте ещё {count, plural, one {# символ} few {# символа} many {# символов} other {# символа}}.
        """,
        .hintAddVisibleCharacters: """
        Добавьте ещё {count, plural, one {# видимый символ} few {# видимых символа} many {# видимых символов} \
        other {# видимого символа}}.
        """,
        .hintAddKinds: """
        Используйте также символы ещё {count, plural, one {#} few {#} many {#} other {#}} из следующих видов: \
        {classes}.
        """,
        .hintAddUncommonCharacters: """
        Добавьте ещё не менее {count, plural, one {# символа} few {# символов} many {# символов} other {# \
        символа}} вне распространённых слов.
        """,
        .hintChooseOtherWords: "Выберите менее распространённые слова или добавьте свои.",
        .classUppercase: "прописные буквы",
        .classLowercase: "строчные буквы",
        .classDigit: "цифры",
        .classSymbol: "специальные символы",
        .classOtherLetter: "буквы без деления на прописные и строчные",
        .administratorTooShort: """
        Слишком короткий пароль; число {unit, select, utf16 {кодовых единиц UTF-16} other {символов}}: \
        {length}, требуется не менее {minimum}.
        """,
        .administratorTooShortFolded: """
        Слишком короткий пароль; число {unit, select, utf16 {кодовых единиц UTF-16} other {символов}} после \
        нормализации: {length}, требуется не менее {minimum}.
        """,
        .administratorTooLong: """
        Слишком длинный пароль; число {unit, select, utf16 {кодовых единиц UTF-16} other {символов}}: {length}, \
        допускается не более {maximum}.
        """,
        .administratorTooLongUnread: """
        Слишком длинный пароль; число {unit, select, utf16 {кодовых единиц UTF-16} other {символов}} больше \
        {maximum}; остальное не проверялось.
        """,
        .administratorTooLongUnreadFolded: """
        Слишком длинный пароль; число {unit, select, utf16 {кодовых единиц UTF-16} other {символов}} после \
        нормализации больше {maximum}; остальное не проверялось.
        """,
        .administratorTooManySteps: """
        Слишком длинный пароль для этих списков, термины которых очень похожи; число шагов проверки больше \
        {maximum}; остальное не проверялось.
        """,
        .administratorDisallowedCharacter: "Недопустимый символ ({allowed}) в позиции {positions}.",
        .administratorDisallowedCharacters: "Недопустимые символы ({allowed}) в позициях {positions}.",
        .administratorComplexity: """
        Недостаточная сложность; число классов символов: {count} из необходимых {required} ({classes}).
        """,
        .administratorContainsName: "Содержит имя или название, связанное с пользователем: {names}.",
        .administratorSimilarEqual: "После нормализации равен старому паролю.",
        .administratorSimilarContained: "После нормализации содержит старый пароль или содержится в нём.",
        .administratorSimilarReversed: """
        После нормализации содержит старый пароль задом наперёд или так содержится в нём.
        """,
        .administratorSimilarCore: """
        Отличается от старого пароля только по краям, символами, которые не являются буквами.
        """,
        .administratorSimilarChanges: """
        После нормализации отличается от старого пароля лишь на {count, plural, one {# правку} few {# правки} many \
        {# правок} other {# правки}}.
        """,
        .administratorBreached: "Известен по утечке данных.",
        .administratorBreachedTimes: """
        Известен по утечкам данных: встретился {count, plural, one {# раз} few {# раза} many {# раз} other {# \
        раза}}.
        """,
        .administratorBreachesUnread: "Сравнён не со всеми утечками: хранилище утёкших паролей не удалось прочитать.",
        .administratorForbidden: "Содержит недопустимое слово {term} ({source}).",
        .administratorForbiddenTerms: "Содержит недопустимые слова {terms} ({source}).",
        .administratorBannedWhole: "Весь пароль — запрещённое слово {term} ({source}).",
        .administratorBannedNear: "Весь пароль отличается одной правкой от запрещённого слова {term} ({source}).",
        .administratorBannedByScore: "Запрещён по числу баллов: {arithmetic} ({source}).",
        .classNone: "нет",
        .sourceList: "список {lists}",
        .sourceLists: "списки {lists}",
        .sourcePatterns: "только шаблоны",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "имя",
        .nameSurname: "фамилия",
        .nameTenantName: "название арендатора",
        .nameAccountName: "имя учётной записи",
        .nameDisplayName: "часть отображаемого имени",
        .nameContext: "контекстное слово",
        .ruleEntra: "правило Entra",
        .ruleActiveDirectory: "правило Active Directory",
        .ruleNear: "правило recommended",
        .ruleDerived: "правило NIST",
        .arithmeticCharacters: "{count, plural, one {# символ} few {# символа} many {# символов} other {# символа}}",
        .arithmeticGlobalTerm: "слово общего списка",
        .arithmeticBlock: "{count} × {arithmetic}",
        .arithmeticNothing: "ничего",
        .patternRepeat: "повтор",
        .patternSequence: "последовательность",
        .patternKeyboard: "клавиатура",
        .patternYear: "год",
        .patternDate: "дата",
        .patternTail: "окончание",
        .patternEnding: "концовка",
        .patternWord: "слово",
    ]
}

extension MessageCatalogue {
    /// Russian.
    public static var russian: MessageCatalogue { Russian.messages }
}

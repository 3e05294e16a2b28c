package enum SimplifiedChinese: BuiltInLanguage {
    package static let tag = "zh-Hans"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "请使用至少 {minimum, plural, other {#}} 个字符。",
        .personTooShortVisible: "请使用至少 {minimum, plural, other {#}} 个可见字符。",
        .personTooLong: "请使用最多 {maximum, plural, other {#}} 个字符。",
        .personTooLongFolded: "请减少字符数。",
        .personPrintableASCII: "请仅使用不带重音的英文字母、数字、空格和英文键盘上的符号。",
        .personNoControl: "请不要使用制表符等控制字符。",
        .personComplexity: "请使用以下类型中至少 {required} 种的字符：{classes}。",
        .personContainsName: "请从密码中去掉{names}。",
        .personForbidden: "此密码包含一个在此处的任何密码中都不允许使用的词。请去掉该词。",
        .personBannedWhole: "此密码太容易被猜到，因为它在禁用密码列表中，或与其中的密码非常相似。请另选一个密码。",
        .personBannedByScore: "此密码太容易被猜到，因为它大部分由常见或禁用的词组成。请在常见词之外至少添加 {missing, plural, other {#}} 个字符。",
        .yourGivenName: "您的名字",
        .yourSurname: "您的姓氏",
        .yourTenantName: "您所在组织的名称",
        .yourAccountName: "您的帐户名",
        .yourDisplayName: "您的姓名",
        .yourContext: "此服务的名称和您的电子邮件地址",
        .hintAddCharacters: "请再添加 {count, plural, other {#}} 个字符。",
        .hintAddVisibleCharacters: "请再添加 {count, plural, other {#}} 个可见字符。",
        .hintAddKinds: "请再使用以下类型中的 {count, plural, other {#}} 种字符：{classes}。",
        .hintAddUncommonCharacters: "请在常见词之外至少再添加 {count, plural, other {#}} 个字符。",
        .hintChooseOtherWords: "请选择不太常见的词，或添加您自己想出的词。",
        .classUppercase: "大写字母",
        .classLowercase: "小写字母",
        .classDigit: "数字",
        .classSymbol: "符号",
        .classOtherLetter: "不分大小写的字母",
        .administratorTooShort: "太短：{length} 个{unit, select, utf16 { UTF-16 代码单元} other {字符}}，至少需要 {minimum} 个。",
        .administratorTooShortFolded: """
        太短：规范化后为 {length} 个{unit, select, utf16 { UTF-16 代码单元} other {字符}}，至少需要 {minimum} 个。
        """,
        .administratorTooLong: "太长：{length} 个{unit, select, utf16 { UTF-16 代码单元} other {字符}}，最多允许 {maximum} 个。",
        .administratorTooLongUnread: "太长：超过 {maximum} 个{unit, select, utf16 { UTF-16 代码单元} other {字符}}；未检查其他内容。",
        .administratorTooLongUnreadFolded: """
        太长：规范化后超过 {maximum} 个{unit, select, utf16 { UTF-16 代码单元} other {字符}}；未检查其他内容。
        """,
        .administratorTooManySteps: """
        对于这些词条彼此非常相似的列表来说太长：检查需要超过 {maximum} 步；未检查其他内容。
        """,
        .administratorDisallowedCharacter: "位置 {positions} 有不允许的字符（{allowed}）。",
        .administratorDisallowedCharacters: "位置 {positions} 有不允许的字符（{allowed}）。",
        .administratorComplexity: "复杂度不足：需要 {required} 类字符，只有 {count} 类（{classes}）。",
        .administratorContainsName: "包含用户的名称：{names}。",
        .administratorForbidden: "包含不允许使用的词 {term}（{source}）。",
        .administratorForbiddenTerms: "包含不允许使用的词 {terms}（{source}）。",
        .administratorBannedWhole: "整个密码就是禁用词 {term}（{source}）。",
        .administratorBannedNear: "整个密码与禁用词 {term} 只差一处改动（{source}）。",
        .administratorBannedByScore: "因得分被禁用：{arithmetic}（{source}）。",
        .classNone: "无",
        .sourceList: "列表 {lists}",
        .sourceLists: "列表 {lists}",
        .sourcePatterns: "仅模式",
        .nameWithRule: "{name}（{rule}）",
        .nameGivenName: "名字",
        .nameSurname: "姓氏",
        .nameTenantName: "租户名称",
        .nameAccountName: "帐户名",
        .nameDisplayName: "显示名称的一部分",
        .nameContext: "上下文词",
        .ruleEntra: "Entra 规则",
        .ruleActiveDirectory: "Active Directory 规则",
        .ruleNear: "recommended 规则",
        .ruleDerived: "NIST 规则",
        .arithmeticCharacters: "{count, plural, other {#}} 个字符",
        .arithmeticGlobalTerm: "全局词",
        .arithmeticBlock: "{count} 次 {arithmetic}",
        .arithmeticNothing: "无",
        .patternRepeat: "重复",
        .patternSequence: "序列",
        .patternKeyboard: "键盘",
        .patternYear: "年份",
        .patternDate: "日期",
        .patternTail: "结尾",
        .patternEnding: "后缀",
        .patternWord: "单词",
    ]
}

extension MessageCatalogue {
    /// Simplified Chinese.
    public static var simplifiedChinese: MessageCatalogue { SimplifiedChinese.messages }
}

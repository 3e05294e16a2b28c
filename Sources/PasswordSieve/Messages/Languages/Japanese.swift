package enum Japanese: BuiltInLanguage {
    package static let tag = "ja"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "{minimum, plural, other {#}}文字以上を使用してください。",
        .personTooShortVisible: "目に見える文字を{minimum, plural, other {#}}文字以上使用してください。",
        .personTooLong: "{maximum, plural, other {#}}文字以内にしてください。",
        .personTooLongFolded: "文字数を減らしてください。",
        .personPrintableASCII: "アクセント記号のない英字、数字、スペース、英語キーボードの記号だけを使用してください。",
        .personNoControl: "タブなどの制御文字は使用しないでください。",
        .personComplexity: "次の種類のうち{required}種類以上の文字を使用してください：{classes}。",
        .personContainsName: "{names}は使用しないでください。",
        .personSimilarEqual: "以前のパスワードとは異なるパスワードを選んでください。",
        .personSimilarContained: "以前のパスワードを含まず、その一部でもないパスワードを選んでください。逆から読んだものも使用できません。",
        .personSimilarCore: "以前のパスワードの両端の数字や記号だけでなく、ほかの部分も変えてください。",
        .personSimilarChanges: "新しいパスワードは以前のものとほとんど同じです。もっと変えてください。",
        .personBreached: "このパスワードはインターネットに流出しており、攻撃者に試されます。別のパスワードを選んでください。",
        .personBreachesUnread: "このパスワードは検査できませんでした。別のパスワードを選ぶか、管理者に連絡してください。",
        .personForbidden: "このパスワードには、ここではどのパスワードにも使用できない単語が含まれています。その単語を取り除いてください。",
        .personBannedWhole: "このパスワードは、禁止されたパスワードの一覧にあるか、それに近いため、簡単に推測されます。別のパスワードを選んでください。",
        .personBannedByScore: """
        このパスワードは、大部分がよくある単語または禁止された単語でできているため、簡単に推測されます。よくある単語以外の文字を{missing, plural, other {#}}文字以上追加してください。
        """,
        .yourGivenName: "ご自身の名",
        .yourSurname: "ご自身の姓",
        .yourTenantName: "所属組織の名前",
        .yourAccountName: "アカウント名",
        .yourDisplayName: "ご自身の氏名",
        .yourContext: "このサービスの名前やメールアドレス",
        .hintAddCharacters: "あと{count, plural, other {#}}文字追加してください。",
        .hintAddVisibleCharacters: "目に見える文字をあと{count, plural, other {#}}文字追加してください。",
        .hintAddKinds: "次のうち、あと{count, plural, other {#}}種類の文字も使用してください：{classes}。",
        .hintAddUncommonCharacters: "よくある単語以外の文字をあと{count, plural, other {#}}文字以上追加してください。",
        .hintChooseOtherWords: "あまり一般的でない単語を選ぶか、独自の単語を追加してください。",
        .classUppercase: "大文字",
        .classLowercase: "小文字",
        .classDigit: "数字",
        .classSymbol: "記号",
        .classOtherLetter: "大文字と小文字の区別がない文字",
        .administratorTooShort: "短すぎます：{length}{unit, select, utf16 { UTF-16 コード単位} other {文字}}（{minimum}以上が必要）。",
        .administratorTooShortFolded: """
        短すぎます：正規化後に{length}{unit, select, utf16 { UTF-16 コード単位} other {文字}}（{minimum}以上が必要）。
        """,
        .administratorTooLong: "長すぎます：{length}{unit, select, utf16 { UTF-16 コード単位} other {文字}}（上限は{maximum}）。",
        .administratorTooLongUnread: """
        長すぎます：{maximum}{unit, select, utf16 { UTF-16 コード単位} other {文字}}を超えています。ほかの検査は行われていません。
        """,
        .administratorTooLongUnreadFolded: """
        長すぎます：正規化後に{maximum}{unit, select, utf16 { UTF-16 コード単位} other {文字}}を超えています。ほかの検査は行われていません。
        """,
        .administratorTooManySteps: """
        用語どうしがよく似たこれらのリストに対して長すぎます：検査に{maximum}を超えるステップが必要です。ほかの検査は行われていません。
        """,
        .administratorDisallowedCharacter: "許可されていない文字（{allowed}）の位置：{positions}。",
        .administratorDisallowedCharacters: "許可されていない文字（{allowed}）の位置：{positions}。",
        .administratorComplexity: "複雑さが足りません：文字クラス{required}種類のうち{count}種類（{classes}）。",
        .administratorContainsName: "ユーザーの名前が含まれています：{names}。",
        .administratorSimilarEqual: "正規化すると以前のパスワードと同じです。",
        .administratorSimilarContained: "正規化すると、以前のパスワードを含むか、その一部です。",
        .administratorSimilarReversed: "正規化すると、以前のパスワードを逆にしたものを含むか、その一部です。",
        .administratorSimilarCore: "以前のパスワードとの違いは、両端にある文字（letter）以外の部分だけです。",
        .administratorSimilarChanges: "正規化すると、以前のパスワードとの違いは{count, plural, other {#}}か所だけです。",
        .administratorBreached: "漏えいで知られています。",
        .administratorBreachedTimes: "漏えいで知られています（{count, plural, other {#}}回）。",
        .administratorBreachesUnread: "すべての漏えいとは照合されていません：漏えいパスワードの保管ファイルを読み取れませんでした。",
        .administratorForbidden: "使用できない語{term}を含んでいます（{source}）。",
        .administratorForbiddenTerms: "使用できない語{terms}を含んでいます（{source}）。",
        .administratorBannedWhole: "パスワード全体が禁止語{term}です（{source}）。",
        .administratorBannedNear: "パスワード全体が禁止語{term}と1文字の編集しか違いません（{source}）。",
        .administratorBannedByScore: "スコアにより禁止：{arithmetic}（{source}）。",
        .classNone: "なし",
        .sourceList: "リスト {lists}",
        .sourceLists: "リスト {lists}",
        .sourcePatterns: "パターンのみ",
        .nameWithRule: "{name}（{rule}）",
        .nameGivenName: "名",
        .nameSurname: "姓",
        .nameTenantName: "テナント名",
        .nameAccountName: "アカウント名",
        .nameDisplayName: "表示名の一部",
        .nameContext: "コンテキスト語",
        .ruleEntra: "Entra の規則",
        .ruleActiveDirectory: "Active Directory の規則",
        .ruleNear: "recommended の規則",
        .ruleDerived: "NIST の規則",
        .arithmeticCharacters: "{count, plural, other {#}}文字",
        .arithmeticGlobalTerm: "グローバルリストの語",
        .arithmeticBlock: "{count} 回の {arithmetic}",
        .arithmeticNothing: "なし",
        .patternRepeat: "繰り返し",
        .patternSequence: "連続",
        .patternKeyboard: "キーボード配列",
        .patternYear: "年",
        .patternDate: "日付",
        .patternTail: "末尾",
        .patternEnding: "語尾",
        .patternWord: "単語",
    ]
}

extension MessageCatalogue {
    /// Japanese.
    public static var japanese: MessageCatalogue { Japanese.messages }
}

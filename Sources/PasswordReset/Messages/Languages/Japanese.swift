public import PasswordSieve

extension Japanese: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "このパスワードは使用できます。",
        .person(.onPremisesPolicyViolation): "別のパスワードを選んでください。このパスワードは、所属組織の規則を満たしていません。",
        .person(.bannedPasswordPolicyViolation): "別のパスワードを選んでください。このパスワードは十分に安全ではありません。",
        .person(.throttled): "試行回数が多すぎます。再試行せずに{hours, plural, other {#}}時間お待ちください。試行するたびに、待ち時間は最初から始まります。",
        .person(.tenantResetDisabled): "所属組織では、ここでのパスワードのリセットを提供していません。新しいパスワードについては管理者にお問い合わせください。",
        .person(.writebackNotEnabled): "パスワードは所属組織で管理されているため、ここからは変更できません。新しいパスワードについては管理者にお問い合わせください。",
        .person(.resetNotEnabledForUser): "このアカウントでは、パスワードのリセットが設定されていません。新しいパスワードについては管理者にお問い合わせください。",
        .person(.userNotLicensed): "お使いのアカウントは、パスワードのリセットに対応していません。新しいパスワードについては管理者にお問い合わせください。",
        .person(.userNotInScopedGroup): "お使いのアカウントは、ここでパスワードをリセットできるアカウントに含まれていません。新しいパスワードについては管理者にお問い合わせください。",
        .person(.userNotProperlyConfigured): "本人確認の方法が十分に登録されていません。新しいパスワードについて管理者に問い合わせ、その後、不足している方法を登録してください。",
        .person(.onPremisesAdminActionRequired): "所属組織で障害が発生しているため、パスワードを変更できません。管理者にお知らせください。",
        .person(.onPremisesConnectivityError): "所属組織のディレクトリが現在応答していません。数分後にもう一度お試しください。状況が変わらない場合は、管理者にお知らせください。",
        .person(.onPremisesSuccessCloudFailure): """
        新しいパスワードは、所属組織の内部で使用できます。ほかの場所で使用する前に、数分お待ちください。それでも受け付けられない場合は、管理者にお知らせください。
        """,
        .personRecentlyUsed: "このパスワードは以前に使用されています。新しいパスワードを選んでください。",
        .administrator(.accepted): "パスワードは、適用されているすべての規則を満たしています。",
        .administrator(.onPremisesPolicyViolation): "パスワードが、長さ、複雑さ、名前、または履歴に関するドメインの規則に違反しています。ユーザーは別のパスワードを選ぶ必要があります。",
        .administrator(.bannedPasswordPolicyViolation): "パスワードが、禁止されたパスワードに関する規則に違反しています。ユーザーは別のパスワードを選ぶ必要があります。",
        .administrator(.throttled): """
        試行回数が多すぎたため、最後の試行から{hours, plural, other {#}}時間、アカウントはブロックされます。パスワードは検査されていません。本人であることが分かっている場合は、\
        管理者がパスワードを設定するか、ブロックを解除できます。
        """,
        .administrator(.tenantResetDisabled): "テナントでは、セルフサービスによるパスワードのリセットが無効になっています。管理者が有効にできます。",
        .administrator(.writebackNotEnabled): "アカウントはオンプレミスで管理されており、テナントではパスワードのライトバックが行われません。管理者がライトバックを有効にできます。",
        .administrator(.resetNotEnabledForUser): """
        アカウントにパスワードのリセットが許可されていないか、アカウントが存在しません。管理者は、アカウントのポリシーでリセットを有効にできます。アカウントが見つかったかどうかは、監査レコードに記録されています。
        """,
        .administrator(.userNotLicensed): "アカウントに、セルフサービスによるパスワードのリセットを含むライセンスがありません。管理者が割り当てることができます。",
        .administrator(.userNotInScopedGroup): "アカウントは、テナントがリセットを許可しているどのグループにも属していません。管理者が追加できます。",
        .administrator(.userNotProperlyConfigured): """
        アカウントに登録されている方法が、ポリシーで求められる数より少なくなっています。管理者は、パスワードを設定するか、方法を追加できます。残りの方法は、ユーザーがサインイン後に登録します。
        """,
        .administrator(.onPremisesAdminActionRequired): """
        ディレクトリまたはそのライトバックがパスワードを受け付けられないか、応答がありませんでした。失敗したステップは監査レコードに記録されています。管理者による調査が必要です。
        """,
        .administrator(.onPremisesConnectivityError): """
        ディレクトリに接続できませんでした。失敗したステップは監査レコードに記録されています。この状態が続く場合は、管理者がエージェントとそのネットワークを確認する必要があります。
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        新しいパスワードはドメイン コントローラーに書き込まれましたが、クラウドでは拒否されたか届いておらず、古いパスワードのままの可能性があります。同期によってまもなく反映されない場合は、管理者による対応が必要です。
        """,
        .administratorRecentlyUsed: "ユーザーのパスワード履歴に含まれています。",
    ]
}

extension ResetMessageCatalogue {
    /// Japanese.
    public static var japanese: ResetMessageCatalogue { Japanese.resetMessages }
}

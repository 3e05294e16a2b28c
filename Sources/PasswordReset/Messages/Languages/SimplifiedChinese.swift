public import PasswordSieve

extension SimplifiedChinese: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "此密码可以使用。",
        .person(.onPremisesPolicyViolation): "请另选一个密码；此密码不符合您所在组织的规则。",
        .person(.bannedPasswordPolicyViolation): "请另选一个密码；此密码不够安全。",
        .person(.throttled): "尝试次数过多。请等待 {hours, plural, other {#}} 小时，其间不要再次尝试；每次尝试都会重新开始计时。",
        .person(.tenantResetDisabled): "您所在的组织不在此提供密码重置。请向管理员索取新密码。",
        .person(.writebackNotEnabled): "您的密码由您所在的组织管理，无法在此更换。请向管理员索取新密码。",
        .person(.resetNotEnabledForUser): "此帐户未设置密码重置。请向管理员索取新密码。",
        .person(.userNotLicensed): "您的帐户不具备重置密码的条件。请向管理员索取新密码。",
        .person(.userNotInScopedGroup): "您的帐户不在可以在此重置密码的帐户之列。请向管理员索取新密码。",
        .person(.userNotProperlyConfigured): "您注册的身份验证方法不够。请向管理员索取新密码，然后注册缺少的方法。",
        .person(.onPremisesAdminActionRequired): "由于您所在的组织出现故障，无法更换您的密码。请告知管理员。",
        .person(.onPremisesConnectivityError): "您所在组织的目录目前没有响应。请过几分钟再试；如果情况依旧，请告知管理员。",
        .person(.onPremisesSuccessCloudFailure): "您的新密码在您所在的组织内部已可使用。在其他地方使用之前，请等待几分钟；如果届时仍不被接受，请告知管理员。",
        .personRecentlyUsed: "您以前使用过此密码。请选择一个新密码。",
        .administrator(.accepted): "密码符合所有强制执行的规则。",
        .administrator(.onPremisesPolicyViolation): "密码违反了域关于长度、复杂性、名称或历史记录的规则。用户必须另选一个密码。",
        .administrator(.bannedPasswordPolicyViolation): "密码违反了禁用密码规则。用户必须另选一个密码。",
        .administrator(.throttled): """
        由于尝试次数过多，帐户自最后一次尝试起被锁定 {hours, plural, other {#}} 小时。未检查密码。如果已知用户的身份，管理员可以设置密码，也可以解除锁定。
        """,
        .administrator(.tenantResetDisabled): "租户已关闭自助密码重置。管理员可以将其开启。",
        .administrator(.writebackNotEnabled): "帐户在本地管理，而租户未启用密码写回。管理员可以启用写回。",
        .administrator(.resetNotEnabledForUser): "帐户不允许重置密码，或者不存在。管理员可以在帐户的策略中启用重置；审核记录会说明是否找到了该帐户。",
        .administrator(.userNotLicensed): "帐户没有包含自助密码重置的许可证。管理员可以分配一个。",
        .administrator(.userNotInScopedGroup): "帐户不在租户允许重置的任何一个组中。管理员可以将其加入。",
        .administrator(.userNotProperlyConfigured): "帐户注册的方法少于策略的要求。管理员可以设置密码或添加方法；其余方法由用户在登录后注册。",
        .administrator(.onPremisesAdminActionRequired): "目录或其写回功能无法接受密码，或者没有收到答复。审核记录会指出失败的步骤；管理员必须进行调查。",
        .administrator(.onPremisesConnectivityError): "无法连接到目录。审核记录会指出失败的步骤。如果问题持续存在，管理员必须检查代理及其网络。",
        .administrator(.onPremisesSuccessCloudFailure): "域控制器已有新密码，但云端拒绝或未收到该密码，可能仍保留旧密码。如果同步未能很快将其传送过去，则必须由管理员处理。",
        .administratorRecentlyUsed: "在用户的密码历史记录中。",
    ]
}

extension ResetMessageCatalogue {
    /// Simplified Chinese.
    public static var simplifiedChinese: ResetMessageCatalogue { SimplifiedChinese.resetMessages }
}

public import PasswordSieve

extension Portuguese: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Esta senha pode ser usada.",
        .person(.onPremisesPolicyViolation): "Escolha outra senha; esta não atende às regras da sua organização.",
        .person(.bannedPasswordPolicyViolation): "Escolha outra senha; esta não é segura o suficiente.",
        .person(.throttled): """
        Houve tentativas demais. Aguarde {hours, plural, one {# hora} many {# de horas} other {# horas}} sem \
        tentar novamente; cada tentativa reinicia a espera.
        """,
        .person(.tenantResetDisabled): """
        A sua organização não oferece a redefinição de senhas aqui. Peça uma nova senha ao seu administrador.
        """,
        .person(.writebackNotEnabled): """
        A sua senha é mantida pela sua organização e não pode ser substituída por aqui. Peça uma nova ao seu \
        administrador.
        """,
        .person(.resetNotEnabledForUser): """
        A redefinição de senha não está configurada para esta conta. Peça uma nova senha ao seu administrador.
        """,
        .person(.userNotLicensed): """
        A sua conta não está preparada para a redefinição de senha. Peça uma nova senha ao seu administrador.
        """,
        .person(.userNotInScopedGroup): """
        A sua conta não está entre as que podem redefinir uma senha aqui. Peça uma nova ao seu administrador.
        """,
        .person(.userNotProperlyConfigured): """
        Você não registrou métodos suficientes para comprovar a sua identidade. Peça uma nova senha ao seu \
        administrador e, depois, registre os que faltam.
        """,
        .person(.onPremisesAdminActionRequired): """
        A sua senha não pode ser substituída devido a uma falha na sua organização. Avise o seu administrador.
        """,
        .person(.onPremisesConnectivityError): """
        O diretório da sua organização não está respondendo no momento. Tente novamente em alguns minutos; se \
        o problema continuar, avise o seu administrador.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        A sua nova senha já funciona dentro da sua organização. Aguarde alguns minutos antes de usá-la em \
        outros lugares; se ela não for aceita, avise o seu administrador.
        """,
        .personRecentlyUsed: "Você já usou esta senha antes. Escolha uma nova.",
        .administrator(.accepted): "A senha atende a todas as regras que são aplicadas.",
        .administrator(.onPremisesPolicyViolation): """
        A senha viola as regras do domínio sobre comprimento, complexidade, nomes ou histórico. A pessoa \
        precisa escolher outra.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        A senha viola as regras de senhas proibidas. A pessoa precisa escolher outra.
        """,
        .administrator(.throttled): """
        A conta fica bloqueada por {hours, plural, one {# hora} many {# de horas} other {# horas}} após a \
        última de tentativas demais. A senha não foi examinada. Se a pessoa for conhecida, um administrador \
        pode definir uma senha, ou o bloqueio pode ser removido.
        """,
        .administrator(.tenantResetDisabled): """
        A redefinição de senha por autoatendimento está desativada para o locatário. Um administrador pode \
        ativá-la.
        """,
        .administrator(.writebackNotEnabled): """
        A conta é gerenciada localmente e o locatário não faz o write-back de senhas. Um administrador pode \
        habilitar o write-back.
        """,
        .administrator(.resetNotEnabledForUser): """
        A conta não pode redefinir a própria senha ou não existe. Um administrador pode habilitar a \
        redefinição na política da conta; o registro de auditoria informa se a conta foi encontrada.
        """,
        .administrator(.userNotLicensed): """
        A conta não tem uma licença que inclua a redefinição por autoatendimento. Um administrador pode \
        atribuir uma.
        """,
        .administrator(.userNotInScopedGroup): """
        A conta não está em nenhum dos grupos para os quais o locatário permite a redefinição. Um \
        administrador pode adicioná-la.
        """,
        .administrator(.userNotProperlyConfigured): """
        A conta tem menos métodos registrados do que a política exige. Um administrador pode definir uma senha \
        ou adicionar os métodos; a pessoa registra os demais depois de entrar.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        O diretório ou o seu write-back não consegue aceitar uma senha, ou faltou uma resposta. O registro de \
        auditoria informa a etapa que falhou; um administrador precisa investigar.
        """,
        .administrator(.onPremisesConnectivityError): """
        Não foi possível acessar o diretório. O registro de auditoria informa a etapa que falhou. Se o \
        problema persistir, um administrador precisa verificar o agente e a rede dele.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Os controladores de domínio têm a nova senha; a nuvem a recusou ou não a recebeu e talvez ainda tenha \
        a antiga. Se a sincronização não a transferir em breve, um administrador precisa fazer isso.
        """,
        .administratorRecentlyUsed: "Está no histórico de senhas do usuário.",
    ]
}

extension ResetMessageCatalogue {
    /// Brazilian Portuguese.
    public static var portuguese: ResetMessageCatalogue { Portuguese.resetMessages }
}

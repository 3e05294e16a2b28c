public import PasswordSieve

extension French: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Ce mot de passe peut être utilisé.",
        .person(.onPremisesPolicyViolation): """
        Choisissez un autre mot de passe\u{A0}; celui-ci ne respecte pas les règles de votre organisation.
        """,
        .person(.bannedPasswordPolicyViolation):
            "Choisissez un autre mot de passe\u{A0}; celui-ci n’est pas assez sûr.",
        .person(.throttled): """
        Il y a eu trop de tentatives. Attendez {hours, plural, one {# heure} many {# d’heures} other {# \
        heures}} sans réessayer\u{A0}; chaque tentative fait recommencer l’attente.
        """,
        .person(.tenantResetDisabled): """
        Votre organisation ne propose pas la réinitialisation des mots de passe ici. Demandez un nouveau mot \
        de passe à votre administrateur.
        """,
        .person(.writebackNotEnabled): """
        Votre mot de passe est géré par votre organisation et ne peut pas être remplacé d’ici. Demandez-en un \
        nouveau à votre administrateur.
        """,
        .person(.resetNotEnabledForUser): """
        La réinitialisation du mot de passe n’est pas prévue pour ce compte. Demandez un nouveau mot de passe \
        à votre administrateur.
        """,
        .person(.userNotLicensed): """
        Votre compte n’est pas équipé pour la réinitialisation du mot de passe. Demandez un nouveau mot de \
        passe à votre administrateur.
        """,
        .person(.userNotInScopedGroup): """
        Votre compte ne fait pas partie de ceux qui peuvent réinitialiser un mot de passe ici. Demandez-en un \
        nouveau à votre administrateur.
        """,
        .person(.userNotProperlyConfigured): """
        Vous n’avez pas enregistré assez de moyens de prouver votre identité. Demandez un nouveau mot de passe \
        à votre administrateur, puis enregistrez ce qui manque.
        """,
        .person(.onPremisesAdminActionRequired): """
        Votre mot de passe ne peut pas être remplacé en raison d’un problème dans votre organisation. Prévenez \
        votre administrateur.
        """,
        .person(.onPremisesConnectivityError): """
        L’annuaire de votre organisation ne répond pas pour le moment. Réessayez dans quelques minutes\u{A0}; \
        si le problème persiste, prévenez votre administrateur.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Votre nouveau mot de passe fonctionne au sein de votre organisation. Attendez quelques minutes avant \
        de l’utiliser ailleurs\u{A0}; s’il n’est pas accepté à ce moment-là, prévenez votre administrateur.
        """,
        .personRecentlyUsed: "Vous avez déjà utilisé ce mot de passe. Choisissez-en un nouveau.",
        .administrator(.accepted): "Le mot de passe respecte toutes les règles appliquées.",
        .administrator(.onPremisesPolicyViolation): """
        Le mot de passe enfreint les règles du domaine sur la longueur, la complexité, les noms ou \
        l’historique. La personne doit en choisir un autre.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        Le mot de passe enfreint les règles sur les mots de passe interdits. La personne doit en choisir un \
        autre.
        """,
        .administrator(.throttled): """
        Le compte est bloqué pendant {hours, plural, one {# heure} many {# d’heures} other {# heures}} après \
        la dernière d’un trop grand nombre de tentatives. Le mot de passe n’a pas été examiné. Si la personne \
        est connue, un administrateur peut définir un mot de passe, ou le blocage peut être levé.
        """,
        .administrator(.tenantResetDisabled): """
        La réinitialisation en libre-service est désactivée pour le locataire. Un administrateur peut \
        l’activer.
        """,
        .administrator(.writebackNotEnabled): """
        Le compte est géré localement et le locataire ne pratique pas la réécriture des mots de passe. Un \
        administrateur peut activer la réécriture.
        """,
        .administrator(.resetNotEnabledForUser): """
        Le compte n’est pas autorisé à réinitialiser son mot de passe, ou n’existe pas. Un administrateur peut \
        activer la réinitialisation dans la stratégie du compte\u{A0}; l’enregistrement d’audit indique si le \
        compte a été trouvé.
        """,
        .administrator(.userNotLicensed): """
        Le compte n’a pas de licence qui couvre la réinitialisation en libre-service. Un administrateur peut \
        en attribuer une.
        """,
        .administrator(.userNotInScopedGroup): """
        Le compte n’appartient à aucun des groupes pour lesquels le locataire autorise la réinitialisation. Un \
        administrateur peut l’y ajouter.
        """,
        .administrator(.userNotProperlyConfigured): """
        Le compte a moins de méthodes enregistrées que la stratégie n’en exige. Un administrateur peut définir \
        un mot de passe ou ajouter les méthodes\u{A0}; la personne enregistre les autres après s’être \
        connectée.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        L’annuaire ou sa réécriture ne peut pas accepter de mot de passe, ou une réponse manquait. \
        L’enregistrement d’audit indique l’étape qui a échoué\u{A0}; un administrateur doit examiner le \
        problème.
        """,
        .administrator(.onPremisesConnectivityError): """
        L’annuaire n’a pas pu être joint. L’enregistrement d’audit indique l’étape qui a échoué. Si le \
        problème persiste, un administrateur doit vérifier l’agent et son réseau.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Les contrôleurs de domaine ont le nouveau mot de passe, mais le cloud l’a refusé ou ne l’a pas reçu et \
        a peut-être encore l’ancien. Si la synchronisation ne le transmet pas bientôt, un administrateur doit \
        s’en charger.
        """,
        .administratorRecentlyUsed: "Figure dans l’historique des mots de passe de l’utilisateur.",
    ]
}

extension ResetMessageCatalogue {
    /// French.
    public static var french: ResetMessageCatalogue { French.resetMessages }
}

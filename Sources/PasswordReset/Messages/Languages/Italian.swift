public import PasswordSieve

extension Italian: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Questa password può essere usata.",
        .person(.onPremisesPolicyViolation): """
        Scelga un’altra password; questa non rispetta le regole della Sua organizzazione.
        """,
        .person(.bannedPasswordPolicyViolation): "Scelga un’altra password; questa non è abbastanza sicura.",
        .person(.throttled): """
        Ci sono stati troppi tentativi. Attenda {hours, plural, one {# ora} many {# di ore} other {# ore}} \
        senza riprovare; a ogni tentativo l’attesa ricomincia.
        """,
        .person(.tenantResetDisabled): """
        La Sua organizzazione non offre qui la reimpostazione delle password. Chieda una nuova password al Suo \
        amministratore.
        """,
        .person(.writebackNotEnabled): """
        La Sua password è gestita dalla Sua organizzazione e non può essere sostituita da qui. Ne chieda una \
        nuova al Suo amministratore.
        """,
        .person(.resetNotEnabledForUser): """
        La reimpostazione della password non è prevista per questo account. Chieda una nuova password al Suo \
        amministratore.
        """,
        .person(.userNotLicensed): """
        Il Suo account non è predisposto per la reimpostazione della password. Chieda una nuova password al \
        Suo amministratore.
        """,
        .person(.userNotInScopedGroup): """
        Il Suo account non è tra quelli che possono reimpostare una password qui. Ne chieda una nuova al Suo \
        amministratore.
        """,
        .person(.userNotProperlyConfigured): """
        Non ha registrato abbastanza metodi per dimostrare la Sua identità. Chieda una nuova password al Suo \
        amministratore, poi registri quelli che mancano.
        """,
        .person(.onPremisesAdminActionRequired): """
        La Sua password non può essere sostituita a causa di un problema nella Sua organizzazione. Avvisi il \
        Suo amministratore.
        """,
        .person(.onPremisesConnectivityError): """
        La directory della Sua organizzazione al momento non risponde. Riprovi tra qualche minuto; se il \
        problema continua, avvisi il Suo amministratore.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        La Sua nuova password funziona all’interno della Sua organizzazione. Attenda qualche minuto prima di \
        usarla altrove; se allora non viene accettata, avvisi il Suo amministratore.
        """,
        .personRecentlyUsed: "Ha già usato questa password. Ne scelga una nuova.",
        .administrator(.accepted): "La password rispetta tutte le regole applicate.",
        .administrator(.onPremisesPolicyViolation): """
        La password viola le regole del dominio su lunghezza, complessità, nomi o cronologia. La persona deve \
        sceglierne un’altra.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        La password viola le regole sulle password vietate. La persona deve sceglierne un’altra.
        """,
        .administrator(.throttled): """
        L’account resta bloccato per {hours, plural, one {# ora} many {# di ore} other {# ore}} dopo l’ultimo \
        di troppi tentativi. La password non è stata esaminata. Se la persona è conosciuta, un amministratore \
        può impostare una password, oppure il blocco può essere rimosso.
        """,
        .administrator(.tenantResetDisabled): """
        La reimpostazione self-service è disattivata per il tenant. Un amministratore può attivarla.
        """,
        .administrator(.writebackNotEnabled): """
        L’account è gestito in locale e il tenant non esegue il writeback delle password. Un amministratore \
        può abilitare il writeback.
        """,
        .administrator(.resetNotEnabledForUser): """
        L’account non può reimpostare la propria password, oppure non esiste. Un amministratore può abilitare \
        la reimpostazione nei criteri dell’account; il record di controllo indica se l’account è stato \
        trovato.
        """,
        .administrator(.userNotLicensed): """
        L’account non ha una licenza che includa la reimpostazione self-service. Un amministratore può \
        assegnarne una.
        """,
        .administrator(.userNotInScopedGroup): """
        L’account non appartiene a nessuno dei gruppi per i quali il tenant consente la reimpostazione. Un \
        amministratore può aggiungerlo.
        """,
        .administrator(.userNotProperlyConfigured): """
        L’account ha meno metodi registrati di quanti ne richiedano i criteri. Un amministratore può impostare \
        una password o aggiungere i metodi; la persona registra gli altri dopo l’accesso.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        La directory o il suo writeback non può accettare una password, oppure è mancata una risposta. Il \
        record di controllo indica il passaggio non riuscito; un amministratore deve verificare.
        """,
        .administrator(.onPremisesConnectivityError): """
        Non è stato possibile raggiungere la directory. Il record di controllo indica il passaggio non \
        riuscito. Se il problema persiste, un amministratore deve verificare l’agente e la sua rete.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        I controller di dominio hanno la nuova password; il cloud l’ha rifiutata o non l’ha ricevuta e \
        potrebbe avere ancora quella vecchia. Se la sincronizzazione non la trasferisce a breve, deve \
        provvedere un amministratore.
        """,
        .administratorRecentlyUsed: "È nella cronologia delle password dell’utente.",
    ]
}

extension ResetMessageCatalogue {
    /// Italian.
    public static var italian: ResetMessageCatalogue { Italian.resetMessages }
}

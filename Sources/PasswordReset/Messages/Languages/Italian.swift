extension ResetMessageCatalogue {
    /// Italian.
    public static let italian = ResetMessageCatalogue(builtIn: "it", italianTexts)

    private static let italianTexts: [ResetMessageKey: String] = [
        .personAccepted: "Questa password può essere usata.",
        .personOnPremisesPolicyViolation: """
        Scelga un’altra password; questa non rispetta le regole della Sua organizzazione.
        """,
        .personBannedPasswordPolicyViolation: "Scelga un’altra password; questa non è abbastanza sicura.",
        .personThrottled: """
        Ci sono stati troppi tentativi. Attenda {hours, plural, one {# ora} many {# di ore} other {# ore}} \
        senza riprovare; a ogni tentativo l’attesa ricomincia.
        """,
        .personTenantResetDisabled: """
        La Sua organizzazione non offre qui la reimpostazione delle password. Chieda una nuova password al Suo \
        amministratore.
        """,
        .personWritebackNotEnabled: """
        La Sua password è gestita dalla Sua organizzazione e non può essere sostituita da qui. Ne chieda una \
        nuova al Suo amministratore.
        """,
        .personResetNotEnabledForUser: """
        La reimpostazione della password non è prevista per questo account. Chieda una nuova password al Suo \
        amministratore.
        """,
        .personUserNotLicensed: """
        Il Suo account non è predisposto per la reimpostazione della password. Chieda una nuova password al \
        Suo amministratore.
        """,
        .personUserNotInScopedGroup: """
        Il Suo account non è tra quelli che possono reimpostare una password qui. Ne chieda una nuova al Suo \
        amministratore.
        """,
        .personUserNotProperlyConfigured: """
        Non ha registrato abbastanza metodi per dimostrare la Sua identità. Chieda una nuova password al Suo \
        amministratore, poi registri quelli che mancano.
        """,
        .personOnPremisesAdminActionRequired: """
        La Sua password non può essere sostituita a causa di un problema nella Sua organizzazione. Avvisi il \
        Suo amministratore.
        """,
        .personOnPremisesConnectivityError: """
        La directory della Sua organizzazione al momento non risponde. Riprovi tra qualche minuto; se il \
        problema continua, avvisi il Suo amministratore.
        """,
        .personOnPremisesSuccessCloudFailure: """
        La Sua nuova password funziona all’interno della Sua organizzazione. Attenda qualche minuto prima di \
        usarla altrove; se allora non viene accettata, avvisi il Suo amministratore.
        """,
        .personRecentlyUsed: "Ha già usato questa password. Ne scelga una nuova.",
        .administratorAccepted: "La password rispetta tutte le regole applicate.",
        .administratorOnPremisesPolicyViolation: """
        La password viola le regole del dominio su lunghezza, complessità, nomi o cronologia. La persona deve \
        sceglierne un’altra.
        """,
        .administratorBannedPasswordPolicyViolation: """
        La password viola le regole sulle password vietate. La persona deve sceglierne un’altra.
        """,
        .administratorThrottled: """
        L’account resta bloccato per {hours, plural, one {# ora} many {# di ore} other {# ore}} dopo l’ultimo \
        di troppi tentativi. La password non è stata esaminata. Se la persona è conosciuta, un amministratore \
        può impostare una password, oppure il blocco può essere rimosso.
        """,
        .administratorTenantResetDisabled: """
        La reimpostazione self-service è disattivata per il tenant. Un amministratore può attivarla.
        """,
        .administratorWritebackNotEnabled: """
        L’account è gestito in locale e il tenant non esegue il writeback delle password. Un amministratore \
        può abilitare il writeback.
        """,
        .administratorResetNotEnabledForUser: """
        L’account non può reimpostare la propria password, oppure non esiste. Un amministratore può abilitare \
        la reimpostazione nei criteri dell’account; il record di controllo indica se l’account è stato \
        trovato.
        """,
        .administratorUserNotLicensed: """
        L’account non ha una licenza che includa la reimpostazione self-service. Un amministratore può \
        assegnarne una.
        """,
        .administratorUserNotInScopedGroup: """
        L’account non appartiene a nessuno dei gruppi per i quali il tenant consente la reimpostazione. Un \
        amministratore può aggiungerlo.
        """,
        .administratorUserNotProperlyConfigured: """
        L’account ha meno metodi registrati di quanti ne richiedano i criteri. Un amministratore può impostare \
        una password o aggiungere i metodi; la persona registra gli altri dopo l’accesso.
        """,
        .administratorOnPremisesAdminActionRequired: """
        La directory o il suo writeback non può accettare una password, oppure è mancata una risposta. Il \
        record di controllo indica il passaggio non riuscito; un amministratore deve verificare.
        """,
        .administratorOnPremisesConnectivityError: """
        Non è stato possibile raggiungere la directory. Il record di controllo indica il passaggio non \
        riuscito. Se il problema persiste, un amministratore deve verificare l’agente e la sua rete.
        """,
        .administratorOnPremisesSuccessCloudFailure: """
        I controller di dominio hanno la nuova password; il cloud l’ha rifiutata o non l’ha ricevuta e \
        potrebbe avere ancora quella vecchia. Se la sincronizzazione non la trasferisce a breve, deve \
        provvedere un amministratore.
        """,
        .administratorRecentlyUsed: "È nella cronologia delle password dell’utente.",
    ]
}

public import PasswordSieve

extension German: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Dieses Passwort kann verwendet werden.",
        .person(.onPremisesPolicyViolation): """
        Wählen Sie ein anderes Passwort; dieses entspricht nicht den Regeln Ihrer Organisation.
        """,
        .person(.bannedPasswordPolicyViolation): "Wählen Sie ein anderes Passwort; dieses ist nicht sicher genug.",
        .person(.throttled): """
        Es gab zu viele Versuche. Warten Sie {hours, plural, one {# Stunde} other {# Stunden}}, ohne es erneut \
        zu versuchen; mit jedem Versuch beginnt die Wartezeit von vorn.
        """,
        .person(.tenantResetDisabled): """
        Ihre Organisation bietet hier kein Zurücksetzen von Passwörtern an. Bitten Sie Ihren Administrator um \
        ein neues Passwort.
        """,
        .person(.writebackNotEnabled): """
        Ihr Passwort wird von Ihrer Organisation verwaltet und kann von hier aus nicht ersetzt werden. Bitten \
        Sie Ihren Administrator um ein neues.
        """,
        .person(.resetNotEnabledForUser): """
        Für dieses Konto ist das Zurücksetzen des Passworts nicht eingerichtet. Bitten Sie Ihren Administrator \
        um ein neues Passwort.
        """,
        .person(.userNotLicensed): """
        Ihr Konto ist für das Zurücksetzen des Passworts nicht ausgestattet. Bitten Sie Ihren Administrator um \
        ein neues Passwort.
        """,
        .person(.userNotInScopedGroup): """
        Ihr Konto gehört nicht zu denen, die hier ein Passwort zurücksetzen können. Bitten Sie Ihren \
        Administrator um ein neues.
        """,
        .person(.userNotProperlyConfigured): """
        Sie haben nicht genügend Methoden registriert, um Ihre Identität nachzuweisen. Bitten Sie Ihren \
        Administrator um ein neues Passwort, und registrieren Sie danach die fehlenden Methoden.
        """,
        .person(.onPremisesAdminActionRequired): """
        Ihr Passwort kann wegen eines Fehlers in Ihrer Organisation nicht ersetzt werden. Wenden Sie sich an \
        Ihren Administrator.
        """,
        .person(.onPremisesConnectivityError): """
        Das Verzeichnis Ihrer Organisation antwortet im Moment nicht. Versuchen Sie es in einigen Minuten \
        erneut; wenn es so bleibt, wenden Sie sich an Ihren Administrator.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Ihr neues Passwort gilt innerhalb Ihrer Organisation. Warten Sie einige Minuten, bevor Sie es anderswo \
        verwenden; wird es dann nicht angenommen, wenden Sie sich an Ihren Administrator.
        """,
        .personRecentlyUsed: "Dieses Passwort haben Sie schon einmal verwendet. Wählen Sie ein neues.",
        .administrator(.accepted): "Das Passwort erfüllt alle Regeln, die durchgesetzt werden.",
        .administrator(.onPremisesPolicyViolation): """
        Das Passwort verstößt gegen die Regeln der Domäne für Länge, Komplexität, Namen oder Verlauf. Die \
        Person muss ein anderes wählen.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        Das Passwort verstößt gegen die Regeln für gesperrte Passwörter. Die Person muss ein anderes wählen.
        """,
        .administrator(.throttled): """
        Das Konto ist nach dem letzten von zu vielen Versuchen für {hours, plural, one {# Stunde} other {# \
        Stunden}} gesperrt. Das Passwort wurde nicht geprüft. Ist die Person bekannt, kann ein Administrator \
        ein Passwort setzen, oder die Sperre kann aufgehoben werden.
        """,
        .administrator(.tenantResetDisabled): """
        Das Zurücksetzen durch die Benutzer selbst ist für den Mandanten ausgeschaltet. Ein Administrator kann \
        es einschalten.
        """,
        .administrator(.writebackNotEnabled): """
        Das Konto wird lokal verwaltet, und der Mandant schreibt Passwörter nicht zurück. Ein Administrator \
        kann das Rückschreiben aktivieren.
        """,
        .administrator(.resetNotEnabledForUser): """
        Das Konto darf sein Passwort nicht zurücksetzen oder existiert nicht. Ein Administrator kann das \
        Zurücksetzen in der Richtlinie des Kontos aktivieren; im Überwachungseintrag steht, ob das Konto \
        gefunden wurde.
        """,
        .administrator(.userNotLicensed): """
        Das Konto hat keine Lizenz, die das Zurücksetzen durch die Benutzer selbst umfasst. Ein Administrator \
        kann eine zuweisen.
        """,
        .administrator(.userNotInScopedGroup): """
        Das Konto ist in keiner der Gruppen, für die der Mandant das Zurücksetzen erlaubt. Ein Administrator \
        kann es hinzufügen.
        """,
        .administrator(.userNotProperlyConfigured): """
        Für das Konto sind weniger Methoden registriert, als die Richtlinie verlangt. Ein Administrator kann \
        ein Passwort setzen oder die Methoden hinzufügen; die übrigen registriert die Person nach der \
        Anmeldung.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        Das Verzeichnis oder sein Rückschreiben kann kein Passwort annehmen, oder eine Antwort fehlte. Der \
        Überwachungseintrag nennt den fehlgeschlagenen Schritt; ein Administrator muss der Sache nachgehen.
        """,
        .administrator(.onPremisesConnectivityError): """
        Das Verzeichnis war nicht erreichbar. Der Überwachungseintrag nennt den fehlgeschlagenen Schritt. Hält \
        die Störung an, muss ein Administrator den Agent und dessen Netzwerk prüfen.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Die Domänencontroller haben das neue Passwort; die Cloud hat es abgelehnt oder nicht erhalten und hat \
        möglicherweise noch das alte. Wenn die Synchronisierung es nicht bald überträgt, muss ein \
        Administrator es tun.
        """,
        .administratorRecentlyUsed: "Steht im Passwortverlauf der Person.",
    ]
}

extension ResetMessageCatalogue {
    /// German.
    public static var german: ResetMessageCatalogue { German.resetMessages }
}

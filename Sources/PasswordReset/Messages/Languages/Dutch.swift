public import PasswordSieve

extension Dutch: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Dit wachtwoord kan worden gebruikt.",
        .person(.onPremisesPolicyViolation): """
        Kies een ander wachtwoord; dit wachtwoord voldoet niet aan de regels van uw organisatie.
        """,
        .person(.bannedPasswordPolicyViolation): "Kies een ander wachtwoord; dit wachtwoord is niet veilig genoeg.",
        .person(.throttled): """
        Er zijn te veel pogingen gedaan. Wacht {hours, plural, one {# uur} other {# uur}} zonder het opnieuw \
        te proberen; bij elke poging begint de wachttijd opnieuw.
        """,
        .person(.tenantResetDisabled): """
        Uw organisatie biedt hier geen wachtwoordherstel aan. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .person(.writebackNotEnabled): """
        Uw wachtwoord wordt beheerd door uw organisatie en kan hier niet worden vervangen. Vraag uw beheerder \
        om een nieuw wachtwoord.
        """,
        .person(.resetNotEnabledForUser): """
        Wachtwoordherstel is niet ingesteld voor dit account. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .person(.userNotLicensed): """
        Uw account is niet geschikt voor wachtwoordherstel. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .person(.userNotInScopedGroup): """
        Uw account hoort niet bij de accounts waarvan hier een wachtwoord opnieuw kan worden ingesteld. Vraag \
        uw beheerder om een nieuw wachtwoord.
        """,
        .person(.userNotProperlyConfigured): """
        U hebt niet genoeg methoden geregistreerd om uw identiteit te bewijzen. Vraag uw beheerder om een \
        nieuw wachtwoord en registreer daarna wat ontbreekt.
        """,
        .person(.onPremisesAdminActionRequired): """
        Uw wachtwoord kan niet worden vervangen vanwege een storing bij uw organisatie. Neem contact op met uw \
        beheerder.
        """,
        .person(.onPremisesConnectivityError): """
        De directory van uw organisatie reageert op dit moment niet. Probeer het over enkele minuten opnieuw; \
        als het probleem aanhoudt, neem dan contact op met uw beheerder.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Uw nieuwe wachtwoord werkt binnen uw organisatie. Wacht enkele minuten voordat u het elders gebruikt; \
        als het dan niet wordt geaccepteerd, neem dan contact op met uw beheerder.
        """,
        .personRecentlyUsed: "U hebt dit wachtwoord al eerder gebruikt. Kies een nieuw wachtwoord.",
        .administrator(.accepted): "Het wachtwoord voldoet aan alle regels die worden afgedwongen.",
        .administrator(.onPremisesPolicyViolation): """
        Het wachtwoord is in strijd met de regels van het domein voor lengte, complexiteit, namen of \
        geschiedenis. De persoon moet een ander wachtwoord kiezen.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        Het wachtwoord is in strijd met de regels voor verboden wachtwoorden. De persoon moet een ander \
        wachtwoord kiezen.
        """,
        .administrator(.throttled): """
        Het account is na de laatste van te veel pogingen {hours, plural, one {# uur} other {# uur}} \
        geblokkeerd. Het wachtwoord is niet bekeken. Als de persoon bekend is, kan een beheerder een \
        wachtwoord instellen of kan de blokkering worden opgeheven.
        """,
        .administrator(.tenantResetDisabled): """
        Selfservice voor wachtwoordherstel is uitgeschakeld voor de tenant. Een beheerder kan dit inschakelen.
        """,
        .administrator(.writebackNotEnabled): """
        Het account wordt on-premises beheerd en de tenant schrijft wachtwoorden niet terug. Een beheerder kan \
        terugschrijven inschakelen.
        """,
        .administrator(.resetNotEnabledForUser): """
        Het account mag zijn wachtwoord niet opnieuw instellen, of bestaat niet. Een beheerder kan \
        wachtwoordherstel inschakelen in het beleid van het account; in de auditrecord staat of het account is \
        gevonden.
        """,
        .administrator(.userNotLicensed): """
        Het account heeft geen licentie waar selfservice voor wachtwoordherstel onder valt. Een beheerder kan \
        er een toewijzen.
        """,
        .administrator(.userNotInScopedGroup): """
        Het account zit in geen van de groepen waarvoor de tenant wachtwoordherstel toestaat. Een beheerder \
        kan het toevoegen.
        """,
        .administrator(.userNotProperlyConfigured): """
        Het account heeft minder geregistreerde methoden dan het beleid vereist. Een beheerder kan een \
        wachtwoord instellen of de methoden toevoegen; de persoon registreert de overige na het aanmelden.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        De directory of het terugschrijven ervan kan geen wachtwoord aannemen, of een antwoord ontbrak. In de \
        auditrecord staat welke stap is mislukt; een beheerder moet dit onderzoeken.
        """,
        .administrator(.onPremisesConnectivityError): """
        De directory was niet bereikbaar. In de auditrecord staat welke stap is mislukt. Als het probleem \
        aanhoudt, moet een beheerder de agent en het netwerk ervan controleren.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        De domeincontrollers hebben het nieuwe wachtwoord; de cloud heeft het geweigerd of niet ontvangen en \
        heeft mogelijk nog het oude. Als de synchronisatie het niet snel overbrengt, moet een beheerder dat \
        doen.
        """,
        .administratorRecentlyUsed: "Staat in de wachtwoordgeschiedenis van de gebruiker.",
    ]
}

extension ResetMessageCatalogue {
    /// Dutch.
    public static var dutch: ResetMessageCatalogue { Dutch.resetMessages }
}

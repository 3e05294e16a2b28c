extension ResetMessageCatalogue {
    /// Dutch.
    public static let dutch = ResetMessageCatalogue(builtIn: "nl", dutchTexts)

    private static let dutchTexts: [ResetMessageKey: String] = [
        .personAccepted: "Dit wachtwoord kan worden gebruikt.",
        .personOnPremisesPolicyViolation: """
        Kies een ander wachtwoord; dit wachtwoord voldoet niet aan de regels van uw organisatie.
        """,
        .personBannedPasswordPolicyViolation: "Kies een ander wachtwoord; dit wachtwoord is niet veilig genoeg.",
        .personThrottled: """
        Er zijn te veel pogingen gedaan. Wacht {hours, plural, one {# uur} other {# uur}} zonder het opnieuw \
        te proberen; bij elke poging begint de wachttijd opnieuw.
        """,
        .personTenantResetDisabled: """
        Uw organisatie biedt hier geen wachtwoordherstel aan. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .personWritebackNotEnabled: """
        Uw wachtwoord wordt beheerd door uw organisatie en kan hier niet worden vervangen. Vraag uw beheerder \
        om een nieuw wachtwoord.
        """,
        .personResetNotEnabledForUser: """
        Wachtwoordherstel is niet ingesteld voor dit account. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .personUserNotLicensed: """
        Uw account is niet geschikt voor wachtwoordherstel. Vraag uw beheerder om een nieuw wachtwoord.
        """,
        .personUserNotInScopedGroup: """
        Uw account hoort niet bij de accounts waarvan hier een wachtwoord opnieuw kan worden ingesteld. Vraag \
        uw beheerder om een nieuw wachtwoord.
        """,
        .personUserNotProperlyConfigured: """
        U hebt niet genoeg methoden geregistreerd om uw identiteit te bewijzen. Vraag uw beheerder om een \
        nieuw wachtwoord en registreer daarna wat ontbreekt.
        """,
        .personOnPremisesAdminActionRequired: """
        Uw wachtwoord kan niet worden vervangen vanwege een storing bij uw organisatie. Neem contact op met uw \
        beheerder.
        """,
        .personOnPremisesConnectivityError: """
        De directory van uw organisatie reageert op dit moment niet. Probeer het over enkele minuten opnieuw; \
        als het probleem aanhoudt, neem dan contact op met uw beheerder.
        """,
        .personOnPremisesSuccessCloudFailure: """
        Uw nieuwe wachtwoord werkt binnen uw organisatie. Wacht enkele minuten voordat u het elders gebruikt; \
        als het dan niet wordt geaccepteerd, neem dan contact op met uw beheerder.
        """,
        .personRecentlyUsed: "U hebt dit wachtwoord al eerder gebruikt. Kies een nieuw wachtwoord.",
        .administratorAccepted: "Het wachtwoord voldoet aan alle regels die worden afgedwongen.",
        .administratorOnPremisesPolicyViolation: """
        Het wachtwoord is in strijd met de regels van het domein voor lengte, complexiteit, namen of \
        geschiedenis. De persoon moet een ander wachtwoord kiezen.
        """,
        .administratorBannedPasswordPolicyViolation: """
        Het wachtwoord is in strijd met de regels voor verboden wachtwoorden. De persoon moet een ander \
        wachtwoord kiezen.
        """,
        .administratorThrottled: """
        Het account is na de laatste van te veel pogingen {hours, plural, one {# uur} other {# uur}} \
        geblokkeerd. Het wachtwoord is niet bekeken. Als de persoon bekend is, kan een beheerder een \
        wachtwoord instellen of kan de blokkering worden opgeheven.
        """,
        .administratorTenantResetDisabled: """
        Selfservice voor wachtwoordherstel is uitgeschakeld voor de tenant. Een beheerder kan dit inschakelen.
        """,
        .administratorWritebackNotEnabled: """
        Het account wordt on-premises beheerd en de tenant schrijft wachtwoorden niet terug. Een beheerder kan \
        terugschrijven inschakelen.
        """,
        .administratorResetNotEnabledForUser: """
        Het account mag zijn wachtwoord niet opnieuw instellen, of bestaat niet. Een beheerder kan \
        wachtwoordherstel inschakelen in het beleid van het account; in de auditrecord staat of het account is \
        gevonden.
        """,
        .administratorUserNotLicensed: """
        Het account heeft geen licentie waar selfservice voor wachtwoordherstel onder valt. Een beheerder kan \
        er een toewijzen.
        """,
        .administratorUserNotInScopedGroup: """
        Het account zit in geen van de groepen waarvoor de tenant wachtwoordherstel toestaat. Een beheerder \
        kan het toevoegen.
        """,
        .administratorUserNotProperlyConfigured: """
        Het account heeft minder geregistreerde methoden dan het beleid vereist. Een beheerder kan een \
        wachtwoord instellen of de methoden toevoegen; de persoon registreert de overige na het aanmelden.
        """,
        .administratorOnPremisesAdminActionRequired: """
        De directory of het terugschrijven ervan kan geen wachtwoord aannemen, of een antwoord ontbrak. In de \
        auditrecord staat welke stap is mislukt; een beheerder moet dit onderzoeken.
        """,
        .administratorOnPremisesConnectivityError: """
        De directory was niet bereikbaar. In de auditrecord staat welke stap is mislukt. Als het probleem \
        aanhoudt, moet een beheerder de agent en het netwerk ervan controleren.
        """,
        .administratorOnPremisesSuccessCloudFailure: """
        De domeincontrollers hebben het nieuwe wachtwoord; de cloud heeft het geweigerd of niet ontvangen en \
        heeft mogelijk nog het oude. Als de synchronisatie het niet snel overbrengt, moet een beheerder dat \
        doen.
        """,
        .administratorRecentlyUsed: "Staat in de wachtwoordgeschiedenis van de gebruiker.",
    ]
}

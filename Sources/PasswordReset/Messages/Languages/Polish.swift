public import PasswordSieve

extension Polish: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "Tego hasła można użyć.",
        .person(.onPremisesPolicyViolation): "Proszę wybrać inne hasło; to nie spełnia reguł Państwa organizacji.",
        .person(.bannedPasswordPolicyViolation): "Proszę wybrać inne hasło; to nie jest wystarczająco bezpieczne.",
        .person(.throttled): """
        Było zbyt wiele prób. Proszę odczekać {hours, plural, one {# godzinę} few {# godziny} many {# godzin} \
        other {# godziny}} bez ponawiania prób; każda próba rozpoczyna oczekiwanie od nowa.
        """,
        .person(.tenantResetDisabled): """
        Państwa organizacja nie udostępnia tutaj resetowania haseł. Proszę zwrócić się do administratora o \
        nowe hasło.
        """,
        .person(.writebackNotEnabled): """
        Hasłem zarządza Państwa organizacja i nie można go stąd zmienić. Proszę zwrócić się do administratora \
        o nowe.
        """,
        .person(.resetNotEnabledForUser): """
        Resetowanie hasła nie jest skonfigurowane dla tego konta. Proszę zwrócić się do administratora o nowe \
        hasło.
        """,
        .person(.userNotLicensed): """
        To konto nie jest przygotowane do resetowania hasła. Proszę zwrócić się do administratora o nowe \
        hasło.
        """,
        .person(.userNotInScopedGroup): """
        To konto nie należy do tych, dla których można tutaj zresetować hasło. Proszę zwrócić się do \
        administratora o nowe.
        """,
        .person(.userNotProperlyConfigured): """
        Zarejestrowano zbyt mało metod potwierdzania tożsamości. Proszę zwrócić się do administratora o nowe \
        hasło, a następnie zarejestrować brakujące metody.
        """,
        .person(.onPremisesAdminActionRequired): """
        Hasła nie można zmienić z powodu usterki w Państwa organizacji. Proszę powiadomić administratora.
        """,
        .person(.onPremisesConnectivityError): """
        Katalog Państwa organizacji w tej chwili nie odpowiada. Proszę spróbować ponownie za kilka minut; \
        jeśli problem będzie się utrzymywał, proszę powiadomić administratora.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Nowe hasło działa wewnątrz Państwa organizacji. Proszę odczekać kilka minut przed użyciem go gdzie \
        indziej; jeśli nie zostanie wtedy przyjęte, proszę powiadomić administratora.
        """,
        .personRecentlyUsed: "To hasło było już wcześniej używane. Proszę wybrać nowe.",
        .administrator(.accepted): "Hasło spełnia wszystkie egzekwowane reguły.",
        .administrator(.onPremisesPolicyViolation): """
        Hasło narusza reguły domeny dotyczące długości, złożoności, nazw lub historii. Osoba musi wybrać inne.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        Hasło narusza reguły dotyczące haseł zabronionych. Osoba musi wybrać inne.
        """,
        .administrator(.throttled): """
        Konto jest zablokowane na {hours, plural, one {# godzinę} few {# godziny} many {# godzin} other {# \
        godziny}} po ostatniej ze zbyt wielu prób. Hasło nie zostało sprawdzone. Jeśli osoba jest znana, \
        administrator może ustawić hasło lub można znieść blokadę.
        """,
        .administrator(.tenantResetDisabled): """
        Samoobsługowe resetowanie haseł jest wyłączone dla dzierżawy. Administrator może je włączyć.
        """,
        .administrator(.writebackNotEnabled): """
        Konto jest zarządzane lokalnie, a dzierżawa nie zapisuje zwrotnie haseł. Administrator może włączyć \
        zapisywanie zwrotne.
        """,
        .administrator(.resetNotEnabledForUser): """
        Konto nie może resetować swojego hasła lub nie istnieje. Administrator może włączyć resetowanie w \
        zasadach konta; rekord inspekcji wskazuje, czy konto zostało znalezione.
        """,
        .administrator(.userNotLicensed): """
        Konto nie ma licencji, która obejmuje samoobsługowe resetowanie. Administrator może ją przypisać.
        """,
        .administrator(.userNotInScopedGroup): """
        Konto nie należy do żadnej z grup, którym dzierżawa zezwala na resetowanie. Administrator może je \
        dodać.
        """,
        .administrator(.userNotProperlyConfigured): """
        Konto ma mniej zarejestrowanych metod, niż wymagają zasady. Administrator może ustawić hasło lub dodać \
        metody; pozostałe osoba zarejestruje po zalogowaniu.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        Katalog lub jego zapisywanie zwrotne nie może przyjąć hasła albo zabrakło odpowiedzi. Rekord inspekcji \
        wskazuje krok, który się nie powiódł; administrator musi to zbadać.
        """,
        .administrator(.onPremisesConnectivityError): """
        Nie udało się połączyć z katalogiem. Rekord inspekcji wskazuje krok, który się nie powiódł. Jeśli \
        problem będzie się utrzymywał, administrator musi sprawdzić agenta i jego sieć.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        Kontrolery domeny mają nowe hasło; chmura je odrzuciła lub go nie otrzymała i może mieć jeszcze stare. \
        Jeśli synchronizacja wkrótce go nie przekaże, musi to zrobić administrator.
        """,
        .administratorRecentlyUsed: "Znajduje się w historii haseł użytkownika.",
    ]
}

extension ResetMessageCatalogue {
    /// Polish.
    public static var polish: ResetMessageCatalogue { Polish.resetMessages }
}

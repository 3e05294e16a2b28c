import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;
import org.passwordsieve.Checker;
import org.passwordsieve.PasswordSieveException;
import org.passwordsieve.Person;
import org.passwordsieve.Verdict;

/** The cases of Tests/Doors/Java/run: the library, and the provider driven as Keycloak drives it. */
public final class Cases {
    private static int passed;
    private static int failed;
    private static final String GOOD = "Kettle+Quarry_58";
    private static final String BANNED = "Contoso2026!";

    private static void check(String name, boolean condition, Object detail) {
        if (condition) {
            passed++;
        } else {
            failed++;
            System.out.println("✘ " + name + ": " + detail);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void fails(String name, String part, Supplier<?> body) {
        try {
            check(name, false, body.get());
        } catch (PasswordSieveException error) {
            check(name, error.getMessage().contains(part), error.getMessage());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path custom = Files.createTempFile("contoso", ".txt");
        Files.writeString(custom, "contoso\n");
        library(custom);
        keycloak(custom);
        Files.delete(custom);
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed > 0 ? 1 : 0);
    }

    private static void library(Path custom) throws Exception {
        try (Checker checker = new Checker("custom=" + custom)) {
            Verdict verdict = checker.check(utf8(BANNED), new Person().accountName("jdoe"), null);
            check("banned", !verdict.isAccepted() && verdict.score() < verdict.requiredScore(), verdict.json());
            check("German", verdict.message("de-AT, en").contains("mindestens"), verdict.message("de-AT, en"));
            check("the administrator", verdict.administratorMessage("en").contains("[contoso]"), verdict.administratorMessage("en"));
            check("JSON", verdict.json().contains("\"codes\":[\"banned\"]") && !verdict.json().contains(BANNED), verdict.json());
            check("good", checker.check(utf8(GOOD), null, null).isAccepted() && checker.accepts(utf8(GOOD), null, null), "");
            char[] characters = GOOD.toCharArray();
            check("characters", checker.check(characters, null).isAccepted() && new String(characters).equals(GOOD), "");
            check("characters beyond ASCII", !checker.check("Wélcome2026!".toCharArray(), null).isAccepted(), "");
            check("a name", !checker.accepts(utf8("Qvwzkr+Quarry_58"), new Person().surname("Qvwzkr"), null), "");
            check("a name beyond ASCII", checker.check(utf8("Müllerin+Quarry_58"), new Person().surname("Müllerin"), null)
                    .json().contains("containsName"), "");
            check("a word", !checker.accepts(utf8("Xjhpmt+Xjhpmt5"), new Person().word("xjhpmt@example.com").word(null), null), "");
            check("the old one", checker.check(utf8(GOOD), null, utf8("Kettle+Quarry_57")).json().contains("tooSimilar"), "");
            check("guidance", checker.guidance(utf8("Welc"), null, "fr").contains("caract"), "");
            fails("no UTF-8", "not UTF-8", () -> checker.check(new byte[] {(byte) 0xff}, null, null));
            fails("an unpaired surrogate", "not UTF-8", () -> checker.check(new char[] {'\ud800', 'a'}, null));
            try (var threads = new Threads(8)) {
                check("threads", threads.all(2000, () -> checker.accepts(utf8(GOOD), null, null)), "");
            }
            Files.writeString(custom, "kettle\nquarry\n");
            checker.reload();
            check("a new list", !checker.accepts(utf8("Kettle+Quarry5"), null, null), "");
            Files.writeString(custom, "contoso\n");
        }
        fails("a missing policy", "/missing.json: cannot read the policy", () -> new Checker("policy=/missing.json"));
        fails("a missing store", "missing.breach", () -> new Checker("breached=/missing.breach"));
        fails("an unknown word", "use policy=", () -> new Checker("costum=x"));
    }

    private static void keycloak(Path custom) {
        PasswordPolicyProviderFactory factory =
                ServiceLoader.load(PasswordPolicyProviderFactory.class).findFirst().orElseThrow();
        check("the provider is found", factory.getId().equals("passwordsieve"), factory.getId());
        for (String[] row : new String[][] {
            {"custom=" + custom, BANNED, "en", "too easy to guess"}, {"custom=" + custom, BANNED, "de", "zu leicht zu erraten"},
            {"custom=" + custom, GOOD, "en", null}, {null, "Welcome2026!", "en", "too easy to guess"},
            {"policy=recommended", "Qvwzkr+Quarry_58", "en", "name"}, {"policy=recommended", "Xjhpmt+Xjhpmt5", "en", "e-mail address"},
            {"custom=/missing.txt", GOOD, "en", "could not be checked"}, {"costum=x", GOOD, "en", "could not be checked"},
        }) {
            PasswordPolicyProvider provider = factory.create(session(row[0], row[2]));
            PolicyError error = provider.validate(session(row[0], row[2]).getContext().getRealm(), user(), row[1]);
            String message = error == null ? null : error.getMessage();
            check("Keycloak: " + row[0] + ", " + row[1], row[3] == null ? message == null : message != null && message.contains(row[3]),
                    message);
            provider.close();
        }
        PasswordPolicyProvider provider = factory.create(session("policy=recommended", "en"));
        check("by the name alone", provider.validate("qvwzkr", "Qvwzkr+Quarry_58") != null, "");
        check("the configuration is kept", provider.parseConfig("policy=entra").equals("policy=entra"), "");
        factory.close();
    }

    // MARK: Keycloak's side

    private static KeycloakSession session(String settings, String language) {
        PasswordPolicy policy = new PasswordPolicy(settings == null ? Map.of() : Map.of("passwordsieve", settings));
        RealmModel realm = () -> policy;
        KeycloakContext context = new KeycloakContext() {
            @Override
            public RealmModel getRealm() {
                return realm;
            }

            @Override
            public Locale resolveLocale(UserModel user) {
                return Locale.forLanguageTag(language);
            }
        };
        return () -> context;
    }

    private static UserModel user() {
        Map<String, String> answers = Map.of(
                "getUsername", "jdoe", "getFirstName", "Xu", "getLastName", "Qvwzkr", "getEmail", "xjhpmt@example.com");
        return (UserModel) Proxy.newProxyInstance(Cases.class.getClassLoader(), new Class<?>[] {UserModel.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService service;

        Threads(int count) {
            service = Executors.newFixedThreadPool(count);
        }

        boolean all(int count, Callable<Boolean> body) throws Exception {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int number = 0; number < count; number++) calls.add(body);
            boolean isRight = true;
            for (var result : service.invokeAll(calls)) isRight &= result.get();
            return isRight;
        }

        @Override
        public void close() {
            service.shutdown();
        }
    }
}

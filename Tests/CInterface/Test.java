import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;

/** The library as Java uses it, by JNA. The password is bytes, which are wiped, and no String. */
public class Test {
    // A size_t is as long as a pointer, which is 64 bits here.
    public interface PasswordSieve extends Library {
        Pointer pwsieve_open(Options options);
        void pwsieve_close(Pointer checker);
        int pwsieve_reload(Pointer checker);
        int pwsieve_accepts(Pointer checker, byte[] password, long length, User user);
        Pointer pwsieve_check(Pointer checker, byte[] password, long length, User user);
        void pwsieve_verdict_free(Pointer verdict);
        int pwsieve_verdict_is_accepted(Pointer verdict);
        int pwsieve_verdict_score(Pointer verdict);
        int pwsieve_verdict_violations(Pointer verdict);
        Pointer pwsieve_verdict_message(Pointer verdict, int audience, String languages);
        Pointer pwsieve_verdict_json(Pointer verdict);
        Pointer pwsieve_guidance(Pointer checker, byte[] password, long length, User user, String languages);
        void pwsieve_free(Pointer text);
        String pwsieve_last_error();
        String pwsieve_version();
    }

    @Structure.FieldOrder({"size", "policy", "lists", "listCount", "flags", "reloadInterval", "report", "reportContext",
        "breaches", "breachCount"})
    public static class Options extends Structure {
        public long size;
        public String policy;
        public Pointer lists;
        public long listCount;
        public int flags;
        public int reloadInterval;
        public Pointer report;
        public Pointer reportContext;
        public Pointer breaches;
        public long breachCount;
    }

    @Structure.FieldOrder({
        "size", "accountName", "displayName", "givenName", "surname", "tenantName", "context", "contextCount",
        "oldPassword", "oldPasswordLength"})
    public static class User extends Structure {
        public long size;
        public String accountName;
        public String displayName;
        public String givenName;
        public String surname;
        public String tenantName;
        public Pointer context;
        public long contextCount;
        public Pointer oldPassword;
        public long oldPasswordLength;
    }

    static final int CONTAINS_NAME = 16, BANNED = 32;
    static PasswordSieve library;

    static void check(boolean condition, String what) {
        if (!condition) throw new AssertionError(what);
    }

    static String text(Pointer pointer) {
        String text = pointer.getString(0, "UTF-8");
        library.pwsieve_free(pointer);
        return text;
    }

    static int accepts(Pointer checker, String typed) {
        byte[] password = typed.getBytes(StandardCharsets.UTF_8);
        try {
            return library.pwsieve_accepts(checker, password, password.length, null);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        library = Native.load(arguments[0], PasswordSieve.class);
        check(library.pwsieve_version().equals("0.1.0"), "version");
        Pointer checker = library.pwsieve_open(null);
        check(checker != null, library.pwsieve_last_error());
        check(accepts(checker, "Welcome1!") == 0 && accepts(checker, "Qvwzkrm8!") == 1, "accepts");

        byte[] password = "Xr7#quillfeather".getBytes(StandardCharsets.UTF_8);
        User user = new User();
        user.size = user.size();
        user.surname = "Quillfeather";
        Pointer verdict = library.pwsieve_check(checker, password, password.length, user);
        check(library.pwsieve_verdict_is_accepted(verdict) == 0, "a name");
        check(library.pwsieve_verdict_violations(verdict) == CONTAINS_NAME, "violations");
        String message = text(library.pwsieve_verdict_message(verdict, 0, "es-MX, en;q=0.5"));
        check(message.contains("apellido"), message);
        check(text(library.pwsieve_verdict_json(verdict)).contains("\"codes\":[\"containsName\"]"), "JSON");
        library.pwsieve_verdict_free(verdict);
        String guidance = text(library.pwsieve_guidance(checker, password, password.length, null, null));
        check(guidance.contains("\"accepted\":true"), guidance);

        Options options = new Options();
        options.size = options.size();
        options.policy = "/nowhere/policy.json";
        check(library.pwsieve_open(options) == null, "a policy that is not there");
        check(library.pwsieve_last_error().startsWith("/nowhere/policy.json: cannot read"), library.pwsieve_last_error());

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            results.add(threads.submit((Callable<Boolean>) () -> {
                boolean isRight = true;
                for (int round = 0; round < 500; round++) isRight &= accepts(checker, "Welcome1!") == 0;
                return isRight;
            }));
        }
        check(library.pwsieve_reload(checker) == 0, "reload");
        for (Future<Boolean> result : results) check(result.get(), "a thread");
        threads.shutdown();
        library.pwsieve_close(checker);
        System.out.println("Java: passed");
    }
}

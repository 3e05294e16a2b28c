package org.passwordsieve;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/** The C interface, as {@code passwordsieve.h} declares it. A {@code size_t} is 64 bits here. */
interface NativeLibrary extends Library {
    /** The library of the system: {@code libpasswordsieve.so.0}, or the file that the property {@code passwordsieve.library} names. */
    NativeLibrary INSTANCE =
            Native.load(System.getProperty("passwordsieve.library", "libpasswordsieve.so.0"), NativeLibrary.class);

    Pointer pwsieve_open(Options options);

    int pwsieve_reload(Pointer checker);

    void pwsieve_close(Pointer checker);

    int pwsieve_accepts(Pointer checker, byte[] password, long length, User user);

    Pointer pwsieve_check(Pointer checker, byte[] password, long length, User user);

    Pointer pwsieve_guidance(Pointer checker, byte[] password, long length, User user, String languages);

    void pwsieve_verdict_free(Pointer verdict);

    int pwsieve_verdict_is_accepted(Pointer verdict);

    int pwsieve_verdict_score(Pointer verdict);

    int pwsieve_verdict_required_score(Pointer verdict);

    int pwsieve_verdict_violations(Pointer verdict);

    Pointer pwsieve_verdict_message(Pointer verdict, int audience, String languages);

    Pointer pwsieve_verdict_json(Pointer verdict);

    void pwsieve_free(Pointer text);

    String pwsieve_last_error();

    /** The member {@code lists} points to pairs of a name and a path. */
    @Structure.FieldOrder({
        "size", "policy", "lists", "listCount", "flags", "reloadInterval", "report", "reportContext", "breaches",
        "breachCount"
    })
    final class Options extends Structure {
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

        Options() {
            setStringEncoding("UTF-8");
            size = size();
        }
    }

    /** The person, and the old password. */
    @Structure.FieldOrder({
        "size", "accountName", "displayName", "givenName", "surname", "tenantName", "context", "contextCount",
        "oldPassword", "oldPasswordLength"
    })
    final class User extends Structure {
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

        User() {
            setStringEncoding("UTF-8");
            size = size();
        }
    }
}

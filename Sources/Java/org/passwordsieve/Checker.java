package org.passwordsieve;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A policy and banned lists, ready to judge passwords. Any thread may use it at any time; only {@link #close} has to come last.
 *
 * <p>A password is an array of bytes in UTF-8, or of characters, which its owner wipes afterwards; a {@code String} cannot be wiped.
 */
public final class Checker implements AutoCloseable {
    private final Pointer checker;

    /**
     * Opens a checker with the shipped list.
     *
     * @param settings words separated by blanks: {@code policy=} (a profile or a policy file), {@code custom=}, {@code breached=} and
     *     {@code reload=} (the seconds between two looks at the files); an empty text for the recommended policy.
     * @throws PasswordSieveException if a file, the policy or a list cannot be used.
     */
    public Checker(String settings) {
        NativeLibrary.Options options = new NativeLibrary.Options();
        List<String> lists = new ArrayList<>();
        List<String> breaches = new ArrayList<>();
        for (String word : settings.strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.substring(0, word.length() - value.length())) {
                case "policy=" -> options.policy = value;
                case "custom=" -> lists.addAll(List.of("custom", value));
                case "breached=" -> breaches.add(value);
                case "reload=" -> options.reloadInterval = Integer.parseUnsignedInt(value);
                default -> throw new PasswordSieveException(
                        "settings: use policy=, custom=, breached= and reload=, separated by blanks");
            }
        }
        if (!lists.isEmpty()) {
            // Names and paths follow one another, as in an array of pwsieve_list.
            options.lists = new StringArray(lists.toArray(new String[0]), "UTF-8");
            options.listCount = lists.size() / 2;
        }
        if (!breaches.isEmpty()) {
            options.breaches = new StringArray(breaches.toArray(new String[0]), "UTF-8");
            options.breachCount = breaches.size();
        }
        checker = NativeLibrary.INSTANCE.pwsieve_open(options);
        if (checker == null) throw PasswordSieveException.last();
    }

    /**
     * Judges a password.
     *
     * @param person the person whose password it is; null if nothing is known.
     * @param old the password that it is to replace; null if it is not known.
     * @throws PasswordSieveException if the password is not UTF-8.
     */
    public Verdict check(byte[] password, Person person, byte[] old) {
        return withOld(old, memory -> {
            Pointer verdict = NativeLibrary.INSTANCE.pwsieve_check(
                    checker, password, password.length, Person.user(person, memory));
            if (verdict == null) throw PasswordSieveException.last();
            return new Verdict(verdict);
        });
    }

    /** Judges a password of characters. The copy that it takes is wiped. */
    public Verdict check(char[] password, Person person) {
        byte[] bytes = bytes(CharBuffer.wrap(password));
        try {
            return check(bytes, person, null);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Returns whether a password may be used, without reasons; faster than {@link #check(byte[], Person, byte[])}. */
    public boolean accepts(byte[] password, Person person, byte[] old) {
        return withOld(old, memory -> {
            int result = NativeLibrary.INSTANCE.pwsieve_accepts(
                    checker, password, password.length, Person.user(person, memory));
            if (result < 0) throw PasswordSieveException.last();
            return result == 1;
        });
    }

    /** Returns the progress of a password while it is typed, as JSON: see {@code pwsieve_guidance}. */
    public String guidance(byte[] password, Person person, String languages) {
        return taken(NativeLibrary.INSTANCE.pwsieve_guidance(
                checker, password, password.length, Person.user(person, null), languages));
    }

    /** Reads all files again; if one cannot be used, the old ones stay in force. */
    public void reload() {
        if (NativeLibrary.INSTANCE.pwsieve_reload(checker) != 0) throw PasswordSieveException.last();
    }

    @Override
    public void close() {
        NativeLibrary.INSTANCE.pwsieve_close(checker);
    }

    private static <Result> Result withOld(byte[] old, Function<Memory, Result> body) {
        if (old == null || old.length == 0) return body.apply(null);
        Memory memory = new Memory(old.length);
        try {
            memory.write(0, old, 0, old.length);
            return body.apply(memory);
        } finally {
            memory.clear();
        }
    }

    /** The characters in UTF-8, in an array without slack. An unpaired surrogate becomes a byte that UTF-8 never has. */
    static byte[] bytes(CharBuffer characters) {
        ByteBuffer encoded = ByteBuffer.allocate(3 * characters.remaining());
        boolean isText = !StandardCharsets.UTF_8.newEncoder().encode(characters, encoded, true).isError();
        byte[] bytes = isText ? Arrays.copyOf(encoded.array(), encoded.position()) : new byte[] {(byte) 0xff};
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** A text of the library, which is freed. */
    static String taken(Pointer text) {
        if (text == null) throw PasswordSieveException.last();
        try {
            return text.getString(0, "UTF-8");
        } finally {
            NativeLibrary.INSTANCE.pwsieve_free(text);
        }
    }
}

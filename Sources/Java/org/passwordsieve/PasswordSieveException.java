package org.passwordsieve;

/**
 * A file, a policy, a list or an argument that cannot be used: one line with the place, the problem and the remedy. It never holds a
 * password.
 */
public final class PasswordSieveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PasswordSieveException(String message) {
        super(message);
    }

    /** The reason why the last call on this thread failed. */
    static PasswordSieveException last() {
        return new PasswordSieveException(NativeLibrary.INSTANCE.pwsieve_last_error());
    }
}

package org.passwordsieve;

import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;

/** The judgement of a password. It holds no text of the password and never changes; threads may share it. */
public final class Verdict {
    private static final Cleaner CLEANER = Cleaner.create();
    private final Pointer verdict;

    Verdict(Pointer verdict) {
        this.verdict = verdict;
        CLEANER.register(this, () -> NativeLibrary.INSTANCE.pwsieve_verdict_free(verdict));
    }

    /** True if the password may be used. */
    public boolean isAccepted() {
        try {
            return NativeLibrary.INSTANCE.pwsieve_verdict_is_accepted(verdict) == 1;
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
        }
    }

    /** The points that the password scored; -1 if the policy does not score. */
    public int score() {
        try {
            return NativeLibrary.INSTANCE.pwsieve_verdict_score(verdict);
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
        }
    }

    /** The points that the policy asks for; -1 where there is no score. */
    public int requiredScore() {
        try {
            return NativeLibrary.INSTANCE.pwsieve_verdict_required_score(verdict);
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
        }
    }

    /**
     * Returns a sentence or two for each broken rule, for the person; an empty text if there is none.
     *
     * @param languages tags such as {@code de-AT}, separated by commas, or the value of {@code Accept-Language}.
     */
    public String message(String languages) {
        return text(0, languages);
    }

    /** Returns the same for the administrator. It names rules, lists and terms, and so parts of the password. */
    public String administratorMessage(String languages) {
        return text(1, languages);
    }

    private String text(int audience, String languages) {
        try {
            return Checker.taken(NativeLibrary.INSTANCE.pwsieve_verdict_message(verdict, audience, languages));
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
        }
    }

    /** Returns everything as JSON, as {@code passwordsieve.h} describes for {@code pwsieve_verdict_json}. */
    public String json() {
        try {
            return Checker.taken(NativeLibrary.INSTANCE.pwsieve_verdict_json(verdict));
        } finally {
            java.lang.ref.Reference.reachabilityFence(this);
        }
    }
}

package org.passwordsieve.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.passwordsieve.Checker;
import org.passwordsieve.PasswordSieveException;
import org.passwordsieve.Person;
import org.passwordsieve.Verdict;

/** Judges the passwords of a request. */
final class SievePolicyProvider implements PasswordPolicyProvider {
    private static final Logger LOG = Logger.getLogger("org.passwordsieve.keycloak");
    private final KeycloakContext context;
    private final Function<String, Checker> checkers;

    SievePolicyProvider(KeycloakContext context, Function<String, Checker> checkers) {
        this.context = context;
        this.checkers = checkers;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        Person person = new Person().accountName(user.getUsername()).givenName(user.getFirstName())
                .surname(user.getLastName()).word(user.getEmail());
        return validate(realm, person, user, password);
    }

    @Override
    public PolicyError validate(String user, String password) {
        return validate(context.getRealm(), new Person().accountName(user), null, password);
    }

    private PolicyError validate(RealmModel realm, Person person, UserModel user, String password) {
        // Keycloak has the password as a String already; this copy at least is wiped.
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        try {
            String settings = realm.getPasswordPolicy().getPolicyConfig(SievePolicyProviderFactory.ID);
            Verdict verdict = checkers.apply(settings == null ? "" : settings).check(bytes, person, null);
            if (verdict.isAccepted()) return null;
            return new PolicyError(verdict.message(context.resolveLocale(user).toLanguageTag()));
        } catch (PasswordSieveException | UnsatisfiedLinkError error) {
            // No password passes that was not checked.
            LOG.log(Level.SEVERE, "a password was refused, since it could not be checked: {0}", error.getMessage());
            return new PolicyError("The password could not be checked; ask the administrator.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public Object parseConfig(String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}

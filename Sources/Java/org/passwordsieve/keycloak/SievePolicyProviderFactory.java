package org.passwordsieve.keycloak;

import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.passwordsieve.Checker;

/** The rule {@code passwordsieve} of a realm's password policy. Its value has the settings of {@link Checker}. */
public final class SievePolicyProviderFactory implements PasswordPolicyProviderFactory {
    /** The name of the rule in a password policy. */
    public static final String ID = "passwordsieve";

    /** A checker for each settings, opened at their first use and kept until the server ends. */
    private final ConcurrentHashMap<String, Checker> checkers = new ConcurrentHashMap<>();

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new SievePolicyProvider(
                session.getContext(), settings -> checkers.computeIfAbsent(settings, Checker::new));
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        checkers.values().forEach(Checker::close);
        checkers.clear();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "PasswordSieve";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return "policy=recommended reload=60";
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}

// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.models;

import java.util.Map;

public class PasswordPolicy {
    private final Map<String, Object> configuration;

    public PasswordPolicy(Map<String, Object> configuration) {
        this.configuration = configuration;
    }

    @SuppressWarnings("unchecked")
    public <C> C getPolicyConfig(String key) {
        return (C) configuration.get(key);
    }
}

// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.policy;

public class PolicyError {
    private final String message;

    public PolicyError(String message, Object... parameters) {
        this.message = message;
    }

    public String getMessage() {
        return message;
    }
}

// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.models;

public interface KeycloakSession {
    KeycloakContext getContext();
}

// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.models;

import java.util.Locale;

public interface KeycloakContext {
    RealmModel getRealm();

    Locale resolveLocale(UserModel user);
}

// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.policy;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

public interface PasswordPolicyProvider extends Provider {
    String STRING_CONFIG_TYPE = "String";

    PolicyError validate(RealmModel realm, UserModel user, String password);

    PolicyError validate(String user, String password);

    Object parseConfig(String value);
}

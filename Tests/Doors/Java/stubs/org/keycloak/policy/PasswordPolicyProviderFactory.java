// A stub: what the provider uses of Keycloak 26, so that it can be compiled without Keycloak.
package org.keycloak.policy;

import org.keycloak.provider.ProviderFactory;

public interface PasswordPolicyProviderFactory extends ProviderFactory<PasswordPolicyProvider> {
    String getDisplayName();

    String getConfigType();

    String getDefaultConfigValue();

    boolean isMultiplSupported();
}

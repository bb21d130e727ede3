package io.kaskad.engine.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator.
 *
 * @param adminPassword from the environment variable {@code KASKAD_ADMIN_PASSWORD}; absent or blank: one is generated
 */
@ConfigurationProperties("kaskad")
record AdministratorSettings(@Nullable String adminPassword) {

    AdministratorSettings {
        adminPassword = adminPassword == null || adminPassword.isBlank() ? null : adminPassword;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "AdministratorSettings[adminPassword=" + (adminPassword == null ? "none" : "***") + "]";
    }
}

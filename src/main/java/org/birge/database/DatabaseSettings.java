package org.birge.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** BIRGE_DATABASE_*: a server of your own. Without an address the embedded one starts. */
@ConfigurationProperties("birge.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}

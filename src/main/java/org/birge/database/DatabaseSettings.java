package org.birge.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** BIRGE_DATABASE_*: a server of your own. Without an address the embedded one starts. */
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword) {

    static DatabaseSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("birge.database", DatabaseSettings.class);
    }

    boolean embedded() {
        return url == null || url.isBlank();
    }
}

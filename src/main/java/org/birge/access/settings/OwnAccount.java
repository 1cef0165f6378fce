package org.birge.access.settings;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The viewer's own account. */
@Repository
class OwnAccount {

    private final JdbcClient sql;

    OwnAccount(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> passwordHash(long account) {
        return sql.sql("select password_hash from access.account where id = :account and password_hash is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    void setPassword(long account, String hash) {
        sql.sql("update access.account set password_hash = :hash, version = version + 1 where id = :account")
                .param("account", account)
                .param("hash", hash)
                .update();
    }
}

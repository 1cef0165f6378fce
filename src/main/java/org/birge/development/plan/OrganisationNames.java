package org.birge.development.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Full names of organisations, for papers. */
@Repository
class OrganisationNames {

    private final JdbcClient sql;

    OrganisationNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public String of(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }
}

package org.birge.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether a person can sign in, for the page of the person. */
@Repository
public class AccountStates {

    private final JdbcClient sql;

    AccountStates(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return none, waiting (opened, no password yet), open or closed */
    @Transactional(readOnly = true)
    public String of(long person) {
        return sql.sql("""
                select case when closed_at is not null then 'closed' when password_hash is null then 'waiting' else 'open' end
                  from access.account
                 where person_id = :person
                """)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}

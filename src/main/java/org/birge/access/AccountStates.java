package org.birge.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether people can sign in. */
@Repository
public class AccountStates {

    private final JdbcClient sql;

    AccountStates(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which of these people can sign in now, as far as the viewer reaches. */
    @Transactional(readOnly = true)
    public Set<Long> signingIn(Collection<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("""
                        select person_id
                          from access.account
                         where person_id = any (:people::bigint[])
                           and closed_at is null
                           and password_hash is not null
                        """)
                        .param("people", people.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
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

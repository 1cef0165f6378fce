package org.birge.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Public ids of people and their main postings, as forms send them. */
@Repository
class DemoPostings {

    private final JdbcClient sql;

    DemoPostings(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public String main(long person) {
        return sql.sql(
                        "select public_id from registry_api.posting where person_id = :person and main and valid_until is null")
                .param("person", person)
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    public String person(long person) {
        return sql.sql("select public_id from registry_api.person where id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }
}

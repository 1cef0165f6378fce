package org.birge.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.access.DemoSignIns.DemoSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether this database is a demo, and its accounts. */
@Repository
class DemoRecords {

    private final JdbcClient sql;

    DemoRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction nobody waits for the disk: a demo that a power cut interrupts is made anew. */
    void hasten() {
        sql.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    boolean isDemo() {
        return sql.sql("select exists (select 1 from demo.world)")
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from registry_api.place)")
                .query(Boolean.class)
                .single();
    }

    void mark(String country, Instant now) {
        sql.sql("insert into demo.world (country, made_at) values (:country, :now)")
                .param("country", country)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void offer(DemoSignIn account, int position) {
        sql.sql(
                        "insert into demo.sign_in (user_name, role, person, place, position) values (:user_name, :role, :person, :place, :position)")
                .param("user_name", account.userName())
                .param("role", account.roleKey())
                .param("person", account.person())
                .param("place", account.place())
                .param("position", position)
                .update();
    }

    List<DemoSignIn> offered() {
        return sql.sql("select user_name, role, person, place from demo.sign_in order by position")
                .query((row, n) -> new DemoSignIn(
                        row.getString("user_name"),
                        DemoAccounts.PASSWORD,
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("place")))
                .list();
    }
}

package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BirgeTest
class CalmSessionTest {

    private static final String LAST =
            "select last_access_time from access.spring_session order by creation_time desc limit 1";

    private final Given given;
    private final Visitors visitors;
    private final JdbcClient sql;

    CalmSessionTest(Given given, Visitors visitors, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.sql = database.superuser();
    }

    @Test
    void readingPagesWritesTheLastAccessAtMostOnceAMinute() {
        Visitor head = visitors.as(given.head());
        long signedIn = last();
        assertThat(head.get("/").status()).isEqualTo(200);
        assertThat(head.get("/people").status()).isEqualTo(200);
        assertThat(last()).isEqualTo(signedIn);

        long longAgo = signedIn - CalmSession.STEP.toMillis() - 1;
        sql.sql("update access.spring_session set last_access_time = :then where last_access_time = :now")
                .param("then", longAgo)
                .param("now", signedIn)
                .update();
        assertThat(head.get("/").status()).isEqualTo(200);
        assertThat(last()).isGreaterThanOrEqualTo(signedIn);
    }

    @Test
    void aSessionEndedElsewhereIsEndedAtTheNextPage() {
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/").status()).isEqualTo(200);
        sql.sql("delete from access.spring_session").update();
        assertThat(head.get("/").location()).isEqualTo("/sign-in?next=%2F");
    }

    private long last() {
        return sql.sql(LAST).query(Long.class).single();
    }
}

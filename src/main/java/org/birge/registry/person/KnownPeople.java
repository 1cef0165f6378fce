package org.birge.registry.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.birge.registry.AppointPerson;
import org.birge.registry.Identifiers;
import org.birge.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom an identifier names already, without telling whom somebody else has. */
@Repository
class KnownPeople {

    private final JdbcClient sql;
    private final Identifiers identifiers;
    private final RequestNews news;
    private final Clock clock;

    KnownPeople(JdbcClient sql, Identifiers identifiers, RequestNews news, Clock clock) {
        this.sql = sql;
        this.identifiers = identifiers;
        this.news = news;
        this.clock = clock;
    }

    /** Empty when nobody is known; else the public id of the person in reach, "" for one beyond it. */
    @Transactional(readOnly = true)
    Optional<String> of(String identifier) {
        return sql.sql("select known from registry.known_identifier(:lookup) known where known is not null")
                .param("lookup", identifiers.lookupOf(identifier))
                .query(String.class)
                .optional();
    }

    /** Asks the place that has the person; asking twice while no answer has come sends one request. */
    @Transactional
    void request(String identifier, AppointPerson.Posting posting) {
        String request = PublicId.next();
        boolean sent = sql.sql("""
                select registry.request_posting(:lookup, :public_id, :organisation, :post, :subject, :stage, :load, :from, :now)
                """)
                .param("lookup", identifiers.lookupOf(identifier))
                .param("public_id", request)
                .param("organisation", posting.organisation())
                .param("post", posting.post())
                .param("subject", posting.subject())
                .param("stage", posting.stage())
                .param("load", posting.weeklyLoad())
                .param("from", posting.from())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (sent) {
            news.asked(request);
        }
    }
}

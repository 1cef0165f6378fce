package org.birge.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings: who works where as what, from when to when. */
@Repository
class Postings {

    private final JdbcClient sql;

    Postings(JdbcClient sql) {
        this.sql = sql;
    }

    boolean same(long person, AppointPerson.Posting posting) {
        return sql.sql("""
                select exists (
                  select 1
                    from registry.posting
                   where person_id = :person
                     and organisation_id = :organisation
                     and post = :post
                     and subject is not distinct from :subject::text
                     and valid_until is null)
                """)
                .param("person", person)
                .param("organisation", posting.organisation())
                .param("post", posting.post())
                .param("subject", posting.subject())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has a main posting on this day, within the viewer's reach or beyond it. */
    boolean hasMain(long person, LocalDate day) {
        return sql.sql("select registry.has_main(:person, :day)")
                .param("person", person)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    long add(
            String publicId,
            long person,
            long placeKey,
            AppointPerson.Posting posting,
            boolean main,
            Instant now,
            @Nullable Long by) {
        long id = sql.sql("select nextval('registry.posting_id_seq')")
                .query(Long.class)
                .single();
        sql.sql("""
                insert into registry.posting (id, public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main,
                                              valid_from, recorded_at, recorded_by)
                values (:id, :public_id, :person, :organisation, :place, :post, :subject, :stage, :load, :main,
                        :from, :now, :by)
                """)
                .param("id", id)
                .param("public_id", publicId)
                .param("person", person)
                .param("organisation", posting.organisation())
                .param("place", placeKey)
                .param("post", posting.post())
                .param("subject", posting.subject())
                .param("stage", posting.stage())
                .param("load", posting.weeklyLoad())
                .param("main", main)
                .param("from", posting.from())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }
}

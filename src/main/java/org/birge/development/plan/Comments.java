package org.birge.development.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the staff say to a draft, and what the leaders answer. Row security shows it at the school only. */
@Repository
class Comments {

    /**
     * A comment.
     *
     * @param section code; set for a measure's section too, null when it is on the plan as a whole
     * @param measure public id and title of the measure it is on
     * @param answer accepted, explained or null
     */
    record Row(
            String publicId,
            String plan,
            long planId,
            @Nullable String section,
            @Nullable String measure,
            @Nullable String measureTitle,
            String words,
            Instant madeAt,
            long madeBy,
            String who,
            @Nullable String answer,
            @Nullable String answerWords,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            long version) {}

    private static final String COMMENT = """
            select c.public_id, p.public_id as plan, c.plan_id, coalesce(m.section, c.section) as section, m.public_id as measure,
                   m.title as measure_title, c.words, c.made_at, c.made_by, w.name as who, c.answer, c.answer_words, c.answered_at,
                   a.name as answered_by, c.version
              from development.plan_comment c
              join development.plan p on p.id = c.plan_id
              left join development.measure m on m.id = c.measure_id
              join registry_api.person w on w.id = c.made_by
              left join registry_api.person a on a.id = c.answered_by
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Comments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All of a plan, in the order they were made. */
    Supplier<List<Row>> of(Gathering asked, long plan) {
        return asked.list(Query.of(COMMENT + " where c.plan_id = :plan order by c.id", Row.class)
                .with("plan", plan));
    }

    Row named(String publicId) {
        return sql.sql(COMMENT + " where c.public_id = :id")
                .param("id", publicId)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    int unanswered(long plan) {
        return sql.sql("select count(*)::int from development.plan_comment where plan_id = :plan and answer is null")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    void add(String publicId, long plan, @Nullable String section, @Nullable Long measure, String words, long by) {
        sql.sql("""
                insert into development.plan_comment (public_id, plan_id, section, measure_id, words, made_at, made_by)
                values (:id, :plan, :section, :measure, :words, :now, :by)
                """)
                .param("id", publicId)
                .param("plan", plan)
                .param("section", section)
                .param("measure", measure)
                .param("words", words)
                .param("now", now())
                .param("by", by)
                .update();
    }

    void drop(String publicId) {
        sql.sql("delete from development.plan_comment where public_id = :id")
                .param("id", publicId)
                .update();
    }

    void answered(String publicId, String answer, @Nullable String words) {
        sql.sql("""
                update development.plan_comment
                   set answer = :answer, answer_words = :words, answered_at = :now, answered_by = :by, version = version + 1
                 where public_id = :id
                """)
                .param("id", publicId)
                .param("answer", answer)
                .param("words", words)
                .param("now", now())
                .param("by", Scope.current().person())
                .update();
    }

    /** The id of a measure that stands in the plan. */
    Optional<Long> measure(long plan, String publicId) {
        return sql.sql("""
                select id
                  from development.measure
                 where plan_id = :plan
                   and public_id = :id
                   and dropped_at is null
                """)
                .param("plan", plan)
                .param("id", publicId)
                .query(Long.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

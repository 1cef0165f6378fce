package org.birge.support.induction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.support.mentor.Mentorship;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which programme a pair has. */
@Repository
class Inductions {

    static final long NONE = -1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param laid whether its steps were laid over the pair's days */
    record Chosen(
            String programme,
            String title,
            Language language,
            List<Programme.Step> steps,
            boolean laid,
            long version) {}

    private final JdbcClient sql;
    private final Clock clock;

    Inductions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Chosen> of(long pair) {
        return sql.sql("""
                select programme, title, language, steps::text, laid_at is not null as laid, version
                  from support.induction
                 where mentorship_id = :pair
                """)
                .param("pair", pair)
                .query((row, n) -> new Chosen(
                        row.getString("programme"),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElseThrow(),
                        JSON.readValue(row.getString("steps"), new TypeReference<List<Programme.Step>>() {}),
                        row.getBoolean("laid"),
                        row.getLong("version")))
                .optional();
    }

    /** @param by null where the application chose the usual one */
    void choose(Mentorship pair, Programme programme, @Nullable Long by) {
        sql.sql("""
                insert into support.induction (mentorship_id, programme, title, language, steps, chosen_by, chosen_at)
                values (:pair, :programme, :title, :language, :steps::jsonb, :by, :now)
                on conflict (mentorship_id) do update
                   set programme = excluded.programme, title = excluded.title, language = excluded.language, steps = excluded.steps,
                       chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at, version = support.induction.version + 1
                """)
                .param("pair", pair.id())
                .param("programme", programme.publicId())
                .param("title", programme.title())
                .param("language", programme.language().tag())
                .param("steps", JSON.writeValueAsString(programme.steps()))
                .param("by", by)
                .param("now", now())
                .update();
    }

    void laid(long pair) {
        sql.sql("update support.induction set laid_at = :now where mentorship_id = :pair")
                .param("pair", pair)
                .param("now", now())
                .update();
    }

    /** By which a second choice is told from the first; {@value #NONE} where none was made. */
    long version(long pair) {
        return of(pair).map(Chosen::version).orElse(NONE);
    }

    /** Holds all steps still, so that nobody writes on one while another programme takes their place. */
    void lockSteps(long pair) {
        sql.sql("select 1 from support.induction_step where mentorship_id = :pair order by id for update")
                .param("pair", pair)
                .query(Integer.class)
                .list();
    }

    /** Whether anybody has done anything with a step or written on it; asked by one of the two. */
    boolean touched(long pair) {
        return sql.sql("""
                select exists (
                  select 1
                    from support.induction_step s
                   where s.mentorship_id = :pair
                     and (s.version > 0 or exists (select 1 from support.induction_event e where e.step_id = s.id)))
                """).param("pair", pair).query(Boolean.class).single();
    }

    InductionState state(Mentorship pair) {
        return InductionState.of(pair.state(), touched(pair.id()));
    }

    static @Nullable Long self() {
        return Scope.current().person();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.birge.support.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The pairs of proposals. */
@Repository
class ProposedPairs {

    private static final String PAIR = """
            select p.*, n.name, o.short_name as school, m.name as mentor_name, w.short_name as mentor_school, u.name as unkept_name
              from support.matching_pair p
              join registry_api.person n on n.id = p.mentee_id
              join registry_api.place o on o.id = p.organisation_id
              left join registry_api.person m on m.id = p.mentor_id
              left join registry_api.place w on w.id = p.mentor_organisation_id
              left join registry_api.person u on u.id = p.unkept_id
            """;

    /**
     * What the proposal before it said of somebody.
     *
     * @param pinned whether it was fixed and stays
     * @param standing id of the mentor it gave; null for none
     * @param unkept who was fixed and could not stay; null where nothing was let go
     */
    record Before(boolean pinned, @Nullable Long standing, Pins.@Nullable Released unkept) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    ProposedPairs(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * In the order of names, those with a mentor first.
     *
     * @param show with, without, accepted, refused or unkept; empty for all
     * @param after how many were shown before
     */
    List<ProposedPair> of(long run, String show, int after, int most) {
        return sql.sql(PAIR + """
                 where p.run_id = :run
                   and (:show = ''
                        or :show = 'with' and p.mentor_id is not null and p.accepted_at is null
                        or :show = 'without' and p.mentor_id is null
                        or :show = 'accepted' and p.accepted_at is not null
                        or :show = 'refused' and p.refused is not null
                        or :show = 'unkept' and p.unkept is not null)
                 order by p.mentor_id is null, n.sort_key, p.id
                offset :after
                 limit :most
                """)
                .param("run", run)
                .param("show", show)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> pair(row))
                .list();
    }

    ProposedPair find(String publicId) {
        return sql.sql(PAIR + """
                 where p.public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> pair(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else changes it until the end of the transaction. */
    ProposedPair lock(String publicId) {
        boolean there = sql.sql("select id from support.matching_pair where public_id = :id for update")
                .param("id", publicId)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        return find(publicId);
    }

    void add(
            long run,
            OpenMentee mentee,
            @Nullable FreeMentor mentor,
            Before before,
            Reasons reasons,
            Barriers barriers) {
        Pins.Released unkept = before.unkept();
        sql.sql("""
                insert into support.matching_pair
                       (public_id, run_id, mentee_id, organisation_id, place_key, kind, subject, mentor_id, mentor_organisation_id, pinned_at,
                        reasons, barriers, standing_id, unkept_id, unkept)
                select :public_id, :run, :mentee, o.id, o.place_key, :kind, :subject, :mentor, :mentor_place, :pinned, :reasons::jsonb,
                       :barriers::jsonb, :standing, :unkept_mentor, :unkept
                  from registry_api.place o
                 where o.id = :place
                """)
                .param("public_id", PublicId.next())
                .param("run", run)
                .param("mentee", mentee.person())
                .param("place", mentee.organisation())
                .param("kind", mentee.kind())
                .param("subject", mentee.subject())
                .param("mentor", mentor == null ? null : mentor.person())
                .param("mentor_place", mentor == null ? null : mentor.organisation())
                .param("pinned", before.pinned() ? now() : null)
                .param("reasons", json.writeValueAsString(reasons))
                .param("barriers", json.writeValueAsString(barriers))
                .param("standing", before.standing())
                .param("unkept_mentor", unkept == null ? null : unkept.mentor())
                .param("unkept", unkept == null ? null : unkept.why())
                .update();
    }

    void pin(ProposedPair pair, boolean pinned, Barriers barriers) {
        changed(
                sql.sql("""
                        update support.matching_pair
                           set pinned_at = :at, barriers = :barriers::jsonb, version = version + 1
                         where id = :id
                           and version = :version
                        """).param("at", pinned ? now() : null).param("barriers", json.writeValueAsString(barriers)),
                pair);
    }

    /** What was moved is fixed, also that somebody has none. */
    void move(ProposedPair pair, @Nullable FreeMentor mentor, Reasons reasons, Barriers barriers) {
        changed(
                sql.sql("""
                        update support.matching_pair
                           set mentor_id = :mentor, mentor_organisation_id = :place, reasons = :reasons::jsonb,
                               barriers = :barriers::jsonb, moved_at = :now, pinned_at = :now, refused = null, refused_values = '{}',
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("mentor", mentor == null ? null : mentor.person())
                        .param("place", mentor == null ? null : mentor.organisation())
                        .param("reasons", json.writeValueAsString(reasons))
                        .param("barriers", json.writeValueAsString(barriers))
                        .param("now", now()),
                pair);
    }

    void accepted(ProposedPair pair, String mentorship) {
        changed(
                sql.sql("""
                        update support.matching_pair
                           set accepted_at = :now, accepted_by = :by, mentorship = :mentorship, refused = null, refused_values = '{}',
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("now", now())
                        .param("by", Scope.current().person())
                        .param("mentorship", mentorship),
                pair);
    }

    void refused(ProposedPair pair, Refusal refusal) {
        changed(
                sql.sql("""
                        update support.matching_pair
                           set refused = :key, refused_values = :values, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("key", refusal.key())
                        .param(
                                "values",
                                refusal.values().stream().map(String::valueOf).toArray(String[]::new)),
                pair);
    }

    private static void changed(JdbcClient.StatementSpec statement, ProposedPair pair) {
        int rows = statement
                .param("id", pair.id())
                .param("version", pair.version())
                .update();
        if (rows != 1) {
            throw Refusal.stale();
        }
    }

    private OffsetDateTime now() {
        return MatchingRuns.at(clock.instant());
    }

    private ProposedPair pair(ResultSet row) throws SQLException {
        return new ProposedPair(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("run_id"),
                row.getLong("mentee_id"),
                row.getString("name"),
                row.getString("school"),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("mentor_id", Long.class),
                row.getString("mentor_name"),
                row.getString("mentor_school"),
                row.getObject("pinned_at") != null,
                row.getObject("moved_at") != null,
                json.readValue(row.getString("reasons"), Reasons.class),
                json.readValue(row.getString("barriers"), Barriers.class),
                row.getObject("standing_id", Long.class),
                row.getString("unkept"),
                row.getString("unkept_name"),
                row.getString("mentorship"),
                row.getString("refused"),
                Arrays.asList((String[]) row.getArray("refused_values").getArray()),
                row.getLong("version"));
    }
}

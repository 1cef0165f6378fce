package org.birge.support.induction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.birge.shared.pack.InductionProgramme.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Induction programmes: the ready ones of the pack, and those that centres and schools made of them. */
@Repository
class Programmes {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Programmes(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** The ready ones, in the language asked for. */
    List<Programme> ready(Language language) {
        return pack.inductions().stream()
                .map(one -> Programme.ready(one, language))
                .toList();
    }

    /** Those made by places that the reader's place lies in, and by the reader's own place, the newest first. */
    List<Programme> made() {
        return read(null);
    }

    Programme find(String publicId, Language language) {
        return ready(language).stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst()
                .or(() -> read(publicId).stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** One that was made, under a lock; a ready one is no row and needs none. */
    Programme lock(String publicId, Language language) {
        Optional<Programme> ready = ready(language).stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst();
        if (ready.isPresent()) {
            return ready.get();
        }
        sql.sql("select 1 from support.programme where public_id = :id for no key update")
                .param("id", publicId)
                .query(Integer.class)
                .optional();
        return read(publicId).stream().findFirst().orElseThrow(NotFound::new);
    }

    long add(String publicId, Programme from, String title, Language language) {
        return sql.sql("""
                insert into support.programme (public_id, organisation_id, place_key, whom, title, about, language, copied_from, made_by, made_at,
                                               changed_at)
                select :public_id, p.id, p.place_key, :whom, :title, :about, :language, :from, :person, :now, :now
                  from registry_api.place p
                 where p.id = :organisation
                returning id
                """)
                .param("public_id", publicId)
                .param("organisation", Scope.current().organisation())
                .param("whom", from.whomCode())
                .param("title", title)
                .param("about", from.about())
                .param("language", language.tag())
                .param("from", from.publicId())
                .param("person", Scope.current().person())
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void addStep(long programme, Programme.Step step) {
        sql.sql("""
                insert into support.programme_step (public_id, programme_id, unit, after, kind, done_by, title, words)
                values (:public_id, :programme, :unit, :after, :kind, :by, :title, :words)
                """).param("programme", programme).params(values(step)).update();
    }

    void changeStep(long programme, Programme.Step step) {
        int changed =
                sql.sql("""
                update support.programme_step
                   set unit = :unit, after = :after, kind = :kind, done_by = :by, title = :title, words = :words
                 where programme_id = :programme
                   and public_id = :public_id
                """).param("programme", programme).params(values(step)).update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    void removeStep(long programme, String step) {
        int removed = sql.sql(
                        "delete from support.programme_step where programme_id = :programme and public_id = :step")
                .param("programme", programme)
                .param("step", step)
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
    }

    void said(long id, String title, String about) {
        sql.sql("update support.programme set title = :title, about = :about where id = :id")
                .param("id", id)
                .param("title", title)
                .param("about", about)
                .update();
    }

    void changed(long id) {
        sql.sql("update support.programme set changed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void withdrawn(long id, boolean yes) {
        sql.sql("""
                update support.programme
                   set withdrawn_at = case when :yes then :now::timestamptz end, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("yes", yes).param("now", now()).update();
    }

    private List<Programme> read(@Nullable String publicId) {
        Map<String, Programme> found = new LinkedHashMap<>();
        Map<String, List<Programme.Step>> steps = new LinkedHashMap<>();
        sql.sql("""
                select p.id, p.public_id, p.whom, p.title, p.about, p.language, p.organisation_id, o.short_name as owner, p.withdrawn_at, p.version,
                       s.public_id as step_id, s.unit, s.after, s.kind, s.done_by, s.title as step_title, s.words as step_words
                  from support.programme p
                  join registry_api.place o on o.id = p.organisation_id
                  left join support.programme_step s on s.programme_id = p.id
                 where (:id::text is null or p.public_id = :id)
                 order by p.withdrawn_at is not null, p.made_at desc, p.id, s.id
                """).param("id", publicId).query(row -> {
            Programme programme = programme(row);
            found.putIfAbsent(programme.publicId(), programme);
            List<Programme.Step> list = steps.computeIfAbsent(programme.publicId(), id -> new ArrayList<>());
            if (row.getString("step_id") != null) {
                list.add(step(row));
            }
        });
        return found.values().stream()
                .map(one -> one.with(steps.getOrDefault(one.publicId(), List.of())))
                .toList();
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getLong("id"),
                row.getString("public_id"),
                Whom.valueOf(constant(row.getString("whom"))),
                row.getString("title"),
                row.getString("about"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getLong("organisation_id"),
                Objects.requireNonNullElse(row.getString("owner"), ""),
                row.getObject("withdrawn_at") == null ? ProgrammeState.IN_USE : ProgrammeState.WITHDRAWN,
                row.getLong("version"),
                List.of());
    }

    private static Programme.Step step(ResultSet row) throws SQLException {
        return new Programme.Step(
                row.getString("step_id"),
                Unit.valueOf(constant(row.getString("unit"))),
                row.getInt("after"),
                Kind.valueOf(constant(row.getString("kind"))),
                By.valueOf(constant(row.getString("done_by"))),
                row.getString("step_title"),
                row.getString("step_words"));
    }

    private static Map<String, Object> values(Programme.Step step) {
        return Map.of(
                "public_id", step.publicId(),
                "unit", step.unitCode(),
                "after", step.after(),
                "kind", step.kindCode(),
                "by", step.byCode(),
                "title", step.title(),
                "words", step.words());
    }

    /** The constant of a code as it stands in the database and in forms. */
    static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.birge.growth.lesson;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.documents.FileUse;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of master lessons; their files are kept from the sweep. */
@Repository
class MasterLessons implements FileUse {

    private final JdbcClient sql;
    private final Clock clock;

    MasterLessons(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String column() {
        return "growth.master_lesson.file_hash";
    }

    @Override
    public boolean holds(String hash) {
        return sql.sql("select exists (select from growth.master_lesson where file_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** At the centre where one works. */
    void add(String publicId, MasterPlan plan) {
        Scope scope = Scope.current();
        int added = with(
                        sql.sql("""
                            insert into growth.master_lesson (public_id, organisation_id, place_key, title, kind, subject, origin, language, translation, giver_id,
                                                              giver_name, giver_words, words, day, begins, ends, place, link, places, planned_at, planned_by, changed_at)
                            select :public_id, p.id, p.place_key, :title, :kind, :subject, :origin, :language, :translation, :giver, :giver_name, :giver_words,
                                   :words, :day, :begins, :ends, :place, :link, :places, :now, :person, :now
                              from registry_api.place p
                             where p.id = :organisation
                               and p.kind = 'centre'
                            """)
                                .param("public_id", publicId)
                                .param("organisation", scope.organisation())
                                .param("person", scope.person()),
                        plan)
                .update();
        if (added == 0) {
            throw new NotFound();
        }
    }

    void changed(long id, MasterPlan plan) {
        with(sql.sql("""
            update growth.master_lesson
               set title = :title, kind = :kind, subject = :subject, origin = :origin, language = :language, translation = :translation,
                   giver_id = :giver, giver_name = :giver_name, giver_words = :giver_words, words = :words, day = :day, begins = :begins,
                   ends = :ends, place = :place, link = :link, places = :places, changed_at = :now, version = version + 1
             where id = :id
            """).param("id", id), plan).update();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, MasterPlan plan) {
        @Nullable LessonTime time = plan.time();
        return statement
                .param("title", plan.title().strip())
                .param("kind", plan.kind())
                .param("subject", plan.subject())
                .param("origin", plan.origin())
                .param("language", plan.language())
                .param("translation", plan.translation())
                .param("giver", plan.giver())
                .param("giver_name", plan.giverName())
                .param("giver_words", plan.giverWords())
                .param("words", plan.words().strip())
                .param("day", time == null ? null : time.day())
                .param("begins", time == null ? null : time.begins())
                .param("ends", time == null ? null : time.ends())
                .param("place", plan.place())
                .param("link", plan.link())
                .param("places", plan.places())
                .param("now", now());
    }

    MasterLesson lock(String publicId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('master lesson ' || :id, 0))")
                .param("id", publicId)
                .query((row, n) -> n)
                .list();
        return find(publicId);
    }

    MasterLesson find(String publicId) {
        return sql.sql("""
            select l.id, l.public_id, l.title, l.giver_id, l.place_key >= (select scope.low()) and l.place_key < (select scope.high()) as reachable,
                   exists (select 1
                             from growth.master_guest g
                            where g.lesson_id = l.id
                              and g.person_id = :person
                              and g.left_at is null) as guest,
                   l.places, growth.master_guests(l.id) as taken, l.day, l.begins, l.ends, l.recording is not null or l.file_hash is not null as recorded, l.announced_at, l.shown_at,
                   l.called_off_at, l.version
              from growth.master_lesson l
             where l.public_id = :id
            """)
                .param("id", publicId)
                .param("person", Scope.current().person())
                .query((row, n) -> new MasterLesson(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("title"),
                        row.getObject("giver_id", Long.class),
                        row.getBoolean("reachable"),
                        row.getBoolean("guest"),
                        row.getObject("places", Integer.class),
                        row.getInt("taken"),
                        ReadMasterLesson.time(row),
                        row.getBoolean("recorded"),
                        MasterState.in(row),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param shown whether it can be watched already */
    void announced(long id, boolean shown) {
        sql.sql("""
            update growth.master_lesson
               set announced_at = :now, shown_at = case when :shown then :now::timestamptz end, changed_at = :now, version = version + 1
             where id = :id
            """).param("id", id).param("shown", shown).param("now", now()).update();
    }

    void shown(long id) {
        sql.sql("""
            update growth.master_lesson
               set shown_at = :now, changed_at = :now, version = version + 1
             where id = :id
            """).param("id", id).param("now", now()).update();
    }

    /** Either may be null: then it is there no longer. */
    void recorded(long id, @Nullable String link, @Nullable String hash, @Nullable String name) {
        sql.sql("""
            update growth.master_lesson
               set recording = :link, file_hash = :hash, file_name = :name, changed_at = :now, version = version + 1
             where id = :id
            """)
                .param("id", id)
                .param("link", link)
                .param("hash", hash)
                .param("name", name)
                .param("now", now())
                .update();
    }

    void analysed(long id, String words) {
        sql.sql("""
            update growth.master_lesson
               set analysis = nullif(:words, ''), changed_at = :now, version = version + 1
             where id = :id
            """).param("id", id).param("words", words).param("now", now()).update();
    }

    void calledOff(long id, String reason) {
        sql.sql("""
            update growth.master_lesson
               set called_off_at = :now, reason = :reason, changed_at = :now, version = version + 1
             where id = :id
            """).param("id", id).param("reason", reason).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.database.Scope;
import org.birge.documents.Files;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a master lesson. */
@Repository
class ReadMasterLesson {

    private record Stored(String hash, String name) {}

    private final JdbcClient sql;
    private final MasterLessons lessons;
    private final MasterComments comments;
    private final MasterGuests guests;
    private final Files files;
    private final LessonDays days;
    private final CountryPack pack;

    ReadMasterLesson(
            JdbcClient sql,
            MasterLessons lessons,
            MasterComments comments,
            MasterGuests guests,
            Files files,
            LessonDays days,
            CountryPack pack) {
        this.sql = sql;
        this.lessons = lessons;
        this.comments = comments;
        this.guests = guests;
        this.files = files;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public MasterPage page(String publicId) {
        Scope scope = Scope.current();
        MasterLesson lesson = lessons.find(publicId).demand(MasterCommand.READ, scope);
        return new MasterPage(
                facts(lesson),
                new MasterPage.Rights(
                        lesson.allows(MasterCommand.CHANGE, scope),
                        lesson.allows(MasterCommand.ANNOUNCE, scope),
                        lesson.allows(MasterCommand.SHOW, scope) && !days.ahead(lesson.time()),
                        lesson.allows(MasterCommand.RECORD, scope),
                        lesson.allows(MasterCommand.COMMENT, scope) && scope.person() != null,
                        lesson.allows(MasterCommand.MODERATE, scope),
                        lesson.allows(MasterCommand.ANALYSE, scope),
                        lesson.allows(MasterCommand.CALL_OFF, scope),
                        lesson.allows(MasterCommand.SIGN_UP, scope) && toCome(lesson) && !lesson.full(),
                        lesson.allows(MasterCommand.LEAVE, scope) && toCome(lesson)),
                comments.of(lesson.id()),
                new MasterPage.Coming(
                        lesson.live(),
                        lesson.places(),
                        lesson.taken(),
                        lesson.guest(),
                        lesson.hostedBy(scope),
                        lesson.allows(MasterCommand.SIGN_UP, scope) && toCome(lesson) && lesson.full(),
                        guests.of(lesson.id())));
    }

    private boolean toCome(MasterLesson lesson) {
        LessonTime time = lesson.time();
        return time != null && !days.begun(time) && Scope.current().person() != null;
    }

    /** As it is planned, to be planned anew. */
    @Transactional(readOnly = true)
    public MasterPlan plan(String publicId) {
        MasterLesson lesson = lessons.find(publicId).demand(MasterCommand.CHANGE, Scope.current());
        return sql.sql("""
            select title, kind, subject, origin, language, translation, giver_id, giver_name, giver_words, words, day, begins, ends, place, link, places
              from growth.master_lesson
             where id = :id
            """)
                .param("id", lesson.id())
                .query((row, n) -> new MasterPlan(
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("origin"),
                        row.getString("language"),
                        row.getString("translation"),
                        row.getObject("giver_id", Long.class),
                        row.getString("giver_name"),
                        row.getString("giver_words"),
                        row.getString("words"),
                        time(row),
                        row.getString("place"),
                        row.getString("link"),
                        row.getObject("places", Integer.class)))
                .single();
    }

    /** The recording, for whoever reads of the lesson; it is saved or shown as its kind allows. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> file(String publicId) {
        MasterLesson lesson = lessons.find(publicId).demand(MasterCommand.READ, Scope.current());
        Stored stored = sql.sql("""
            select file_hash as hash, file_name as name
              from growth.master_lesson
             where id = :id
               and file_hash is not null
            """)
                .param("id", lesson.id())
                .query(Stored.class)
                .optional()
                .orElseThrow(NotFound::new);
        return files.show(stored.hash(), stored.name());
    }

    private MasterPage.Facts facts(MasterLesson lesson) {
        return sql.sql("""
            select l.title, l.kind, l.subject, l.origin, l.language, l.translation, coalesce(l.giver_name, growth.master_giver(l.id), '') as giver,
                   l.giver_words, coalesce(l.giver_id = :person, false) as own, l.words, l.day, l.begins, l.ends, l.place, l.link, l.recording,
                   l.file_name, l.reason, l.analysis, l.version
              from growth.master_lesson l
             where l.id = :id
            """)
                .param("id", lesson.id())
                .param("person", Scope.current().person())
                .query((row, n) -> new MasterPage.Facts(
                        lesson.publicId(),
                        row.getString("title"),
                        row.getString("kind"),
                        subject(pack, row.getString("subject")),
                        row.getString("origin"),
                        row.getString("language"),
                        row.getString("translation"),
                        row.getString("giver"),
                        row.getString("giver_words"),
                        row.getBoolean("own"),
                        row.getString("words"),
                        time(row),
                        row.getString("place"),
                        row.getString("link"),
                        row.getString("recording"),
                        row.getString("file_name"),
                        row.getString("reason"),
                        row.getString("analysis"),
                        lesson.state(),
                        row.getLong("version")))
                .single();
    }

    static @Nullable LessonTime time(ResultSet row) throws SQLException {
        return row.getObject("day") == null ? null : LessonTime.in(row);
    }

    static @Nullable Text subject(CountryPack pack, @Nullable String code) {
        return code == null ? null : pack.subject(code).name();
    }
}

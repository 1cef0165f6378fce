package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of courses. */
@Repository
class Courses {

    private final JdbcClient sql;
    private final TrainingDays days;

    Courses(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    void add(String publicId, CourseContent content) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into growth.course (public_id, organisation_id, place_key, title, purpose, kind, areas, subject, audiences, hours, form, provider,
                                           made_by, made_at)
                select :public_id, p.id, p.place_key, :title, :purpose, :kind, :areas, :subject, :audiences, :hours, :form, :provider, :person, :now
                  from registry_api.place p
                 where p.id = :organisation
                """)
                .param("public_id", publicId)
                .param("organisation", scope.organisation())
                .param("title", content.title())
                .param("purpose", content.purpose())
                .param("kind", content.kind())
                .param("areas", content.areas().toArray(String[]::new))
                .param("subject", content.subject())
                .param("audiences", content.audiences().toArray(String[]::new))
                .param("hours", content.hours())
                .param("form", content.form())
                .param("provider", content.provider())
                .param("person", scope.person())
                .param("now", days.now())
                .update();
    }

    void change(long id, CourseContent content) {
        sql.sql("""
                update growth.course
                   set title = :title, purpose = :purpose, kind = :kind, areas = :areas, subject = :subject, audiences = :audiences, hours = :hours,
                       form = :form, provider = :provider, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("title", content.title())
                .param("purpose", content.purpose())
                .param("kind", content.kind())
                .param("areas", content.areas().toArray(String[]::new))
                .param("subject", content.subject())
                .param("audiences", content.audiences().toArray(String[]::new))
                .param("hours", content.hours())
                .param("form", content.form())
                .param("provider", content.provider())
                .update();
    }

    void offered(long id) {
        sql.sql("update growth.course set offered_at = :now, withdrawn_at = null, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .update();
    }

    /** A draft only; what was withdrawn stays so. */
    void offeredWithSession(long id) {
        sql.sql("""
                update growth.course
                   set offered_at = :now, version = version + 1
                 where id = :id
                   and offered_at is null
                   and withdrawn_at is null
                """).param("id", id).param("now", days.now()).update();
    }

    void withdrawn(long id) {
        sql.sql("update growth.course set withdrawn_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .update();
    }

    Course find(String publicId) {
        return sql.sql("""
                select id, public_id, organisation_id, title, offered_at, withdrawn_at, version
                  from growth.course
                 where public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> course(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** For whoever may change it: of others the row is not there to be locked. */
    Course lock(String publicId) {
        Course seen = find(publicId);
        return sql.sql("""
                select id, public_id, organisation_id, title, offered_at, withdrawn_at, version
                  from growth.course
                 where id = :id
                   for update
                """)
                .param("id", seen.id())
                .query((row, n) -> course(row))
                .optional()
                .orElse(seen);
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getString("title"),
                CourseState.of(Moments.in(row, "offered_at"), Moments.in(row, "withdrawn_at")),
                row.getLong("version"));
    }
}

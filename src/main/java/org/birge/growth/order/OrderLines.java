package org.birge.growth.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses asked for in an order, and what was answered to each. */
@Repository
class OrderLines {

    /** More courses are two orders. */
    static final int MOST = 60;

    /** A course of the catalogue as a line takes it over. */
    record Catalogued(
            long id,
            String title,
            int hours,
            @Nullable String area,
            @Nullable String subject,
            boolean withdrawn) {}

    private final JdbcClient sql;
    private final OfficeDays days;

    OrderLines(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** In the order they were written. */
    List<OrderLine> of(long order) {
        return found(order, null);
    }

    OrderLine find(long order, String publicId) {
        return found(order, publicId).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<OrderLine> found(long order, @Nullable String only) {
        return sql.sql("""
                select l.*, c.public_id as course, case when l.answered_at is null then 0 else growth.sessions_of_order_line(l.id) end as sessions
                  from growth.course_order_line l
                  left join growth.course c on c.id = l.course_id
                 where l.order_id = :order
                   and (:only::text is null or l.public_id = :only)
                 order by l.id
                """)
                .param("order", order)
                .param("only", only)
                .query((row, n) -> line(row))
                .list();
    }

    /** The name under which a line stands. */
    String title(String publicId) {
        return sql.sql("select title from growth.course_order_line where public_id = :id")
                .param("id", publicId)
                .query(String.class)
                .single();
    }

    /** One at a time plans it, so that two who plan at once write one course. */
    void hold(String publicId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('order line ' || :id, 0))")
                .param("id", publicId)
                .query((row, n) -> true)
                .list();
    }

    /** The course of this name at this institute that the own centre has in its catalogue already. */
    Optional<String> ownNamed(String title, String institute) {
        return sql.sql("""
                select public_id
                  from growth.course
                 where title_key = growth.training_key(:title || ' ' || :institute)
                   and organisation_id = :place
                   and withdrawn_at is null
                 order by id
                 limit 1
                """)
                .param("title", title)
                .param("institute", institute)
                .param("place", Scope.current().organisation())
                .query(String.class)
                .optional();
    }

    /** Whether a course is of the catalogue of the reader's own centre, which alone plans sessions of it. */
    boolean ownCourse(String course) {
        return sql.sql("select organisation_id from growth.course where public_id = :id")
                .param("id", course)
                .query(Long.class)
                .optional()
                .equals(Optional.ofNullable(Scope.current().organisation()));
    }

    /** What the catalogue says of a course that is or was offered, or is of the own office. */
    Optional<Catalogued> catalogued(@Nullable String course) {
        return sql.sql("""
                select id, title, hours, areas[1] as area, subject, withdrawn_at is not null as withdrawn
                  from growth.course
                 where public_id = :id
                   and (offered_at is not null or organisation_id = :place)
                """)
                .param("id", course)
                .param("place", Scope.current().organisation())
                .query(Catalogued.class)
                .optional();
    }

    String add(long order, LineContent content) {
        Catalogued course = demanded(content.course(), null);
        if (of(order).size() >= MOST) {
            throw new Refusal("orders.problem.lines", MOST);
        }
        String publicId = PublicId.next();
        filled(content, course, sql.sql("""
                insert into growth.course_order_line (public_id, order_id, course_id, title, area, subject, people, hours, language, month_from, month_until)
                values (:public_id, :order, :course, :title, :area, :subject, :people, :hours, :language, :from, :until)
                """))
                .param("public_id", publicId)
                .param("order", order)
                .update();
        return publicId;
    }

    void change(OrderLine line, LineContent content) {
        filled(content, demanded(content.course(), line.course()), sql.sql("""
                update growth.course_order_line
                   set course_id = :course, title = :title, area = :area, subject = :subject, people = :people, hours = :hours, language = :language,
                       month_from = :from, month_until = :until
                 where id = :id
                """))
                .param("id", line.id())
                .update();
    }

    void drop(OrderLine line) {
        sql.sql("delete from growth.course_order_line where id = :id")
                .param("id", line.id())
                .update();
    }

    void agreed(OrderLine line, int people, LocalDate begins, LocalDate ends, String words) {
        answered(line, people, begins, ends, words);
    }

    void declined(OrderLine line, String reason) {
        answered(line, null, null, null, reason);
    }

    /** The course written out of a line that named one the catalogue did not have. */
    void catalogued(OrderLine line, String course) {
        sql.sql("""
                update growth.course_order_line
                   set course_id = (select c.id from growth.course c where c.public_id = :course)
                 where id = :id
                """).param("id", line.id()).param("course", course).update();
    }

    private void answered(
            OrderLine line,
            @Nullable Integer people,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            String words) {
        sql.sql("""
                update growth.course_order_line
                   set answered_at = :now, first_answered_at = coalesce(first_answered_at, answered_at, :now), answered_by = :person, agreed_people = :people, begins = :begins, ends = :ends, answer = nullif(:words, '')
                 where id = :id
                """)
                .param("id", line.id())
                .param("now", days.now())
                .param("person", Scope.current().person())
                .param("people", people)
                .param("begins", begins)
                .param("ends", ends)
                .param("words", words)
                .update();
    }

    /** Refuses a course that is withdrawn, but where the line named it before. */
    private @Nullable Catalogued demanded(@Nullable String course, @Nullable String before) {
        if (course == null) {
            return null;
        }
        Catalogued found = catalogued(course).orElseThrow(NotFound::new);
        if (found.withdrawn() && !course.equals(before)) {
            throw new Refusal("orders.problem.course");
        }
        return found;
    }

    private static JdbcClient.StatementSpec filled(
            LineContent content, @Nullable Catalogued course, JdbcClient.StatementSpec statement) {
        String title = course == null ? content.title() : course.title();
        return statement
                .param("course", course == null ? null : course.id())
                .param("title", title)
                .param("area", content.area())
                .param("subject", content.subject())
                .param("people", content.people())
                .param("hours", content.hours())
                .param("language", content.language())
                .param("from", content.from())
                .param("until", content.until());
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("course"),
                row.getString("title"),
                row.getString("area"),
                row.getString("subject"),
                row.getInt("people"),
                row.getInt("hours"),
                row.getString("language"),
                row.getInt("month_from"),
                row.getInt("month_until"),
                row.getObject("answered_at") != null,
                row.getObject("agreed_people", Integer.class),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("answer"),
                row.getInt("sessions"));
    }
}

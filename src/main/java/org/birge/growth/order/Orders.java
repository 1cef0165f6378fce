package org.birge.growth.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of orders. */
@Repository
class Orders {

    private final JdbcClient sql;
    private final OfficeDays days;

    Orders(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    String add(OrderContent content, long institute) {
        String publicId = PublicId.next();
        sql.sql("""
                insert into growth.course_order (public_id, organisation_id, place_key, institute_id, school_year, words, drawn_by, drawn_at)
                select :public_id, p.id, p.place_key, :institute, :year, :words, :person, :now
                  from registry_api.place p
                 where p.id = :place
                """)
                .param("public_id", publicId)
                .param("place", Scope.current().organisation())
                .param("institute", institute)
                .param("year", content.year())
                .param("words", content.words())
                .param("person", self())
                .param("now", days.now())
                .update();
        happened(find(publicId).id(), "drawn-up", null);
        return publicId;
    }

    CourseOrder find(String publicId) {
        return sql.sql("""
                select o.*, coalesce(o.institute_name, i.name) as institute, p.kind = 'centre' as of_centre,
                       growth.had_hand_in_order(o.id, :person) as own_hand
                  from growth.course_order o
                  join growth.institute i on i.id = o.institute_id
                  join registry_api.place p on p.id = o.organisation_id
                 where o.public_id = :id
                """)
                .param("id", publicId)
                .param("person", self())
                .query((row, n) -> order(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Held still for the command that follows; whoever may only read it is told so by the command's rule. */
    CourseOrder lock(String publicId, OrderCommand command, long version) {
        find(publicId).demand(command, Scope.current());
        return sql.sql("""
                select o.*, coalesce(o.institute_name, i.name) as institute, p.kind = 'centre' as of_centre,
                       growth.had_hand_in_order(o.id, :person) as own_hand
                  from growth.course_order o
                  join growth.institute i on i.id = o.institute_id
                  join registry_api.place p on p.id = o.organisation_id
                 where o.public_id = :id
                   for update of o
                """)
                .param("id", publicId)
                .param("person", self())
                .query((row, n) -> order(row))
                .optional()
                .orElseThrow(NotFound::new)
                .demand(command, Scope.current())
                .atVersion(version);
    }

    void changed(long id, OrderContent content, long institute) {
        sql.sql("""
                update growth.course_order
                   set institute_id = :institute, school_year = :year, words = :words, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("institute", institute)
                .param("year", content.year())
                .param("words", content.words())
                .update();
    }

    /** Something in it changed: whoever read it before reads it again. */
    void touched(long id) {
        sql.sql("update growth.course_order set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void submitted(long id) {
        sql.sql("""
                update growth.course_order
                   set submitted_at = :now, answer_by = :by, returned_at = null, decided_by = null, reason = null, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("by", days.answerBy())
                .update();
    }

    void agreed(long id) {
        sql.sql(
                        "update growth.course_order set agreed_at = :now, decided_by = :person, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .update();
    }

    void returned(long id, String reason) {
        sql.sql("""
                update growth.course_order
                   set returned_at = :now, decided_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("reason", reason)
                .update();
    }

    /** With the institute as the letter names it, whatever it is called later. */
    void sent(long id, String number, LocalDate day) {
        sql.sql("""
                update growth.course_order o
                   set sent_at = :now, sent_by = :person, sent_from = :place, letter_number = :number, letter_day = :day,
                       institute_name = i.name, institute_contact = i.contact, institute_address = i.address, version = o.version + 1
                  from growth.institute i
                 where o.id = :id
                   and i.id = o.institute_id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("place", Scope.current().organisation())
                .param("number", number)
                .param("day", day)
                .update();
    }

    /** Answered once no line waits for its answer. */
    void answeredIfWhole(long id) {
        sql.sql("""
                update growth.course_order o
                   set answered_at = case when not exists (select 1
                                                             from growth.course_order_line l
                                                            where l.order_id = o.id
                                                              and l.answered_at is null) then :now::timestamptz end,
                       version = version + 1
                 where id = :id
                """).param("id", id).param("now", days.now()).update();
    }

    void done(long id) {
        sql.sql("update growth.course_order set done_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .update();
    }

    void withdrawn(long id, String reason) {
        sql.sql("""
                update growth.course_order
                   set withdrawn_at = :now, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("reason", reason)
                .update();
    }

    void happened(long order, String what, @Nullable String words) {
        sql.sql("""
                insert into growth.course_order_event (order_id, at, person_id, what, words)
                values (:order, :now, :person, :what, :words)
                """)
                .param("order", order)
                .param("now", days.now())
                .param("person", self())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private static CourseOrder order(ResultSet row) throws SQLException {
        return new CourseOrder(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getBoolean("of_centre"),
                row.getString("institute"),
                row.getInt("school_year"),
                row.getLong("drawn_by"),
                row.getBoolean("own_hand"),
                row.getObject("decided_by", Long.class),
                Moments.in(row, "agreed_at"),
                row.getObject("sent_from", Long.class),
                OrderState.of(row),
                row.getLong("version"));
    }

    private static @Nullable Long self() {
        return Scope.current().person();
    }
}

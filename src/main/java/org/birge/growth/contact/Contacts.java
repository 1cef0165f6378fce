package org.birge.growth.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of contacts. */
@Repository
class Contacts {

    private final JdbcClient sql;
    private final OfficeDays days;

    Contacts(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    String add(ContactContent content) {
        String publicId = PublicId.next();
        filled(content, sql.sql("""
                insert into growth.contact (public_id, organisation_id, place_key, kind, name, country, purpose, from_day, until_day, answers_for, proposed_by,
                                            proposed_at, answer_by)
                select :public_id, p.id, p.place_key, :kind, :name, :country, :purpose, :from, :until, :answers, :person, :now, :by
                  from registry_api.place p
                 where p.id = :place
                """))
                .param("public_id", publicId)
                .param("place", Scope.current().organisation())
                .param("person", self())
                .param("now", days.now())
                .param("by", days.answerBy())
                .update();
        happened(find(publicId).id(), "proposed", null);
        return publicId;
    }

    /** Mended and proposed again. */
    void proposedAgain(long id, ContactContent content) {
        filled(content, sql.sql("""
                update growth.contact
                   set kind = :kind, name = :name, country = :country, purpose = :purpose, from_day = :from, until_day = :until, answers_for = :answers,
                       mended_by = :person, answer_by = :by, returned_at = null, decided_by = null, reason = null, version = version + 1
                 where id = :id
                """))
                .param("id", id)
                .param("person", self())
                .param("by", days.answerBy())
                .update();
    }

    Contact find(String publicId) {
        return sql.sql("select c.* from growth.contact c where c.public_id = :id")
                .param("id", publicId)
                .query((row, n) -> contact(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Held still for the command that follows; whoever may only read it is told so by the command's rule. */
    Contact lock(String publicId, ContactCommand command, long version) {
        find(publicId).demand(command, Scope.current());
        return sql.sql("select c.* from growth.contact c where c.public_id = :id for update")
                .param("id", publicId)
                .query((row, n) -> contact(row))
                .optional()
                .orElseThrow(NotFound::new)
                .demand(command, Scope.current())
                .atVersion(version);
    }

    void agreed(long id) {
        sql.sql(
                        "update growth.contact set agreed_at = :now, decided_by = :person, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .update();
    }

    void returned(long id, String reason) {
        sql.sql("""
                update growth.contact
                   set returned_at = :now, decided_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("reason", reason)
                .update();
    }

    void entered(long id, String number, LocalDate day) {
        sql.sql("""
                update growth.contact
                   set entered_at = :now, entered_by = :person, agreement_number = :number, agreement_day = :day, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("number", number)
                .param("day", day)
                .update();
    }

    /** Told with what stood there before, and only where something else stands there now. */
    void enteredAgain(long id, String number, LocalDate day) {
        sql.sql("""
                with told as (
                  insert into growth.contact_event (contact_id, at, person_id, what, words)
                  select c.id, :now, :person, 'entered-again',
                         c.agreement_number || ', ' || to_char(c.agreement_day, 'DD.MM.YYYY') || ' → ' || :number || ', ' || to_char(:day::date, 'DD.MM.YYYY')
                    from growth.contact c
                   where c.id = :id
                     and (c.agreement_number, c.agreement_day) is distinct from (:number, :day::date)
                  returning contact_id)
                select contact_id
                  from told
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("number", number)
                .param("day", day)
                .query(Long.class)
                .optional()
                .ifPresent(contact -> entered(contact, number, day));
    }

    void handedOver(long id, long person) {
        sql.sql("update growth.contact set answers_for = :answers, version = version + 1 where id = :id")
                .param("id", id)
                .param("answers", person)
                .update();
    }

    void ended(long id, String reason) {
        sql.sql("""
                update growth.contact
                   set ended_at = :now, ended_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", self())
                .param("reason", reason)
                .update();
    }

    void withdrawn(long id, String reason) {
        sql.sql("update growth.contact set withdrawn_at = :now, reason = :reason, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .param("reason", reason)
                .update();
    }

    void happened(long contact, String what, @Nullable String words) {
        sql.sql("""
                insert into growth.contact_event (contact_id, at, person_id, what, words)
                values (:contact, :now, :person, :what, :words)
                """)
                .param("contact", contact)
                .param("now", days.now())
                .param("person", self())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private static JdbcClient.StatementSpec filled(ContactContent content, JdbcClient.StatementSpec statement) {
        return statement
                .param("kind", content.kind())
                .param("name", content.name())
                .param("country", content.country())
                .param("purpose", content.purpose())
                .param("from", content.from())
                .param("until", content.until())
                .param("answers", content.answersFor());
    }

    private Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getString("name"),
                row.getLong("answers_for"),
                row.getLong("proposed_by"),
                row.getObject("mended_by", Long.class),
                row.getObject("decided_by", Long.class),
                Objects.requireNonNull(row.getObject("until_day", LocalDate.class)),
                ContactState.of(row, days.today()),
                row.getLong("version"));
    }

    private static @Nullable Long self() {
        return Scope.current().person();
    }
}

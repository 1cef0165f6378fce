package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.web.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one contact. */
@Repository
class ReadContact {

    private final JdbcClient sql;
    private final Contacts contacts;
    private final OfficeDays days;

    ReadContact(JdbcClient sql, Contacts contacts, OfficeDays days) {
        this.sql = sql;
        this.contacts = contacts;
        this.days = days;
    }

    @Transactional(readOnly = true)
    ContactPage page(String publicId) {
        Scope scope = Scope.current();
        Contact contact = contacts.find(publicId).demand(ContactCommand.READ, scope);
        boolean over = contact.until().isBefore(days.today());
        return new ContactPage(
                facts(contact),
                new ContactPage.Rights(
                        contact.allows(ContactCommand.MEND, scope),
                        !over && contact.allows(ContactCommand.AGREE, scope),
                        contact.allows(ContactCommand.RETURN, scope),
                        contact.allows(ContactCommand.ENTER, scope),
                        contact.allows(ContactCommand.HAND_OVER, scope),
                        contact.allows(ContactCommand.END, scope),
                        contact.allows(ContactCommand.WITHDRAW, scope)),
                history(contact.id()),
                Map.of(),
                Problems.none());
    }

    private ContactPage.Facts facts(Contact contact) {
        return sql.sql("""
                select c.*, p.short_name as office, n.name as answers
                  from growth.contact c
                  join registry_api.place p on p.id = c.organisation_id
                  left join registry_api.person n on n.id = c.answers_for
                 where c.id = :id
                """)
                .param("id", contact.id())
                .query((row, n) -> {
                    LocalDate answerBy = contact.state() == ContactState.PROPOSED
                            ? row.getObject("answer_by", LocalDate.class)
                            : null;
                    return new ContactPage.Facts(
                            contact.publicId(),
                            Objects.requireNonNull(row.getString("office")),
                            row.getString("kind"),
                            contact.name(),
                            row.getString("country"),
                            row.getString("purpose"),
                            Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                            Objects.requireNonNull(row.getObject("until_day", LocalDate.class)),
                            row.getString("answers"),
                            contact.answersFor(),
                            answerBy,
                            answerBy != null && answerBy.isBefore(days.today()),
                            row.getString("reason"),
                            row.getString("agreement_number"),
                            row.getObject("agreement_day", LocalDate.class),
                            days.today(),
                            contact.state(),
                            contact.version());
                })
                .single();
    }

    private List<ContactPage.Event> history(long contact) {
        return sql.sql("""
                select e.at, p.name as who, e.what, e.words
                  from growth.contact_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.contact_id = :contact
                 order by e.id desc
                 limit 200
                """)
                .param("contact", contact)
                .query((row, n) -> new ContactPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}

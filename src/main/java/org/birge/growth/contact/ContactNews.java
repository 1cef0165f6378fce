package org.birge.growth.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.birge.registry.NamedColleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the authority, the head and whoever answers for a contact what one of them did. Nobody is told of their own deed. */
@Component
class ContactNews {

    private final JdbcClient sql;
    private final Leaders leaders;
    private final NamedColleagues colleagues;
    private final OfficeDays days;
    private final ApplicationEventPublisher events;

    ContactNews(
            JdbcClient sql,
            Leaders leaders,
            NamedColleagues colleagues,
            OfficeDays days,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.colleagues = colleagues;
        this.days = days;
        this.events = events;
    }

    void proposed(Contact contact) {
        tell(deciding(contact), "contacts.notice.proposed", contact, office(contact), contact.name());
    }

    /** Whoever answers for it hears of it before it is agreed. */
    void named(Contact contact) {
        tell(Stream.of(contact.answersFor()), "contacts.notice.named", contact, contact.name());
    }

    /** Whoever answers for it from now on, and whoever did. */
    void handedOver(Contact contact, long person, String name) {
        tell(Stream.of(person), "contacts.notice.handed-to-you", contact, contact.name());
        tell(there(contact).filter(one -> one != person), "contacts.notice.handed-over", contact, contact.name(), name);
    }

    void agreed(Contact contact) {
        tell(own(contact), "contacts.notice.agreed", contact, contact.name());
    }

    void returned(Contact contact, String reason) {
        tell(own(contact), "contacts.notice.returned", contact, contact.name(), reason);
    }

    void entered(Contact contact, String number) {
        tell(all(contact), "contacts.notice.entered", contact, contact.name(), number);
    }

    void ended(Contact contact, String reason) {
        tell(all(contact), "contacts.notice.ended", contact, contact.name(), reason);
    }

    void withdrawn(Contact contact, String reason) {
        tell(all(contact), "contacts.notice.withdrawn", contact, office(contact), contact.name(), reason);
    }

    private Stream<Long> all(Contact contact) {
        return Stream.concat(own(contact), deciding(contact));
    }

    private Stream<Long> own(Contact contact) {
        return Stream.concat(there(contact), leaders.at(contact.organisation()).stream());
    }

    /** Whoever proposed or mended it, where they still do so for the office today, and whoever answers for it, where they still work there. */
    private Stream<Long> there(Contact contact) {
        return Stream.concat(
                leaders.still(contact.organisation(), ContactRules.ROLES, contact.writers()).stream(),
                colleagues.works(contact.organisation(), contact.answersFor(), days.today())
                        ? Stream.of(contact.answersFor())
                        : Stream.empty());
    }

    private String office(Contact contact) {
        return sql.sql("select short_name from registry_api.place where id = :id")
                .param("id", contact.organisation())
                .query(String.class)
                .single();
    }

    /** Whoever decided, while an officer above; else the officers of the nearest authority above where somebody may decide. */
    private Stream<Long> deciding(Contact contact) {
        return leaders.ofAuthority(contact.organisation(), contact.writers(), contact.decidedBy()).stream();
    }

    private void tell(Stream<Long> people, String key, Contact contact, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> told = people.distinct()
                .filter(person -> !Objects.equals(person, self))
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new Notice(told, key, List.of(values), "/contacts/" + contact.publicId()));
        }
    }
}

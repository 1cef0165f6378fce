package org.birge.growth.contact;

import org.birge.growth.training.OwnColleagues;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else of the office answers for a contact from now on, say because who did so leaves (J6.6). Both are told. */
@Component
public class HandOverContact {

    /** @param person id of somebody who works there */
    public record Command(String contact, long version, long person) {}

    private final Contacts contacts;
    private final OwnColleagues colleagues;
    private final ContactNews news;

    HandOverContact(Contacts contacts, OwnColleagues colleagues, ContactNews news) {
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.news = news;
    }

    /** Refuses whoever does not work there. Whoever answers for it already goes on. */
    @Transactional
    public void run(Command command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.HAND_OVER, command.version());
        String name = colleagues.name(command.person()).orElseThrow(() -> new Refusal("contacts.problem.answers"));
        if (command.person() != contact.answersFor()) {
            contacts.happened(contact.id(), "handed-over", name);
            contacts.handedOver(contact.id(), command.person());
            news.handedOver(contact, command.person(), name);
        }
    }
}

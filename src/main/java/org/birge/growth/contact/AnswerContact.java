package org.birge.growth.contact;

import org.birge.growth.OfficeDays;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority agrees to a contact, or gives it back with a reason (J6.6). Nobody agrees to what they proposed or mended themself. */
@Component
public class AnswerContact {

    public record Agreement(String contact, long version) {}

    public record Return(String contact, long version, String words) {

        public Return {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Contacts contacts;
    private final OfficeDays days;
    private final ContactNews news;

    AnswerContact(Contacts contacts, OfficeDays days, ContactNews news) {
        this.contacts = contacts;
        this.days = days;
        this.news = news;
    }

    /** Refuses what is over already: it is given back for its days to be mended. */
    @Transactional
    public void agree(Agreement command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.AGREE, command.version());
        if (contact.until().isBefore(days.today())) {
            throw new Refusal("contacts.refusal.over");
        }
        contacts.agreed(contact.id());
        contacts.happened(contact.id(), "agreed", null);
        news.agreed(contact);
    }

    @Transactional
    public void giveBack(Return command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.RETURN, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("contacts.refusal.no-reason");
        }
        contacts.returned(contact.id(), command.words());
        contacts.happened(contact.id(), "returned", command.words());
        news.returned(contact, command.words());
    }
}

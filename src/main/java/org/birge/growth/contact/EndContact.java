package org.birge.growth.contact;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contact ends before its last day, or is not wanted before it began; the reason stays with it (J6.6). */
@Component
public class EndContact {

    public record Command(String contact, long version, String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Contacts contacts;
    private final ContactNews news;

    EndContact(Contacts contacts, ContactNews news) {
        this.contacts = contacts;
        this.news = news;
    }

    @Transactional
    public void end(Command command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.END, command.version());
        demandReason(command);
        contacts.ended(contact.id(), command.words());
        contacts.happened(contact.id(), "ended", command.words());
        news.ended(contact, command.words());
    }

    @Transactional
    public void withdraw(Command command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.WITHDRAW, command.version());
        demandReason(command);
        contacts.withdrawn(contact.id(), command.words());
        contacts.happened(contact.id(), "withdrawn", command.words());
        news.withdrawn(contact, command.words());
    }

    private static void demandReason(Command command) {
        if (command.words().isEmpty()) {
            throw new Refusal("contacts.refusal.no-reason");
        }
    }
}

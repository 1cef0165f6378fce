package org.birge.growth.contact;

import java.time.LocalDate;
import org.birge.growth.OfficeDays;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once the authority agreed and both sides signed, the agreement is entered with its number and day: it is in force until its last day. What was mistyped is
 * written anew; the history keeps what stood there.
 */
@Component
public class EnterContact {

    public record Command(String contact, long version, String number, LocalDate day) {

        public Command {
            number = number.strip();
            Longest.demand("number", number, Longest.NUMBER);
        }
    }

    private final Contacts contacts;
    private final OfficeDays days;
    private final ContactNews news;

    EnterContact(Contacts contacts, OfficeDays days, ContactNews news) {
        this.contacts = contacts;
        this.days = days;
        this.news = news;
    }

    /** Refuses no number, and a day to come or more than a year ago. */
    @Transactional
    public void run(Command command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.ENTER, command.version());
        if (command.number().isEmpty()) {
            throw new Refusal("contacts.problem.number");
        }
        if (command.day().isAfter(days.today())
                || command.day().isBefore(days.today().minusYears(1))) {
            throw new Refusal("contacts.problem.day");
        }
        if (contact.state() == ContactState.IN_FORCE) {
            contacts.enteredAgain(contact.id(), command.number(), command.day());
        } else {
            contacts.entered(contact.id(), command.number(), command.day());
            contacts.happened(contact.id(), "entered", command.number());
            news.entered(contact, command.number());
        }
    }
}

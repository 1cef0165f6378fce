package org.birge.growth.contact;

import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.growth.training.OwnColleagues;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school or a centre proposes a contact to a body outside; what came back is mended and proposed again (J6.6, J6.1, J6.5). */
@Component
public class ProposeContact {

    public record Command(ContactContent content) {}

    public record Mend(String contact, long version, ContactContent content) {}

    private final Contacts contacts;
    private final OwnColleagues colleagues;
    private final OfficeDays days;
    private final ContactNews news;

    ProposeContact(Contacts contacts, OwnColleagues colleagues, OfficeDays days, ContactNews news) {
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.days = days;
        this.news = news;
    }

    /** @return its public id. The authority answers within the working days it promises. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!ContactRules.ROLES.contains(scope.role()) || scope.person() == null || scope.organisation() == null) {
            throw new NotFound();
        }
        String publicId = contacts.add(checked(command.content()));
        Contact contact = contacts.find(publicId);
        news.proposed(contact);
        news.named(contact);
        return publicId;
    }

    @Transactional
    public void again(Mend command) {
        Contact contact = contacts.lock(command.contact(), ContactCommand.MEND, command.version());
        contacts.proposedAgain(contact.id(), checked(command.content()));
        contacts.happened(contact.id(), "proposed-again", null);
        Contact again = contacts.find(contact.publicId());
        news.proposed(again);
        if (again.answersFor() != contact.answersFor()) {
            news.named(again);
        }
    }

    private ContactContent checked(ContactContent content) {
        if (colleagues.name(content.answersFor()).isEmpty()) {
            throw new Refusal("contacts.problem.answers");
        }
        return content.check(days.today());
    }
}

package org.birge.support.mentor;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head, a deputy or the centre asks people whether a mentor of another school may be looked for (J1c.2). */
@Component
public class AskForConsent {

    /** @param people ids; whom one does not reach is passed over */
    public record Command(List<Long> people) {}

    private final Consents consents;
    private final ApplicationEventPublisher events;

    AskForConsent(Consents consents, ApplicationEventPublisher events) {
        this.consents = consents;
        this.events = events;
    }

    /** @return how many were asked; nobody is asked twice */
    @Transactional
    public int run(Command command) {
        Scope scope = Scope.current();
        if (!scope.role().equals("head") && !scope.role().equals("deputy") && !MentorRules.ofCentre(scope)) {
            throw new NotFound();
        }
        List<Long> asked = consents.ask(command.people().stream().distinct().toList());
        if (!asked.isEmpty()) {
            events.publishEvent(new Notice(asked, "mentors.notice.consent-asked", List.of(), "/mentors/me"));
        }
        return asked.size();
    }
}

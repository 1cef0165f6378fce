package org.birge.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the members of the day who have an account something about a session. */
@Component
class TellMembers {

    private final Councils councils;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;

    TellMembers(Councils councils, Members members, ApplicationEventPublisher events, CountryPack pack) {
        this.councils = councils;
        this.members = members;
        this.events = events;
        this.pack = pack;
    }

    /** The key's first two values are the council and day and hour of the session; what else is given follows. */
    void run(Session session, String key, String... more) {
        Council council = councils.byId(session.council());
        List<Long> people = members
                .on(council, session.heldAt().atZone(pack.timeZone()).toLocalDate())
                .stream()
                .map(Member::person)
                .filter(Objects::nonNull)
                .toList();
        List<String> values = new ArrayList<>();
        values.add(CouncilNames.heading(pack.council(council.kind()).name(), session.language()));
        values.add(Notice.moment(session.heldAt()));
        values.addAll(List.of(more));
        events.publishEvent(new Notice(people, key, values, "/councils/sessions/" + session.publicId()));
    }
}

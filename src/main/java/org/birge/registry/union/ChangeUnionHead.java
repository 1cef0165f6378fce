package org.birge.registry.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.notifications.Notice;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets another member lead a union from a day on, or nobody. The head before stays a member. */
@Component
class ChangeUnionHead {

    /** @param person public id of a member; empty when nobody leads */
    record Command(String union, long version, String person, LocalDate from) {}

    private final OwnUnions unions;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;

    ChangeUnionHead(OwnUnions unions, Memberships memberships, ApplicationEventPublisher events) {
        this.unions = unions;
        this.memberships = memberships;
        this.events = events;
    }

    /** Refuses a stale version and a day before the membership of either began. */
    @Transactional
    public void run(Command command) {
        OwnUnions.Union union = unions.lock(command.union(), command.version());
        Optional<Memberships.Stretch> before = memberships.head(union.id());
        Optional<Memberships.Stretch> next = command.person().isEmpty()
                ? Optional.empty()
                : Optional.of(memberships.of(union.id(), command.person()).orElseThrow(NotFound::new));
        if (before.equals(next)) {
            return;
        }
        before.ifPresent(head -> lead(head, false, command.from()));
        next.ifPresent(head -> lead(head, true, command.from()));
        unions.touch(union);
        next.ifPresent(head -> events.publishEvent(new Notice(
                List.of(head.person()),
                "registry.notice.union-head",
                List.of(union.name()),
                "/people/unions/" + union.publicId())));
    }

    private void lead(Memberships.Stretch member, boolean leads, LocalDate from) {
        if (from.isBefore(member.from())) {
            throw new Refusal("registry.union.wrong.before", member.from());
        }
        memberships.lead(member, leads, from);
    }
}

package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.Map;
import org.birge.access.ActingGrants;
import org.birge.access.Trail;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends somebody's acting as head sooner than it was named for, or takes back what has not begun. */
@Component
public class EndActingHead {

    /**
     * @param school and posting public ids
     * @param version the posting's as it was read
     * @param lastDay included; before the first day to take it back
     */
    public record Command(String school, String posting, long version, LocalDate lastDay) {}

    private final ActingHeads heads;
    private final NameActingHead naming;
    private final ActingGrants grants;
    private final Trail trail;

    EndActingHead(ActingHeads heads, NameActingHead naming, ActingGrants grants, Trail trail) {
        this.heads = heads;
        this.naming = naming;
        this.grants = grants;
        this.trail = trail;
    }

    /** Refuses all but those who may name, a second writer, and a day that is not sooner or is over. */
    @Transactional
    public void run(Command command) {
        ActingHeads.School school = heads.school(command.school());
        naming.demand(ActingCommand.END, school);
        ActingPage.Row row = heads.rows(school.id()).stream()
                .filter(one -> one.acting() && one.posting().equals(command.posting()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (row.version() != command.version()) {
            throw Refusal.stale();
        }
        LocalDate last = row.lastDay();
        if (last == null
                || !command.lastDay().isBefore(last)
                || command.lastDay().isBefore(heads.today().minusDays(1))) {
            throw new Refusal("registry.acting.refusal.sooner");
        }
        LocalDate until = command.lastDay().plusDays(1);
        heads.end(row.posting(), until);
        grants.end(row.personId(), school.id(), until);
        trail.record("acting-head-ended", "person", row.personId(), Map.of("school", school.publicId()));
    }
}

package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.access.ActingGrants;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who acts as head of a school for a period, so that its year goes on when the head has left or is away (cycle, people who come and go).
 * Whoever acts has the head's rights on these days, and every paper says that they act.
 */
@Component
public class NameActingHead {

    static final int LONGEST_BASIS = 200;

    private static final int LONGEST_DAYS = 366;
    private static final int DAYS_BACK = 31;

    /**
     * @param school and person public ids
     * @param lastDay included
     * @param basis number and day of the order it rests on, where there is one
     */
    public record Command(
            String school,
            String person,
            LocalDate from,
            LocalDate lastDay,
            @Nullable String basis) {}

    private final ActingHeads heads;
    private final ActingGrants grants;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    NameActingHead(ActingHeads heads, ActingGrants grants, Trail trail, ApplicationEventPublisher events) {
        this.heads = heads;
        this.grants = grants;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Refuses all but the authority and, while there is one, the head; days over, more than a year, or taken by another; and people who do not
     * work there, head it, or have no account there.
     */
    @Transactional
    public void run(Command command) {
        ActingHeads.School school = heads.school(command.school());
        demand(ActingCommand.NAME, school);
        refuseDays(command);
        String basis = command.basis() == null || command.basis().isBlank()
                ? null
                : command.basis().strip();
        if (basis != null && basis.length() > LONGEST_BASIS) {
            throw new Refusal("registry.acting.refusal.basis-long", LONGEST_BASIS);
        }
        long person = heads.colleague(school, command.person(), command.from())
                .orElseThrow(() -> new Refusal("registry.acting.refusal.not-here"));
        LocalDate until = command.lastDay().plusDays(1);
        if (!heads.add(school, person, command.from(), until, basis)) {
            throw new Refusal("registry.acting.refusal.overlaps");
        }
        if (!grants.give(person, school.id(), command.from(), until)) {
            throw new Refusal("registry.acting.refusal.no-account");
        }
        trail.record("acting-head-named", "person", person, Map.of("school", school.publicId()));
        tell(school, person, command);
    }

    /** What the rules say to whoever acts now. */
    void demand(ActingCommand command, ActingHeads.School school) {
        ActingRules.demand(command, parties(school), heading(school));
    }

    boolean allows(ActingCommand command, ActingHeads.School school) {
        return ActingRules.TABLE.allows(command, parties(school), heading(school));
    }

    private Set<Party> parties(ActingHeads.School school) {
        Scope scope = Scope.current();
        boolean acts = heads.rows(school.id()).stream()
                .anyMatch(row -> scope.person() != null
                        && row.personId() == scope.person()
                        && row.acting()
                        && row.inForce(heads.today()));
        return ActingRules.parties(scope, school.id(), acts);
    }

    Heading heading(ActingHeads.School school) {
        List<ActingPage.Row> now = heads.rows(school.id()).stream()
                .filter(row -> row.inForce(heads.today()))
                .toList();
        return now.stream().anyMatch(row -> !row.acting())
                ? Heading.HEAD
                : now.isEmpty() ? Heading.NOBODY : Heading.ACTING;
    }

    private void refuseDays(Command command) {
        LocalDate today = heads.today();
        if (command.lastDay().isBefore(command.from())) {
            throw new Refusal("registry.acting.refusal.order");
        }
        if (command.lastDay().isBefore(today) || command.from().isBefore(today.minusDays(DAYS_BACK))) {
            throw new Refusal("registry.acting.refusal.past");
        }
        if (command.from().isAfter(today.plusDays(LONGEST_DAYS))
                || command.from().plusDays(LONGEST_DAYS).isBefore(command.lastDay())) {
            throw new Refusal("registry.acting.refusal.long");
        }
    }

    private void tell(ActingHeads.School school, long person, Command command) {
        List<String> values = List.of(school.name(), Notice.day(command.from()), Notice.day(command.lastDay()));
        events.publishEvent(new Notice(List.of(person), "registry.acting.notice.named", values, "/"));
        List<Long> others = heads.leaders(school.id()).stream()
                .filter(one -> one != person && !one.equals(Scope.current().person()))
                .toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(
                    others,
                    "registry.acting.notice.others",
                    Stream.concat(
                                    Stream.of(nameOf(school, person)),
                                    values.stream().skip(1))
                            .toList(),
                    "/people"));
        }
    }

    private String nameOf(ActingHeads.School school, long person) {
        return heads.rows(school.id()).stream()
                .filter(row -> row.personId() == person)
                .map(ActingPage.Row::name)
                .findFirst()
                .orElse("")
                .strip();
    }
}

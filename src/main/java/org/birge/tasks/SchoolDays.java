package org.birge.tasks;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/**
 * Due days by the country's calendar and what the authority set on top of it for the place one acts in: a task due on a day without school is
 * due on the next one. In summer working days count.
 */
@Component
public class SchoolDays {

    private final SpecialDays special;
    private final CountryPack pack;
    private final Clock clock;

    SchoolDays(SpecialDays special, CountryPack pack, Clock clock) {
        this.special = special;
        this.pack = pack;
        this.clock = clock;
    }

    /** The day it is now in the country. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    /** The day a due day is shown as: itself, or the next school day. */
    public LocalDate shown(LocalDate due) {
        return here().shown(due);
    }

    /** What was due on this day or before is overdue today: the last school day before today. */
    public LocalDate overdueUpTo(LocalDate today) {
        return here().overdueUpTo(today);
    }

    /** The same by the days that were set some seconds ago at the latest. */
    LocalDate overdueUpToLately(LocalDate today) {
        Scope scope = Scope.current();
        return special.lately(scope.low(), scope.high()).overdueUpTo(today);
    }

    /** School days since the shown due day; 0 when it is not overdue. */
    public int late(LocalDate due, LocalDate today) {
        return here().late(due, today);
    }

    /** The day so many counting days after a day; before it for a negative number. */
    public LocalDate plus(LocalDate day, int days) {
        return here().plus(day, days);
    }

    /** The clock of reminders stands still on other days. */
    public boolean counts(LocalDate day) {
        return here().counts(day);
    }

    /** The days on which a school teaches, whoever asks within a transaction: to plan work there ahead. */
    public Predicate<LocalDate> teachingDaysOf(long school) {
        return teaching(requireNonNull(special.over(Set.of(school)).get(school)));
    }

    /** The same of several schools at once, by what was set from a day on, which may be long past. */
    public Map<Long, Predicate<LocalDate>> teachingDaysOf(Collection<Long> schools, LocalDate since) {
        return special.over(schools, since).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> teaching(one.getValue())));
    }

    /** What was due on this day or before is overdue at each of these schools today, whoever asks within a transaction. */
    public Map<Long, LocalDate> overdueUpTo(Collection<Long> schools, LocalDate today) {
        return special.over(schools).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().overdueUpTo(today)));
    }

    private Predicate<LocalDate> teaching(DayCount count) {
        return day -> count.counts(day) && pack.yearOf(day).contains(day);
    }

    /** Asks what the other questions of this transaction need to know, together with others; what is given back reads the answer. */
    public Runnable ask(Gathering asked) {
        Scope scope = Scope.current();
        return special.ask(asked, scope.low(), scope.high());
    }

    /** As counted where one acts; over several places what is set for all of them. */
    DayCount here() {
        Scope scope = Scope.current();
        return special.of(scope.low(), scope.high());
    }
}

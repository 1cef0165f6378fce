package org.birge.support.induction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of a pair's two people: the year ahead, one step, the journal. */
@Component
public class ReadYear {

    private final Mentorships mentorships;
    private final Inductions inductions;
    private final Programmes programmes;
    private final PairSteps steps;
    private final JournalEntries journal;
    private final YearRows rows;
    private final SchoolDays days;
    private final Clock clock;

    ReadYear(
            Mentorships mentorships,
            Inductions inductions,
            Programmes programmes,
            PairSteps steps,
            JournalEntries journal,
            YearRows rows,
            SchoolDays days,
            Clock clock) {
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.programmes = programmes;
        this.steps = steps;
        this.journal = journal;
        this.rows = rows;
        this.days = days;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public YearPage year(String publicId, Language language) {
        Mentorship pair = own(publicId);
        InductionState state = inductions.state(pair);
        List<YearLine> all = rows.steps(pair);
        Map<LocalDate, List<YearLine>> months = all.stream()
                .collect(
                        Collectors.groupingBy(line -> line.due().withDayOfMonth(1), TreeMap::new, Collectors.toList()));
        return new YearPage(
                rows.facts(pair),
                months.entrySet().stream()
                        .map(month -> new YearPage.Month(month.getKey(), month.getValue()))
                        .toList(),
                state == InductionState.ENDED
                        ? null
                        : all.stream()
                                .filter(line -> line.state() == StepState.PLANNED)
                                .findFirst()
                                .orElse(null),
                all.stream().filter(YearLine::waits).toList(),
                days.today().withDayOfMonth(1),
                InductionRules.allows(InductionCommand.CHOOSE, pair, state) ? choices(pair, language) : List.of(),
                inductions.version(pair.id()));
    }

    /** Programmes that fit this pair: those made for it first. */
    List<Programme> choices(Mentorship pair, Language language) {
        return Stream.concat(
                        programmes.made().stream().filter(one -> one.state() == ProgrammeState.IN_USE),
                        programmes.ready(language).stream())
                .filter(one -> one.fits(pair.kind()) && !one.steps().isEmpty())
                .toList();
    }

    @Transactional
    StepPage step(String pairId, String stepId) {
        Mentorship pair = own(pairId);
        Scope scope = Scope.current();
        PairStep step = steps.lock(stepId);
        if (step.pair().id() != pair.id()) {
            throw new NotFound();
        }
        return new StepPage(
                rows.facts(pair),
                rows.steps(pair).stream()
                        .filter(line -> line.publicId().equals(stepId))
                        .findFirst()
                        .orElseThrow(NotFound::new),
                step.version(),
                days.today(),
                new StepPage.Rights(
                        step.allows(StepCommand.FINISH, scope),
                        step.allows(StepCommand.TAKE_BACK, scope),
                        step.allows(StepCommand.CONFIRM, scope),
                        step.allows(StepCommand.GIVE_BACK, scope),
                        step.allows(StepCommand.POSTPONE, scope),
                        step.allows(StepCommand.DISMISS, scope),
                        step.allows(StepCommand.RESUME, scope),
                        step.allows(StepCommand.NOTE, scope)),
                rows.events(step.id()));
    }

    /** @param mended public id of the entry that is being mended; null for none */
    @Transactional(readOnly = true)
    JournalPage journal(String publicId, @Nullable String mended) {
        Mentorship pair = own(publicId);
        PairFacts facts = rows.facts(pair);
        boolean writable = InductionRules.allows(InductionCommand.WRITE, pair, inductions.state(pair));
        Instant now = clock.instant();
        List<JournalPage.Entry> entries = journal.of(pair.id()).stream()
                .map(entry -> entry(entry, pair, facts, writable, now))
                .toList();
        return new JournalPage(
                facts,
                entries,
                writable,
                days.today(),
                mended == null
                        ? null
                        : entries.stream()
                                .filter(entry -> entry.publicId().equals(mended) && entry.mendable())
                                .findFirst()
                                .orElseThrow(NotFound::new));
    }

    private static JournalPage.Entry entry(
            JournalEntries.Entry entry, Mentorship pair, PairFacts facts, boolean writable, Instant now) {
        boolean own = Long.valueOf(entry.author()).equals(Scope.current().person());
        return new JournalPage.Entry(
                entry.publicId(),
                entry.day(),
                entry.author() == pair.mentor() ? facts.mentor() : facts.mentee(),
                entry.words(),
                entry.writtenAt(),
                entry.mendedAt(),
                own,
                own && writable && MendEntry.mendable(entry, now));
    }

    /** A 404 for everybody but the two. */
    private Mentorship own(String publicId) {
        Mentorship pair = mentorships.find(publicId);
        InductionRules.demand(InductionCommand.READ, pair, inductions.state(pair));
        return pair;
    }
}

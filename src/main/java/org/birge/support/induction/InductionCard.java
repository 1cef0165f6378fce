package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.rules.Party;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipCard;
import org.birge.support.mentor.MentorshipState;
import org.birge.support.mentor.Mentorships;
import org.birge.support.mentor.Pair;
import org.birge.tasks.SchoolDays;
import org.birge.tasks.TodayCard.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the page of a pair: its programme, how far it is, its milestones; for the two the way to their year and journal. */
@Component
class InductionCard implements MentorshipCard {

    private final JdbcClient sql;
    private final Mentorships mentorships;
    private final Inductions inductions;
    private final ReadYear year;
    private final SchoolDays days;

    InductionCard(JdbcClient sql, Mentorships mentorships, Inductions inductions, ReadYear year, SchoolDays days) {
        this.sql = sql;
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.year = year;
        this.days = days;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Card> card(Actor actor, Pair pair) {
        Mentorship mentorship = mentorships.find(pair.publicId());
        boolean two = pair.parties().contains(Party.MENTOR) || pair.parties().contains(Party.MENTEE);
        InductionState state = two ? inductions.state(mentorship) : InductionState.of(pair.state(), laid(pair.id()));
        if (!InductionRules.allows(InductionCommand.FOLLOW, mentorship, state)) {
            return Optional.empty();
        }
        LocalDate lateUpTo = days.overdueUpTo(days.today());
        return Optional.of(new Card(
                "support/induction/card",
                new PairProgress(
                        pair.publicId(),
                        inductions.of(pair.id()).map(Inductions.Chosen::title).orElse(""),
                        counts(pair.id(), lateUpTo),
                        milestones(pair, lateUpTo),
                        two && state != InductionState.WAITING,
                        InductionRules.allows(InductionCommand.CHOOSE, mentorship, state)
                                ? year.choices(mentorship, actor.language())
                                : List.of(),
                        inductions.version(pair.id()))));
    }

    /** Who is not one of the two never changes what was laid. */
    private boolean laid(long pair) {
        return inductions.of(pair).map(Inductions.Chosen::laid).orElse(false);
    }

    private PairProgress.@Nullable Counts counts(long pair, LocalDate lateUpTo) {
        return sql.sql(
                        "select steps, done, not_needed, late from support.induction_counts(array[:pair::bigint], :late)")
                .param("pair", pair)
                .param("late", lateUpTo)
                .query(PairProgress.Counts.class)
                .optional()
                .orElse(null);
    }

    private List<PairProgress.Milestone> milestones(Pair pair, LocalDate lateUpTo) {
        boolean over = pair.state() != MentorshipState.ACTIVE;
        return sql.sql("""
                select *
                  from support.induction_step
                 where mentorship_id = :pair
                   and kind = 'milestone'
                 order by due, id
                """)
                .param("pair", pair.id())
                .query((row, n) -> {
                    StepState step = PairSteps.state(row);
                    LocalDate due = row.getObject("due", LocalDate.class);
                    return new PairProgress.Milestone(
                            row.getString("title"),
                            due,
                            step,
                            !over && step == StepState.PLANNED && !due.isAfter(lateUpTo));
                })
                .list();
    }
}

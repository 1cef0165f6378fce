package org.birge.support.matching;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.ProposeMentorship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes pairs of a proposal to the people: each becomes a mentorship that mentor, mentee and head have still to agree to. One that can no longer
 * be is refused by its own rule and stays, with the reason; the others go on.
 */
@Component
public class AcceptPairs {

    /**
     * @param pairs public ids of pairs of the proposal
     * @param hours a week for pay
     */
    public record Command(String run, List<String> pairs, LocalDate begins, LocalDate ends, BigDecimal hours) {}

    /** How many were proposed to the people, and how many could not be. */
    public record Outcome(int proposed, int refused) {}

    /** What is wrong with the days or hours is wrong for all of them. */
    private static final Set<String> OF_THE_FORM = Set.of(
            "mentors.refusal.past-day",
            "mentors.refusal.too-far-ahead",
            "mentors.refusal.ends-before",
            "mentors.refusal.too-long",
            "mentors.refusal.hours",
            "matching.refusal.state.replaced");

    private final MatchingRuns runs;
    private final ProposedPairs pairs;
    private final ProposeMentorship proposeMentorship;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AcceptPairs(
            MatchingRuns runs,
            ProposedPairs pairs,
            ProposeMentorship proposeMentorship,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.pairs = pairs;
        this.proposeMentorship = proposeMentorship;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Outcome run(Command command) {
        transaction.executeWithoutResult(
                status -> runs.find(command.run()).demand(MatchingCommand.ACCEPT, clock.instant()));
        if (command.pairs().isEmpty()) {
            throw new Refusal("matching.refusal.none-chosen");
        }
        int proposed = 0;
        int refused = 0;
        for (String pair : command.pairs()) {
            Refusal refusal = accepted(command, pair);
            if (refusal == null) {
                proposed++;
            } else {
                transaction.executeWithoutResult(status -> noted(pair, refusal));
                refused++;
            }
        }
        return new Outcome(proposed, refused);
    }

    /** Why not; null when it went well. */
    private @Nullable Refusal accepted(Command command, String publicId) {
        try {
            transaction.executeWithoutResult(status -> {
                ProposedPair pair = pairs.lock(publicId);
                Run run = runs.find(pair.run()).demand(MatchingCommand.ACCEPT, clock.instant());
                if (!run.publicId().equals(command.run())) {
                    throw new Refusal("matching.refusal.state.replaced");
                }
                Long mentor = pair.mentor();
                if (mentor == null || pair.accepted()) {
                    throw new Refusal(mentor == null ? "matching.refusal.nobody" : "matching.refusal.accepted");
                }
                String mentorship = proposeMentorship.run(new ProposeMentorship.Command(
                        mentor,
                        pair.mentee(),
                        pair.kind(),
                        pair.subject(),
                        command.begins(),
                        command.ends(),
                        command.hours(),
                        "matching"));
                pairs.accepted(pair, mentorship);
            });
            return null;
        } catch (NotFound gone) {
            return new Refusal("matching.refusal.no-longer");
        } catch (Refusal refusal) {
            if (OF_THE_FORM.contains(refusal.key())) {
                throw refusal;
            }
            return refusal;
        }
    }

    /** The reason stays with the pair for whoever looks next. */
    private void noted(String publicId, Refusal refusal) {
        ProposedPair pair = pairs.lock(publicId);
        if (pair.open()) {
            pairs.refused(pair, refusal);
        }
    }
}

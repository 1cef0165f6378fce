package org.birge.support.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.PastPairs;
import org.birge.support.mentor.ProposeMentorship;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes pairs of a proposal to the people: each becomes a mentorship that mentor, mentee and head have still to agree to. One that can no longer
 * be is refused by its own rule and stays, with the reason; the others go on.
 */
@Component
public class AcceptPairs {

    /** @param hours a week for pay */
    public record Command(String run, List<Chosen> pairs, LocalDate begins, LocalDate ends, BigDecimal hours) {}

    /** How many were proposed to the people, and how many could not be. */
    public record Outcome(int proposed, int refused) {}

    private static final Logger LOG = LoggerFactory.getLogger(AcceptPairs.class);

    private final MatchingRuns runs;
    private final MatchingTurns turns;
    private final ProposedPairs pairs;
    private final PastPairs past;
    private final ProposeMentorship proposeMentorship;
    private final TransactionTemplate transaction;

    AcceptPairs(
            MatchingRuns runs,
            MatchingTurns turns,
            ProposedPairs pairs,
            PastPairs past,
            ProposeMentorship proposeMentorship,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.turns = turns;
        this.pairs = pairs;
        this.past = past;
        this.proposeMentorship = proposeMentorship;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is wrong with the proposal, the days or the hours is wrong for all of them and refuses them all. */
    public Outcome run(Command command) {
        long run = Objects.requireNonNull(transaction.execute(
                status -> turns.change(runs.find(command.run()).id(), MatchingCommand.ACCEPT)
                        .id()));
        if (command.pairs().isEmpty()) {
            throw new Refusal("matching.refusal.none-chosen");
        }
        proposeMentorship.demandTerms(command.begins(), command.ends(), command.hours());
        int proposed = 0;
        int refused = 0;
        for (Chosen chosen : command.pairs()) {
            Refusal refusal = accepted(command, run, chosen);
            if (refusal == null) {
                proposed++;
            } else {
                noted(run, chosen, refusal);
                refused++;
            }
        }
        return new Outcome(proposed, refused);
    }

    /** Why not; null when it went well. */
    private @Nullable Refusal accepted(Command command, long run, Chosen chosen) {
        try {
            transaction.executeWithoutResult(status -> {
                turns.change(run, MatchingCommand.ACCEPT);
                ProposedPair pair = chosen(run, chosen);
                if (past.unwilling(Objects.requireNonNull(pair.mentor()), pair.mentee())) {
                    throw new Refusal("matching.rule." + PairRule.WILLING.code());
                }
                String mentorship = proposeMentorship.run(new ProposeMentorship.Command(
                        pair.mentor(),
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
            return refusal;
        }
    }

    /** With the mentor whom the reader saw. */
    private ProposedPair chosen(long run, Chosen chosen) {
        ProposedPair pair = pairs.lock(chosen.line());
        if (pair.run() != run) {
            throw new NotFound();
        }
        if (pair.accepted()) {
            throw new Refusal("matching.refusal.accepted");
        }
        if (pair.version() != chosen.version()) {
            throw new Refusal("matching.refusal.changed");
        }
        if (pair.mentor() == null) {
            throw new Refusal("matching.refusal.nobody");
        }
        return pair;
    }

    /** The reason stays with the pair for whoever looks next; where the mentee is gone, nobody does. */
    private void noted(long run, Chosen chosen, Refusal refusal) {
        try {
            transaction.executeWithoutResult(status -> {
                ProposedPair pair = pairs.lock(chosen.line());
                if (pair.run() == run && pair.open()) {
                    pairs.refused(pair, refusal);
                }
            });
        } catch (NotFound | Refusal gone) {
            LOG.info("pair {} cannot keep that it was refused: {}", chosen.line(), refusal.key());
        }
    }
}

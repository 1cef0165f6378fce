package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.matching.Chosen;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.request.OpenRequest;
import org.birge.support.request.TakeRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lines of a proposal over: each request is assigned by {@link TakeRequest} as by hand, with its rules, history and notices. One that can no
 * longer be is refused by its own rule and stays, with the reason; the others go on.
 */
@Component
public class TakeOverAssignments {

    public record Command(String run, List<Chosen> lines) {}

    /** How many were assigned, how many could not be, and how many somebody changed after they were read. */
    public record Outcome(int assigned, int refused, int changed) {}

    /** It is true for whoever read the line before, and for nobody who looks next. */
    private static final String CHANGED = "assignment.refusal.changed";

    private static final Logger LOG = LoggerFactory.getLogger(TakeOverAssignments.class);

    private final MatchingRuns runs;
    private final ChangingLines changing;
    private final AssignmentLines lines;
    private final LineChanges changes;
    private final GatherQueue gather;
    private final Assignments assignments;
    private final TakeRequest takeRequest;
    private final TransactionTemplate transaction;

    TakeOverAssignments(
            MatchingRuns runs,
            ChangingLines changing,
            AssignmentLines lines,
            LineChanges changes,
            GatherQueue gather,
            Assignments assignments,
            TakeRequest takeRequest,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.changing = changing;
        this.lines = lines;
        this.changes = changes;
        this.gather = gather;
        this.assignments = assignments;
        this.takeRequest = takeRequest;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Refuses who may not and where nothing was chosen. */
    public Outcome run(Command command) {
        long run = Objects.requireNonNull(transaction.execute(
                status -> changing.run(runs.find(command.run()).id(), AssignmentCommand.TAKE_OVER)
                        .id()));
        if (command.lines().isEmpty()) {
            throw new Refusal("assignment.refusal.none-chosen");
        }
        int assigned = 0;
        int refused = 0;
        int changed = 0;
        for (Chosen chosen : command.lines()) {
            Refusal refusal = assigned(run, chosen);
            if (refusal == null) {
                assigned++;
            } else if (refusal.key().equals(CHANGED)) {
                changed++;
            } else {
                noted(run, chosen, refusal);
                refused++;
            }
        }
        return new Outcome(assigned, refused, changed);
    }

    /** Why not; null when it went well. */
    private @Nullable Refusal assigned(long run, Chosen chosen) {
        try {
            transaction.executeWithoutResult(status -> {
                AssignmentLine line = changing.line(chosen.line(), chosen.version(), AssignmentCommand.TAKE_OVER);
                if (line.run() != run) {
                    throw new NotFound();
                }
                if (line.person() == null) {
                    throw new Refusal("assignment.refusal.nobody");
                }
                assign(line, line.person());
            });
            return null;
        } catch (NotFound gone) {
            return new Refusal("assignment.refusal.gone");
        } catch (Refusal refusal) {
            return refusal.key().equals(Refusal.stale().key()) ? new Refusal(CHANGED) : refusal;
        }
    }

    /** By the rules as they stand now: somebody may have gone on leave, or taken on other requests since. What was read is what binds. */
    private void assign(AssignmentLine line, long person) {
        Queue queue = gather.of(line, person);
        OpenRequest request =
                queue.requests().stream().findFirst().orElseThrow(() -> new Refusal("assignment.refusal.gone"));
        StaffMember member = queue.staff().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("assignment.rule." + AssignmentPins.GONE));
        PossibleAssignment pair = assignments.pair(queue, request, member);
        String why = AssignmentRule.first(pair);
        if (why != null) {
            throw new Refusal("assignment.rule." + why);
        }
        LocalDate day = Objects.requireNonNull(line.planned());
        if (request.version() != line.requestVersion()
                || !pair.form().equals(line.form())
                || !pair.days().contains(day)
                || !member.fits(day, pair.minutes())) {
            throw new Refusal("assignment.refusal.outdated");
        }
        taken(new TakeRequest.Command(request.publicId(), request.version(), person, day, pair.form()));
        changes.takenOver(line);
    }

    /** Whoever was quicker by hand has it. */
    private void taken(TakeRequest.Command command) {
        try {
            takeRequest.run(command);
        } catch (Refusal refusal) {
            throw refusal.key().equals(Refusal.stale().key()) ? new Refusal("assignment.refusal.gone") : refusal;
        }
    }

    /** The reason stays with the line for whoever looks next. */
    private void noted(long run, Chosen chosen, Refusal refusal) {
        try {
            transaction.executeWithoutResult(status -> {
                AssignmentLine line = lines.lock(chosen.line());
                if (line.run() == run && !line.takenOver()) {
                    changes.refused(line, refusal);
                }
            });
        } catch (NotFound | Refusal gone) {
            LOG.info("line {} cannot keep that it was refused: {}", chosen.line(), refusal.key());
        }
    }
}

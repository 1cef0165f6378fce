package org.birge.support.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.Barriers;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.Run;
import org.birge.support.matching.RunKind;
import org.birge.support.request.OpenRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of a centre's proposal, and that of one request of it. */
@Component
public class ReadAssignments {

    private final MatchingRuns runs;
    private final AssignmentLines lines;
    private final GatherQueue gather;
    private final Assignments assignments;
    private final CountryPack pack;
    private final Clock clock;

    ReadAssignments(
            MatchingRuns runs,
            AssignmentLines lines,
            GatherQueue gather,
            Assignments assignments,
            CountryPack pack,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.gather = gather;
        this.assignments = assignments;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AssignmentPage page(String show, String division, int after) {
        long centre = AssignmentRules.place();
        Optional<Run> run = runs.standing(RunKind.REQUESTS, centre);
        List<AssignmentLine> found = run.map(one -> lines.of(one.id(), show, division, after, AssignmentPage.SIZE + 1))
                .orElse(List.of());
        return page(centre, run.orElse(null), found, show, division, after);
    }

    /** All that the page shows page by page, for a file. */
    @Transactional(readOnly = true)
    public List<AssignmentPage.Line> all(String show, String division) {
        Run run = runs.standing(RunKind.REQUESTS, AssignmentRules.place()).orElseThrow(NotFound::new);
        AssignmentRules.demand(AssignmentCommand.READ, run, clock.instant());
        return lines.of(run.id(), show, division, 0, Integer.MAX_VALUE).stream()
                .map(line -> new AssignmentPage.Line(line, division(line)))
                .toList();
    }

    /** How far it is, without the proposal that stands. */
    @Transactional(readOnly = true)
    public AssignmentPage progress() {
        return page(AssignmentRules.place(), null, List.of(), "", "", 0);
    }

    private AssignmentPage page(
            long centre, @Nullable Run run, List<AssignmentLine> found, String show, String division, int after) {
        Optional<Run> making = runs.latest(RunKind.REQUESTS, centre);
        MatchingState state = making.map(one -> one.state(clock.instant())).orElse(MatchingState.NONE);
        AssignmentRules.demand(AssignmentCommand.READ, centre, state);
        boolean more = found.size() > AssignmentPage.SIZE;
        return new AssignmentPage(
                state,
                making.orElse(null),
                run,
                found.stream()
                        .limit(AssignmentPage.SIZE)
                        .map(line -> new AssignmentPage.Line(line, division(line)))
                        .toList(),
                show,
                division,
                pack.bodies().divisions(),
                after,
                more,
                since(state, run),
                rights(centre, state, run));
    }

    /** What it left out as too many is told on its own. */
    private int since(MatchingState state, @Nullable Run run) {
        return run == null || run.leftOut() > 0 || state == MatchingState.RUNNING ? 0 : lines.notAmong(run.id());
    }

    /** While a new one is made, what stands stays as it is. */
    private AssignmentPage.Rights rights(long centre, MatchingState state, @Nullable Run run) {
        Set<Party> parties = AssignmentRules.parties(Scope.current(), centre);
        MatchingState stands =
                run == null || state == MatchingState.RUNNING ? MatchingState.NONE : run.state(clock.instant());
        return new AssignmentPage.Rights(
                AssignmentRules.TABLE.allows(AssignmentCommand.START, parties, state),
                AssignmentRules.TABLE.allows(AssignmentCommand.STOP, parties, state),
                AssignmentRules.TABLE.allows(AssignmentCommand.MOVE, parties, stands),
                AssignmentRules.TABLE.allows(AssignmentCommand.TAKE_OVER, parties, stands),
                AssignmentRules.TABLE.allows(AssignmentCommand.SET_TERMS, parties, state));
    }

    @Transactional(readOnly = true)
    public AssignmentLinePage line(String publicId) {
        AssignmentLine line = lines.find(publicId);
        Run run = AssignmentRules.demand(AssignmentCommand.READ, runs.find(line.run()), clock.instant());
        Queue queue = gather.of(line);
        Optional<OpenRequest> request = queue.requests().stream().findFirst();
        boolean mayMove = line.changeable()
                && runs.state(RunKind.REQUESTS, run.organisation()) != MatchingState.RUNNING
                && AssignmentRules.TABLE.allows(
                        AssignmentCommand.MOVE,
                        AssignmentRules.parties(Scope.current(), run.organisation()),
                        run.state(clock.instant()));
        return new AssignmentLinePage(
                line,
                division(line),
                request.map(one -> others(line, queue, one)).orElse(List.of()),
                request.map(one -> barriers(queue, one)).orElse(Barriers.none()),
                queue.staff().stream()
                        .filter(one -> line.barred().contains(one.person()))
                        .map(one -> new AssignmentLinePage.Barred(one.publicId(), one.name()))
                        .toList(),
                mayMove);
    }

    /** What keeps those away who do not fit. */
    private Barriers barriers(Queue queue, OpenRequest request) {
        return Barriers.of(queue.staff().stream()
                .map(member -> AssignmentRule.codes(assignments.pair(queue, request, member)))
                .filter(codes -> !codes.isEmpty())
                .toList());
    }

    private List<AssignmentLinePage.Other> others(AssignmentLine line, Queue queue, OpenRequest request) {
        GivenElsewhere given = gather.elsewhere(line, queue, assignments);
        List<AssignmentLinePage.Other> others = new ArrayList<>();
        for (StaffMember member : queue.staff()) {
            PossibleAssignment pair = assignments.pair(queue, request, member);
            boolean now = line.person() != null && line.person() == member.person() && line.refused() == null;
            if (now || !AssignmentRule.broken(pair).isEmpty()) {
                continue;
            }
            PossibleAssignment besides = assignments.pair(queue, request, given.with(member));
            boolean full = !AssignmentRule.broken(besides).isEmpty();
            PossibleAssignment shown = full ? pair : besides;
            AssignmentReasons reasons = AssignmentReasons.of(
                    shown,
                    queue.weights(),
                    Objects.requireNonNull(shown.day()),
                    Math.min(besides.member().open() + 1, member.most()));
            others.add(new AssignmentLinePage.Other(
                    member.publicId(),
                    member.name(),
                    reasons,
                    full,
                    reasons.cost() - line.reasons().cost()));
        }
        others.sort(Comparator.comparingInt(AssignmentLinePage.Other::dearer)
                .thenComparing(AssignmentLinePage.Other::name));
        return others;
    }

    private Text division(AssignmentLine line) {
        return pack.bodies().divisions().stream()
                .filter(one -> one.code().equals(line.division()))
                .findFirst()
                .map(CountryPack.Division::name)
                .orElseThrow();
    }
}

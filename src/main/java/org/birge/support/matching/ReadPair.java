package org.birge.support.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why this mentor and not another: the page of one who waits. */
@Component
class ReadPair {

    private static final int SHOWN = 12;

    private final MatchingRuns runs;
    private final ProposedPairs proposed;
    private final StandingPairs standing;
    private final GatherArea gather;
    private final Pairs pairs;
    private final CountryPack pack;
    private final JdbcClient sql;
    private final Clock clock;

    ReadPair(
            MatchingRuns runs,
            ProposedPairs proposed,
            StandingPairs standing,
            GatherArea gather,
            Pairs pairs,
            CountryPack pack,
            JdbcClient sql,
            Clock clock) {
        this.runs = runs;
        this.proposed = proposed;
        this.standing = standing;
        this.gather = gather;
        this.pairs = pairs;
        this.pack = pack;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PairPage page(String publicId) {
        ProposedPair pair = proposed.find(publicId);
        Run run = runs.find(pair.run()).demand(MatchingCommand.READ, clock.instant());
        Optional<OpenMentee> mentee = gather.mentee(pair.mentee());
        boolean mayMove = mentee.isPresent()
                && !pair.accepted()
                && runs.state(RunKind.MENTORS, run.organisation()) != MatchingState.RUNNING
                && MatchingRules.TABLE.allows(
                        MatchingCommand.MOVE,
                        MatchingRules.parties(Scope.current(), run.organisation()),
                        run.state(clock.instant()));
        List<FreeMentor> mentors = mentee.isPresent() ? gather.mentors() : List.of();
        return new PairPage(
                pair,
                pair.subject() == null ? null : pack.subject(pair.subject()).name(),
                mentee.map(one -> others(run, pair, one, mentors)).orElse(List.of()),
                mentee.map(one -> Barriers.of(pairs, one, mentors, gather.today()))
                        .orElse(Barriers.none()),
                mentee.isEmpty() && !pair.accepted(),
                mayMove);
    }

    private List<PairPage.Other> others(Run run, ProposedPair pair, OpenMentee mentee, List<FreeMentor> mentors) {
        Map<Long, Integer> given = new HashMap<>();
        standing.given(run.id()).values().forEach(mentor -> given.merge(mentor, 1, Integer::sum));
        List<PairPage.Other> others = new ArrayList<>();
        for (FreeMentor mentor : mentors) {
            PossiblePair possible = pairs.pair(mentee, mentor, pair.standing(), gather.today());
            if (Long.valueOf(mentor.person()).equals(pair.mentor()) || !PairRule.allMet(possible)) {
                continue;
            }
            int load = mentor.taken() + given.getOrDefault(mentor.person(), 0) + 1;
            Reasons reasons = Reasons.of(possible, run.weights(PairWish.class), Math.min(load, mentor.capacity()));
            others.add(new PairPage.Other(
                    mentor.person(),
                    mentor.name(),
                    Long.toString(mentor.organisation()),
                    reasons,
                    load > mentor.capacity(),
                    reasons.cost() - pair.reasons().cost(),
                    differences(pair.reasons(), reasons)));
        }
        others.sort(Comparator.comparingInt(PairPage.Other::dearer).thenComparing(PairPage.Other::name));
        return named(others.subList(0, Math.min(SHOWN, others.size())));
    }

    /** What would be better (below 0) or worse than now. */
    private static List<PairPage.Difference> differences(Reasons now, Reasons then) {
        List<PairPage.Difference> differences = new ArrayList<>();
        for (PairWish wish : PairWish.values()) {
            int by = then.points().getOrDefault(wish.code(), 0) - now.points().getOrDefault(wish.code(), 0);
            if (by != 0) {
                differences.add(new PairPage.Difference(wish.code(), by));
            }
        }
        return differences;
    }

    private List<PairPage.Other> named(List<PairPage.Other> others) {
        Map<String, String> schools = new HashMap<>();
        sql.sql("select id, short_name from registry_api.place where id = any (:ids)")
                .param(
                        "ids",
                        others.stream().map(one -> Long.valueOf(one.school())).toArray(Long[]::new))
                .query(row -> {
                    schools.put(Long.toString(row.getLong("id")), row.getString("short_name"));
                });
        return others.stream()
                .map(one -> new PairPage.Other(
                        one.person(),
                        one.name(),
                        schools.getOrDefault(one.school(), ""),
                        one.reasons(),
                        one.full(),
                        one.dearer(),
                        one.differences()))
                .toList();
    }
}

package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.instruments.GroupResults.Group;
import org.birge.instruments.GroupResults.Results;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A year's diagnosis together with those who began after it, or these alone, where enough have answered (J0.1). Nothing is mixed without saying so. */
@Component
public class ResultsWithNewcomers {

    private final GroupResults results;

    ResultsWithNewcomers(GroupResults results) {
        this.results = results;
    }

    /**
     * Without newcomers where they are too few; and always of leaders' views, since of newcomers leaders have none.
     *
     * @param rounds the year's closed campaigns of newcomers
     */
    @Transactional(readOnly = true)
    public Results of(
            Campaign campaign, List<Campaign> rounds, Instrument instrument, NeedSource source, Newcomers shown) {
        Results year = results.of(campaign, instrument, source);
        List<GroupSums> told = new ArrayList<>();
        List<Group> asked = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Campaign round : rounds) {
            List<GroupSum> sums = results.sums(round, instrument, NeedSource.BOTH);
            if (!sums.isEmpty()) {
                List<Group> groups = results.groups(round, instrument);
                told.add(new GroupSums(groups.stream().map(Group::code).collect(Collectors.toSet()), sums));
                asked.addAll(groups);
                remarks.addAll(results.remarks(round, instrument));
            }
        }
        GroupSums newcomers = GroupSums.together(told);
        int people = newcomers.people();
        if (people == 0) {
            return year;
        }
        if (shown == Newcomers.WITHOUT || source == NeedSource.LEADER) {
            return year.beside(people);
        }
        List<Group> groups = NewcomerGroups.together(asked, newcomers);
        return shown == Newcomers.ALONE
                ? new Results(
                        year.questions(),
                        groups,
                        GroupResults.figures(newcomers.sums()),
                        year.leadersCount(),
                        remarks,
                        year.priorities(),
                        people,
                        Set.of())
                : with(year, results.sums(campaign, instrument, source), newcomers, groups, remarks);
    }

    private static Results with(
            Results year, List<GroupSum> sums, GroupSums newcomers, List<Group> groups, List<String> remarks) {
        GroupSums.Joined joined = new GroupSums(Set.of(), sums).with(newcomers);
        List<String> all = new ArrayList<>(year.remarks());
        all.addAll(remarks);
        return new Results(
                year.questions(),
                NewcomerGroups.added(year.groups(), groups, joined.without()),
                GroupResults.figures(joined.sums()),
                year.leadersCount(),
                all,
                year.priorities(),
                newcomers.people(),
                joined.without());
    }
}

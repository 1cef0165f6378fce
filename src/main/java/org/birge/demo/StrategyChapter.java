package org.birge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.plan.SetResponsibility;
import org.birge.development.report.IssueReport;
import org.birge.development.strategy.Goal;
import org.birge.development.strategy.WriteGoal;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands above a year: the centre's strategic plan, the goals of the story's school that serve it, who answers for which section; and the
 * report of last year, issued under its number.
 */
@Component
class StrategyChapter implements DemoChapter {

    private static final List<String> GOALS = List.of("quality", "young", "digital");
    private static final int YEARS = 4;

    private final WriteGoal writeGoal;
    private final SetResponsibility setResponsibility;
    private final IssueReport issueReport;
    private final CountryPack pack;
    private final Words words;

    StrategyChapter(
            WriteGoal writeGoal,
            SetResponsibility setResponsibility,
            IssueReport issueReport,
            CountryPack pack,
            Messages messages) {
        this.writeGoal = writeGoal;
        this.setResponsibility = setResponsibility;
        this.issueReport = issueReport;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), null, null, cast.centre(), "centre-head");
        List<String> served = new ArrayList<>();
        LocalDate autumn = LocalDate.of(year.previous().start(), 9, 20);
        at(
                autumn,
                centre,
                () -> GOALS.forEach(
                        goal -> served.add(writeGoal.add(goal("demo.goal.centre." + goal, year.previous(), null)))));
        DemoSchool school = cast.story();
        Scope head = DemoCast.as(school, school.head(), "head");
        at(autumn.plusDays(10), head, () -> {
            for (int i = 0; i < GOALS.size(); i++) {
                writeGoal.add(goal("demo.goal.school." + GOALS.get(i), year.previous(), served.get(i)));
            }
        });
        at(LocalDate.of(year.start(), 8, 26), head, () -> setResponsibility.run(matrix(school, year)));
        at(
                LocalDate.of(year.start(), 8, 27),
                head,
                () -> issueReport.run(school.id(), year.previous(), pack.defaultLanguage()));
    }

    private Goal goal(String key, SchoolYear from, @Nullable String serves) {
        return new Goal(
                words.of(key),
                words.of(key + ".indicator"),
                words.of(key + ".target"),
                from,
                new SchoolYear(from.start() + YEARS - 1),
                serves);
    }

    /** Deputies take the sections in turn; what they lead the head confirms. */
    private SetResponsibility.Command matrix(DemoSchool school, SchoolYear year) {
        List<DemoPerson> leaders = school.withPost("deputy-teaching", "deputy-extracurricular", "method-union-head");
        Map<String, @Nullable Long> responsible = new HashMap<>();
        int turn = 0;
        for (CountryPack.Section section : pack.sections()) {
            responsible.put(section.code(), leaders.get(turn++ % leaders.size()).id());
        }
        return new SetResponsibility.Command(year, responsible, new HashMap<>());
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        var noon = day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
        Scope.run(
                scope,
                () -> StoryClock.at(noon, () -> {
                    action.run();
                    return true;
                }));
    }
}

package org.birge.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Detail;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.development.plan.ProposeMeasures;
import org.birge.development.strategy.Goal;
import org.birge.development.strategy.WriteGoal;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands above a year: the centre's strategic plan and the goals of the story's school that serve it. Its plan begins with a measure for each
 * goal, a theme of inside-school control for most months, and something in every section, before what the needs ask for is added.
 */
@Component
class GoalsChapter implements DemoChapter {

    private static final List<String> GOALS = List.of("quality", "young", "digital");
    private static final int YEARS = 4;

    private final WriteGoal writeGoal;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final ProposeMeasures proposeMeasures;
    private final DemoRecords records;
    private final CountryPack pack;
    private final Words words;

    GoalsChapter(
            WriteGoal writeGoal,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            ProposeMeasures proposeMeasures,
            DemoRecords records,
            CountryPack pack,
            Messages messages) {
        this.writeGoal = writeGoal;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.proposeMeasures = proposeMeasures;
        this.records = records;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        LocalDate autumn = LocalDate.of(year.previous().start(), 9, 20);
        Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), null, null, cast.centre(), "centre-head");
        List<String> served = new ArrayList<>();
        at(
                autumn,
                centre,
                () -> GOALS.forEach(
                        goal -> served.add(writeGoal.add(goal("demo.goal.centre." + goal, year.previous(), null)))));
        DemoSchool school = cast.story();
        Scope head = DemoCast.as(school, school.head(), "head");
        List<String> goals = new ArrayList<>();
        at(autumn.plusDays(10), head, () -> {
            for (int i = 0; i < GOALS.size(); i++) {
                goals.add(writeGoal.add(goal("demo.goal.school." + GOALS.get(i), year.previous(), served.get(i))));
            }
        });
        at(LocalDate.of(year.start(), 8, 18), head, () -> begun(school, year, goals));
    }

    private void begun(DemoSchool school, SchoolYear year, List<String> goals) {
        String plan = records.plan(school.id(), year.start()).orElseGet(() -> openPlan.run(year));
        List<String> taken = new ArrayList<>(records.samples(school.id(), year.start()));
        for (int i = 0; i < goals.size(); i++) {
            SampleMeasure sample = serving(GOALS.get(i), taken);
            taken.add(sample.code());
            addMeasure.run(plan, measure(sample, year, goals.get(i), school));
        }
        List<String> more = new ArrayList<>();
        pack.measures().stream()
                .filter(sample -> sample.control() != null)
                .map(SampleMeasure::code)
                .forEach(more::add);
        pack.sections().forEach(section -> pack.measures().stream()
                .filter(sample -> sample.section().equals(section.code()) && sample.control() == null)
                .filter(sample -> !taken.contains(sample.code()))
                .limit(1)
                .map(SampleMeasure::code)
                .forEach(more::add));
        proposeMeasures.run(new ProposeMeasures.Command(plan, more, pack.defaultLanguage()));
    }

    private SampleMeasure serving(String goal, List<String> taken) {
        Predicate<SampleMeasure> serves =
                switch (goal) {
                    case "quality" -> sample -> sample.areas().contains("reflection");
                    case "young" -> sample -> sample.kind() == SampleMeasure.Kind.MENTORING;
                    default -> sample -> sample.areas().contains("digital");
                };
        return pack.measures().stream()
                .filter(serves)
                .filter(sample -> !taken.contains(sample.code()))
                .findFirst()
                .orElseThrow();
    }

    /** As the sample says, for the goal. */
    private Measure measure(SampleMeasure sample, SchoolYear year, String goal, DemoSchool school) {
        var language = pack.defaultLanguage();
        LocalDate due = YearMonth.of(
                        sample.due().getValue() >= Month.AUGUST.getValue() ? year.start() : year.start() + 1,
                        sample.due())
                .atEndOfMonth();
        return new Measure(
                sample.section(),
                sample.title().in(language),
                sample.kind().name(),
                sample.forWhom().in(language),
                school.withPost("deputy-teaching").getFirst().id(),
                List.of(),
                null,
                due,
                sample.expected().in(language),
                "",
                sample.areas(),
                sample.evidence().in(language),
                sample.code(),
                null,
                new Detail("", List.of(), List.of(), null, "", null, goal));
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

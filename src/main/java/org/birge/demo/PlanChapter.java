package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.development.PriorityNeeds;
import org.birge.development.plan.AgreePlan;
import org.birge.development.plan.AnswerNeedWithReason;
import org.birge.development.plan.NoteSilentPlans;
import org.birge.development.plan.OpenPlan;
import org.birge.development.plan.ProposeMeasures;
import org.birge.development.plan.ReturnPlan;
import org.birge.development.plan.SubmitPlan;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.tasks.RemindOfTasks;
import org.springframework.stereotype.Component;

/** Plans in all states: most in force and worked off, some before the authority, some returned or still being written, one not begun. */
@Component
class PlanChapter implements DemoChapter {

    private static final Set<Month> EARLY = Set.of(Month.SEPTEMBER, Month.OCTOBER);
    private static final int NOT_DIAGNOSED_YET = 3;
    private static final int UNTIL_AGREED = 9;
    private static final int UNTIL_SILENT = 20;
    private static final int SILENCE = 8;
    private static final int STORY_COMMENTS = 4;

    private final OpenPlan openPlan;
    private final ProposeMeasures proposeMeasures;
    private final AnswerNeedWithReason answerNeedWithReason;
    private final SubmitPlan submitPlan;
    private final AgreePlan agreePlan;
    private final ReturnPlan returnPlan;
    private final NoteSilentPlans noteSilentPlans;
    private final PlanRouteOf route;
    private final PriorityNeeds needs;
    private final PlanWork work;
    private final DemoRecords records;
    private final RemindOfTasks remindOfTasks;
    private final CountryPack pack;

    PlanChapter(
            OpenPlan openPlan,
            ProposeMeasures proposeMeasures,
            AnswerNeedWithReason answerNeedWithReason,
            SubmitPlan submitPlan,
            AgreePlan agreePlan,
            ReturnPlan returnPlan,
            NoteSilentPlans noteSilentPlans,
            PlanRouteOf route,
            PriorityNeeds needs,
            PlanWork work,
            DemoRecords records,
            RemindOfTasks remindOfTasks,
            CountryPack pack) {
        this.openPlan = openPlan;
        this.proposeMeasures = proposeMeasures;
        this.answerNeedWithReason = answerNeedWithReason;
        this.submitPlan = submitPlan;
        this.agreePlan = agreePlan;
        this.returnPlan = returnPlan;
        this.noteSilentPlans = noteSilentPlans;
        this.route = route;
        this.needs = needs;
        this.work = work;
        this.records = records;
        this.remindOfTasks = remindOfTasks;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void tell(DemoCast cast) {
        run(cast);
        LocalDate told = pack.yearOf(cast.today()).isSchoolDay(cast.today())
                ? cast.today()
                : pack.yearOf(cast.today()).plusSchoolDays(cast.today(), -1);
        told(cast, (int) ChronoUnit.DAYS.between(told, cast.today()), Scope.everything("demo"), remindOfTasks::run);
    }

    /** The school of the story has its plan in force; the others in turn what their number says; silence is noted for all, so its school comes last. */
    public void run(DemoCast cast) {
        int diagnosed = cast.schools().size() - NOT_DIAGNOSED_YET;
        SideBySide.each(
                IntStream.range(0, diagnosed).filter(i -> i != SILENCE).boxed().toList(), i -> begun(cast, i));
        if (SILENCE < diagnosed) {
            begun(cast, SILENCE);
        }
    }

    private void begun(DemoCast cast, int i) {
        DemoCast.DemoSchool school = cast.schools().get(i);
        switch (i % 10) {
            case 5 -> submitted(cast, school, 6 + i / 4);
            case 6 -> returned(cast, school);
            case 7 -> onItsWay(cast, school, i / 10);
            case 8 -> inForce(cast, school, true);
            case 9 -> {
                if (i != 9) {
                    submitted(cast, school, 2);
                }
            }
            default -> inForce(cast, school, false);
        }
    }

    private void inForce(DemoCast cast, DemoCast.DemoSchool school, boolean onlyNoted) {
        int adopted = (int) ChronoUnit.DAYS.between(CouncilChapter.firstSitting(cast.today()), cast.today());
        String plan = draft(cast, school, adopted + 6);
        int submitted = adopted - 1;
        long version = submit(cast, school, plan, adopted, submitted, school.equals(cast.story()) ? STORY_COMMENTS : 0);
        if (adopted > UNTIL_SILENT && school.equals(cast.schools().get(SILENCE))) {
            told(cast, adopted - UNTIL_SILENT, Scope.everything("demo"), noteSilentPlans::run);
        } else {
            told(cast, Math.max(submitted - UNTIL_AGREED, 1), cast.asRegion(), () -> {
                if (onlyNoted) {
                    agreePlan.note(plan, version);
                } else {
                    agreePlan.run(plan, version);
                }
            });
        }
        work.of(cast, school);
    }

    /** Being written, open for comment, adopted, or with comments that still lack an answer. */
    private void onItsWay(DemoCast cast, DemoCast.DemoSchool school, int turn) {
        String plan = draft(cast, school, 20);
        switch (turn) {
            case 0 -> route.opened(cast, school, plan, 3, -4, 3, 1);
            case 1 -> route.adopted(cast, school, plan, 3, 2);
            case 2 -> route.opened(cast, school, plan, 9, 2, 3, 2);
            default -> {}
        }
    }

    private void submitted(DemoCast cast, DemoCast.DemoSchool school, int daysAgo) {
        String plan = draft(cast, school, daysAgo + 5);
        submit(cast, school, plan, daysAgo, daysAgo, 0);
        route.commentedByCentre(cast, plan, daysAgo - 1);
    }

    private void returned(DemoCast cast, DemoCast.DemoSchool school) {
        String plan = draft(cast, school, 20);
        long version = submit(cast, school, plan, 15, 15, 0);
        String words = pack.demo().story().returned();
        told(cast, 9, cast.asRegion(), () -> returnPlan.run(new ReturnPlan.Command(plan, version, words)));
    }

    private String draft(DemoCast cast, DemoCast.DemoSchool school, int daysAgo) {
        Scope head = DemoCast.as(school, school.head(), "head");
        SchoolYear year = SchoolYear.at(cast.today());
        List<String> plan = new ArrayList<>();
        told(cast, daysAgo, head, () -> {
            plan.add(records.plan(school.id(), year.start()).orElseGet(() -> openPlan.run(year)));
            List<String> areas = priorities(school, year);
            int leftOut = school.id() % 3 == 0 && areas.size() > 2 ? areas.size() - 1 : areas.size();
            proposeMeasures.run(new ProposeMeasures.Command(
                    plan.getFirst(), samples(areas.subList(0, leftOut), school), pack.defaultLanguage()));
            for (String area : areas.subList(leftOut, areas.size())) {
                answerNeedWithReason.run(new AnswerNeedWithReason.Command(
                        plan.getFirst(), area, pack.demo().story().reason()));
            }
        });
        return plan.getFirst();
    }

    /** @return the plan's version */
    private long submit(
            DemoCast cast, DemoCast.DemoSchool school, String plan, int adopted, int daysAgo, int comments) {
        long version = route.adopted(cast, school, plan, adopted, comments);
        LocalDate day = cast.today().minusDays(daysAgo);
        told(
                cast,
                daysAgo,
                DemoCast.as(school, school.head(), "head"),
                () -> submitPlan.run(new SubmitPlan.Command(plan, version, Long.toString(90 + school.id() % 40), day)));
        return version + 1;
    }

    private List<String> priorities(DemoCast.DemoSchool school, SchoolYear year) {
        return needs.of(school.id(), year).stream()
                .filter(PriorityNeeds.Need::priority)
                .map(PriorityNeeds.Need::area)
                .toList();
    }

    /** Some for each priority need, some of autumn so that work is done or late, then others over all sections; fewer in a small school. */
    private List<String> samples(List<String> areas, DemoCast.DemoSchool school) {
        int wanted = school.staff().size() < 25 ? 8 : 12 + (int) (school.id() % 9);
        List<String> chosen = new ArrayList<>();
        for (String area : areas) {
            pack.measures().stream()
                    .filter(sample -> sample.areas().contains(area))
                    .limit(3)
                    .map(SampleMeasure::code)
                    .filter(code -> !chosen.contains(code))
                    .forEach(chosen::add);
        }
        pack.measures().stream()
                .filter(sample -> EARLY.contains(sample.due()) && !chosen.contains(sample.code()))
                .skip(school.id() % 3)
                .limit(5)
                .map(SampleMeasure::code)
                .forEach(chosen::add);
        int size = pack.measures().size();
        for (int i = 0; chosen.size() < wanted && i < size; i++) {
            String code = pack.measures()
                    .get((int) ((school.id() * 7 + i * 11L) % size))
                    .code();
            if (!chosen.contains(code)) {
                chosen.add(code);
            }
        }
        return chosen;
    }

    private static void told(DemoCast cast, int daysAgo, Scope scope, Runnable action) {
        var moment = cast.today().minusDays(daysAgo).atTime(LocalTime.of(7, 30)).toInstant(ZoneOffset.UTC);
        Scope.run(
                scope,
                () -> StoryClock.at(moment, () -> {
                    action.run();
                    return true;
                }));
    }
}

package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.AgreePlan;
import org.birge.development.plan.AmendPlan;
import org.birge.development.plan.Detail;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.development.plan.OrderPlan;
import org.birge.development.plan.PlanGoals;
import org.birge.development.plan.SubmitPlan;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.ReportProgress;
import org.birge.tasks.TasksOf;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The centre's plan of this year (J0.4): each division wrote its measure in August, the head one for each goal of the strategic plan; the region
 * agreed, the head's order brought it into force. What was due in October is done but for one; an amendment waits for the head.
 */
@Component
class CentrePlanChapter implements DemoChapter {

    private static final List<String> GOALS = List.of("quality", "young", "digital");
    private static final int LATE = 3;

    /** Somebody of a division. */
    private record Member(long person, String division) {}

    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final SubmitPlan submitPlan;
    private final AgreePlan agreePlan;
    private final OrderPlan orderPlan;
    private final AmendPlan amendPlan;
    private final PlanGoals planGoals;
    private final TasksOf tasksOf;
    private final MarkDone markDone;
    private final ConfirmTask confirmTask;
    private final ReportProgress reportProgress;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    CentrePlanChapter(
            OpenPlan openPlan,
            AddMeasure addMeasure,
            SubmitPlan submitPlan,
            AgreePlan agreePlan,
            OrderPlan orderPlan,
            AmendPlan amendPlan,
            PlanGoals planGoals,
            TasksOf tasksOf,
            MarkDone markDone,
            ConfirmTask confirmTask,
            ReportProgress reportProgress,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.submitPlan = submitPlan;
        this.agreePlan = agreePlan;
        this.orderPlan = orderPlan;
        this.amendPlan = amendPlan;
        this.planGoals = planGoals;
        this.tasksOf = tasksOf;
        this.markDone = markDone;
        this.confirmTask = confirmTask;
        this.reportProgress = reportProgress;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void tell(DemoCast cast) {
        int year = SchoolYear.at(cast.today()).start();
        Scope head = of(cast, head(cast), "centre-head");
        List<Member> members = members(cast);
        String plan = written(cast, year, head, members);
        LocalDate answered = until(cast, LocalDate.of(year, 9, 1));
        at(
                until(cast, LocalDate.of(year, 8, 26)),
                head,
                () -> submitPlan.run(new SubmitPlan.Command(plan, 0, null, null)));
        at(answered, cast.asRegion(), () -> agreePlan.run(plan, 1));
        LocalDate ordered = until(cast, LocalDate.of(year, 9, 3));
        at(ordered, head, () -> orderPlan.run(new OrderPlan.Command(plan, 2, "41", ordered)));
        for (int i = 0; i < members.size(); i++) {
            worked(cast, members.get(i), head, i == LATE);
        }
        Member first = members.getFirst();
        if (cast.today().isAfter(LocalDate.of(year, 9, 20))) {
            at(
                    cast.today().minusDays(2),
                    of(cast, first.person(), "methodist"),
                    () -> amendPlan.propose(new AmendPlan.Command(
                            plan, null, 0, amended(first, cast.today()), words.of("demo.centre-plan.reason"))));
        }
    }

    private String written(DemoCast cast, int year, Scope head, List<Member> members) {
        String plan = told(until(cast, LocalDate.of(year, 8, 18)), head, () -> openPlan.run(new SchoolYear(year)));
        for (Member member : members) {
            Measure measure = measure(
                    "division." + member.division(),
                    member,
                    LocalDate.of(year, 9, 14),
                    LocalDate.of(year, 10, 30),
                    null);
            at(
                    until(cast, LocalDate.of(year, 8, 20)),
                    of(cast, member.person(), "methodist"),
                    () -> addMeasure.run(plan, measure));
        }
        List<String> goals = goals(cast);
        for (int i = 0; i < GOALS.size(); i++) {
            Member member = members.get(i);
            Measure measure = measure(
                    "goal." + GOALS.get(i),
                    member,
                    LocalDate.of(year, 11, 2),
                    LocalDate.of(year + 1, 3 + i, 26),
                    goals.get(i));
            at(until(cast, LocalDate.of(year, 8, 21)), head, () -> addMeasure.run(plan, measure));
        }
        return plan;
    }

    private void worked(DemoCast cast, Member member, Scope head, boolean late) {
        Scope own = of(cast, member.person(), "methodist");
        for (TasksOf.Owed task : Scope.call(own, () -> tasksOf.owedBy(member.person(), cast.centre()))) {
            if (!task.due().isBefore(cast.today()) || late) {
                at(
                        cast.today().minusDays(1),
                        own,
                        () -> reportProgress.run(new ReportProgress.Command(task.publicId(), 0, 40, List.of())));
            } else {
                at(task.due().minusDays(2), own, () -> markDone.run(new MarkDone.Command(task.publicId(), 0)));
                at(task.due(), head, () -> confirmTask.run(new ConfirmTask.Command(task.publicId(), 1)));
            }
        }
    }

    private Measure amended(Member member, LocalDate today) {
        LocalDate due =
                until(today.plusDays(25), LocalDate.of(SchoolYear.at(today).start() + 1, 6, 30));
        return measure("amended", member, today, due, null);
    }

    /** What it is called and what is expected of it stand in the words of the demo. */
    private Measure measure(String name, Member member, LocalDate begins, LocalDate due, @Nullable String goal) {
        String key = "demo.centre-plan." + name;
        return new Measure(
                member.division(),
                words.of(key),
                "SEMINAR",
                words.of("demo.centre-plan.for-whom"),
                member.person(),
                List.of(),
                begins,
                due,
                words.of(key + ".expected"),
                "",
                List.of(),
                "",
                null,
                null,
                new Detail("", List.of(), List.of(), null, "", null, goal));
    }

    private long head(DemoCast cast) {
        return transaction.execute(status -> sql.sql(
                        "select min(person) from access_api.people_in_role('centre-head', :centre, :today) as h (person)")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .single());
    }

    /** The first of each division, in the order of the pack. */
    private List<Member> members(DemoCast cast) {
        List<Member> all = transaction.execute(status ->
                sql.sql("""
                select distinct on (division) person_id as person, division
                  from registry_api.division_member
                 where organisation_id = :centre
                 order by division, person_id
                """).param("centre", cast.centre()).query(Member.class).list());
        return pack.bodies().divisions().stream()
                .flatMap(division -> Objects.requireNonNull(all).stream()
                        .filter(member -> member.division().equals(division.code())))
                .toList();
    }

    private List<String> goals(DemoCast cast) {
        return transaction.execute(status -> planGoals.of(cast.centre(), SchoolYear.at(cast.today())).stream()
                .map(PlanGoals.Line::publicId)
                .toList());
    }

    private static Scope of(DemoCast cast, long person, String role) {
        return new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), role);
    }

    /** That day, but none that is still to come. */
    private static LocalDate until(DemoCast cast, LocalDate day) {
        return until(day, cast.today());
    }

    private static LocalDate until(LocalDate day, LocalDate later) {
        return day.isAfter(later) ? later : day;
    }

    private <T> T told(LocalDate day, Scope scope, ScopedValue.CallableOp<T, RuntimeException> action) {
        var noon = day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
        return Scope.call(scope, () -> StoryClock.at(noon, action));
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        told(day, scope, () -> {
            action.run();
            return true;
        });
    }
}

package org.birge.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.Diagnosis;
import org.birge.development.plan.OpenPlan;
import org.birge.development.plan.ProposeMeasures;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.shared.pack.SampleMeasure;
import org.birge.tasks.AddEvidence;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Last year's diagnosis, plan and work in one school. */
@Component
class LastYearWork {

    private static final List<String> ANSWERED =
            List.of("assessment", "inclusion", "differentiation", "classroom", "digital");
    private static final int LEFT_OPEN = 3;

    /** A measure in force with its task. */
    record Planned(
            String measure,
            String section,
            List<String> needs,
            String task,
            long responsible,
            boolean confirmedBySomebody,
            LocalDate due) {}

    /** What became of a measure, and whom it reached. */
    record Worked(String measure, String section, boolean done, Set<Long> reached) {}

    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final OpenPlan openPlan;
    private final ProposeMeasures proposeMeasures;
    private final DemoPlans plans;
    private final AddEvidence addEvidence;
    private final MarkDone markDone;
    private final ConfirmTask confirmTask;
    private final DemoRecords records;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LastYearWork(
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            OpenPlan openPlan,
            ProposeMeasures proposeMeasures,
            DemoPlans plans,
            AddEvidence addEvidence,
            MarkDone markDone,
            ConfirmTask confirmTask,
            DemoRecords records,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.openPlan = openPlan;
        this.proposeMeasures = proposeMeasures;
        this.plans = plans;
        this.addEvidence = addEvidence;
        this.markDone = markDone;
        this.confirmTask = confirmTask;
        this.records = records;
        this.pack = pack;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Worked> of(DemoSchool school, SchoolYear year, DemoCast cast) {
        Scope head = DemoCast.as(school, school.head(), "head");
        LocalDate april = LocalDate.of(year.start(), 4, 14);
        at(april.plusDays(130), head, () -> {
            String plan = openPlan.run(year);
            proposeMeasures.run(new ProposeMeasures.Command(plan, samples(), pack.defaultLanguage()));
            plans.reasons(plan, school, year, ANSWERED);
        });
        plans.inForce(school, year, cast, april.plusDays(136));
        List<Planned> planned =
                Scope.call(head, () -> transaction.execute(status -> records.measures(school.id(), year.start())));
        int last = planned.size() - LEFT_OPEN;
        for (Planned one : planned.subList(0, last)) {
            work(school, one, head);
        }
        return planned.stream()
                .map(one -> new Worked(
                        one.measure(), one.section(), planned.indexOf(one) < last, reached(school, one.needs())))
                .toList();
    }

    /** The diagnosis of April a year and a half ago; told before this year's. */
    void asked(DemoSchool school, SchoolYear year) {
        Scope head = DemoCast.as(school, school.head(), "head");
        LocalDate april = LocalDate.of(year.start(), 4, 14);
        Campaign[] campaign = new Campaign[1];
        at(
                april,
                head,
                () -> campaign[0] = diagnosis.open(new OpenCampaign.Command(
                        school.id(), year, april.plusDays(20), pack.settings().needThreshold())));
        for (DemoPerson person : school.staff()) {
            if (person.experience() > 1 && person.id() % 17 != 3) {
                at(april.plusDays(4), DemoCast.as(school, person, "teacher"), () -> answer(campaign[0], person));
            }
        }
        at(april.plusDays(24), head, () -> diagnosis.close(campaign[0].publicId()));
    }

    private void answer(Campaign campaign, DemoPerson person) {
        answers.in(campaign.publicId(), person.id()).ifPresent(own -> {
            beginAnswering.run(campaign.publicId(), person.id());
            Instant begun = clock.instant();
            StoryClock.at(begun.plusSeconds(120 + person.id() % 60), () -> {
                saveAnswers.run(new SaveAnswers.Command(
                        campaign.publicId(), person.id(), 0, values(own.questions(), person), List.of(), null));
                return true;
            });
            StoryClock.at(begun.plusSeconds(240 + 2 * (person.id() % 60)), () -> {
                saveAnswers.run(new SaveAnswers.Command(
                        campaign.publicId(), person.id(), 1, values(own.questions(), person), List.of(), null));
                diagnosis.handIn(campaign, person.id());
                return true;
            });
        });
    }

    /** More of everything than a year later, and most of all what the measures then answered for those they reached. */
    private static Map<String, Integer> values(NeedsInstrument questions, DemoPerson person) {
        Random random = new Random(person.id() * 31);
        int mood = random.nextInt(33) - 16;
        Map<String, Integer> values = new HashMap<>();
        for (NeedsInstrument.Area area : questions.areas()) {
            int felt = DemoAnswers.usual(area.code()) + 4 + mood + (came(person, area.code()) ? 17 : 0);
            for (NeedsInstrument.Item item : area.items()) {
                int wanted = felt + random.nextInt(25) - 12;
                values.put(
                        item.code(),
                        questions.scale().stream()
                                .map(NeedsInstrument.Step::value)
                                .min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                                .orElseThrow());
            }
        }
        return values;
    }

    private List<String> samples() {
        return ANSWERED.stream()
                .flatMap(area -> pack.measures().stream()
                        .filter(sample -> sample.areas().contains(area))
                        .limit(3))
                .map(SampleMeasure::code)
                .distinct()
                .toList();
    }

    private void work(DemoSchool school, Planned one, Scope head) {
        Scope own = school.staff().stream()
                .filter(person -> person.id() == one.responsible())
                .map(person -> DemoCast.as(school, person, "teacher"))
                .findFirst()
                .orElse(head);
        at(one.due().minusDays(4), own, () -> {
            String words = pack.demo().story().evidence();
            addEvidence.run(new AddEvidence.Command(one.task(), words, null, null, null));
            markDone.run(new MarkDone.Command(one.task(), 0));
        });
        if (one.confirmedBySomebody()) {
            at(one.due().minusDays(2), head, () -> confirmTask.run(new ConfirmTask.Command(one.task(), 1)));
        }
    }

    private static Set<Long> reached(DemoSchool school, List<String> needs) {
        return school.staff().stream()
                .filter(person -> person.experience() > 0)
                .filter(person -> needs.stream().anyMatch(area -> came(person, area)))
                .map(DemoPerson::id)
                .collect(Collectors.toSet());
    }

    /** About two in five of the staff, others for each area. */
    private static boolean came(DemoPerson person, String area) {
        return ANSWERED.contains(area) && new Random(person.id() * 7 + ANSWERED.indexOf(area)).nextInt(5) < 2;
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        Scope.run(
                scope,
                () -> StoryClock.at(
                        day.atTime(LocalTime.of(10, 0)).atZone(pack.timeZone()).toInstant(), () -> {
                            transaction.executeWithoutResult(status -> {
                                action.run();
                            });
                            return true;
                        }));
    }
}

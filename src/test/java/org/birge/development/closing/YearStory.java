package org.birge.development.closing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.birge.development.Diagnosis;
import org.birge.development.effect.RecordReached;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Detail;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.development.report.DecideAtHearing;
import org.birge.development.report.PutReport;
import org.birge.development.report.RecordHearing;
import org.birge.development.report.WriteChapter;
import org.birge.development.report.YearReports;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.instruments.SubmitAnswers;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.AddEvidence;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.OpenTask;
import org.birge.tasks.TakeAttendance;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.School;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A year of the school, told by the commands: diagnosis, measures, whom they reached, the next diagnosis, report and hearings. */
final class YearStory {

    static final SchoolYear YEAR = new SchoolYear(2025);

    private final Given given;
    private final ApplicationContext beans;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    YearStory(
            Given given,
            ApplicationContext beans,
            MovableClock clock,
            JdbcClient sql,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.clock = clock;
        this.sql = sql;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    MovableClock clock() {
        return clock;
    }

    /** Every answer of everybody is what the function says of the person. */
    void diagnosis(SchoolYear year, LocalDate day, ToIntFunction<Person> answer) {
        clock.moveTo(day);
        School school = given.school();
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        Campaign campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(school.id(), year, day.plusDays(9), 60)));
        for (Person person : school.staff()) {
            person.runs(() -> beans.getBean(BeginAnswering.class).run(campaign.publicId(), person.id()));
            OwnAnswer own = person.does(() -> beans.getBean(OwnAnswers.class).in(campaign.publicId(), person.id()))
                    .orElseThrow();
            Map<String, Integer> all = new HashMap<>();
            own.questions().areas().forEach(area -> area.items()
                    .forEach(item -> all.put(item.code(), answer.applyAsInt(person))));
            person.does(() -> beans.getBean(SaveAnswers.class)
                    .run(new SaveAnswers.Command(
                            campaign.publicId(), person.id(), own.version(), all, List.of(), null)));
            person.runs(() -> beans.getBean(SubmitAnswers.class).run(campaign.publicId(), person.id()));
        }
        given.head().runs(() -> diagnosis.close(campaign.publicId()));
    }

    String plan(LocalDate day) {
        clock.moveTo(day);
        return given.head().does(() -> beans.getBean(OpenPlan.class).run(YEAR));
    }

    /** A measure with its task, which the deputy answers for. */
    String measure(String plan, String title, LocalDate due) {
        String measure = given.head().does(() -> beans.getBean(AddMeasure.class).run(plan, asked(title, due)));
        given.head().runs(() -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "measure",
                        "measure",
                        id(measure),
                        given.school().id(),
                        given.deputy().id(),
                        given.head().id(),
                        title,
                        null,
                        null,
                        due,
                        "/year/plan")));
        return measure;
    }

    void done(String measure, LocalDate day, boolean confirmed) {
        clock.moveTo(day);
        String task = task(measure);
        given.deputy().runs(() -> beans.getBean(AddEvidence.class)
                .run(new AddEvidence.Command(task, "İştirakçı siyahısı", null, null, null)));
        given.deputy().runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(task, 0)));
        if (confirmed) {
            given.head().runs(() -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(task, 1)));
        }
    }

    void reached(String measure, List<Person> people) {
        Set<Long> ids = people.stream().map(Person::id).collect(Collectors.toSet());
        given.deputy().runs(() -> beans.getBean(RecordReached.class).run(measure, ids));
    }

    /** The deputy writes down who came to the measure; the list's public id. */
    String attended(String measure, @Nullable String list, long version, List<Person> people) {
        Set<Long> ids = people.stream().map(Person::id).collect(Collectors.toSet());
        return given.deputy().does(() -> beans.getBean(TakeAttendance.class)
                .run(new TakeAttendance.Command(task(measure), list, version, clock.today(), "", ids, 0, true)));
    }

    void written(LocalDate day) {
        clock.moveTo(day);
        given.head().runs(() -> beans.getBean(WriteChapter.class)
                .run(
                        given.school().id(),
                        YEAR,
                        new WriteChapter.Command(
                                pack.sections().getFirst().code(),
                                "Seminarlar keçirildi",
                                "Vaxt az idi",
                                "Davam etsin",
                                0)));
        given.head()
                .runs(() -> beans.getBean(PutReport.class).run(given.school().id(), YEAR, version()));
    }

    void heard(String council, LocalDate day) {
        clock.moveTo(day.plusDays(1));
        given.head().runs(() -> beans.getBean(RecordHearing.class)
                .run(given.school().id(), YEAR, council, RecordHearing.Said.held(day, "8", true, "")));
    }

    void decided(String wording, LocalDate due) {
        given.head().runs(() -> beans.getBean(DecideAtHearing.class)
                .run(new DecideAtHearing.Command(
                        Objects.requireNonNull(
                                one(
                                        "select public_id from development.hearing where closes_year and superseded_at is null")),
                        wording,
                        given.deputy().id(),
                        due)));
    }

    long version() {
        return given.head()
                .does(() -> Objects.requireNonNull(transaction.execute(status -> beans.getBean(YearReports.class)
                        .find(given.school().id(), YEAR)
                        .orElseThrow()
                        .version())));
    }

    String task(String measure) {
        return Objects.requireNonNull(one(
                "select public_id from tasks_api.task where source_kind = 'measure' and source_id = " + id(measure)));
    }

    private long id(String measure) {
        return Long.parseLong(Objects.requireNonNull(
                one("select id::text from development_api.measure where public_id = '" + measure + "'")));
    }

    private String one(String query) {
        return given.head()
                .does(() -> transaction.execute(
                        status -> sql.sql(query).query(String.class).single()));
    }

    /** Whether next year's measure says all that this one said. */
    boolean wentOverWhole(String measure) {
        return given.head()
                .does(() -> transaction.execute(status -> sql.sql("""
                        select (n.for_whom, n.expected, n.evidence, n.act, n.indicator, n.reaches, n.control_theme, n.goal)
                               is not distinct from
                               (m.for_whom, m.expected, m.evidence, m.act, m.indicator, m.reaches, m.control_theme, m.goal)
                           and n.sample = 'differentiation-open-lessons'
                           and n.control_month = m.control_month + interval '1 year'
                          from development.measure m
                          join development.measure n on n.origin = 'measure:' || m.public_id
                         where m.public_id = :measure
                        """)
                        .param("measure", measure)
                        .query(Boolean.class)
                        .single()));
    }

    private Measure asked(String title, LocalDate due) {
        return new Measure(
                pack.sections().getFirst().code(),
                title,
                "SEMINAR",
                "bütün müəllimlər",
                given.deputy().id(),
                List.of(),
                null,
                due,
                "Hər birləşmədə 2 dərs",
                "",
                List.of("assessment"),
                "proqram",
                title.equals("Açıq dərslər") ? "differentiation-open-lessons" : null,
                null,
                new Detail(
                        "2 dərs",
                        List.of(),
                        List.of(),
                        due.withDayOfMonth(1),
                        "Açıq dərslərin keyfiyyəti",
                        null,
                        null));
    }
}

package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.situation.AddTry;
import org.birge.support.situation.AnswerProblem;
import org.birge.support.situation.ShowProblem;
import org.birge.support.situation.SolveProblem;
import org.birge.support.situation.WriteProblem;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What some schools show the centre of their open problems: waiting for an answer, answered, solved, and one that is kept inside. */
@Component
class SituationChapter implements DemoChapter {

    private static final LocalTime HOUR = LocalTime.of(15, 10);
    private static final List<String> AREAS = List.of("assessment", "inclusion", "parents");

    /** How far a problem has come. */
    private enum Course {
        KEPT,
        SHOWN,
        TRIED,
        ANSWERED,
        SOLVED
    }

    private record Told(int school, int topic, int daysAgo, Course course) {}

    private static final List<Told> ALL = List.of(
            new Told(0, 1, 64, Course.ANSWERED),
            new Told(0, 2, 40, Course.SOLVED),
            new Told(0, 3, 6, Course.KEPT),
            new Told(1, 1, 33, Course.TRIED),
            new Told(4, 1, 120, Course.SHOWN),
            new Told(7, 2, 25, Course.SHOWN),
            new Told(9, 3, 50, Course.SOLVED),
            new Told(11, 2, 12, Course.ANSWERED));

    private final WriteProblem write;
    private final ShowProblem show;
    private final AddTry tries;
    private final AnswerProblem answer;
    private final SolveProblem solve;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    SituationChapter(
            WriteProblem write,
            ShowProblem show,
            AddTry tries,
            AnswerProblem answer,
            SolveProblem solve,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.write = write;
        this.show = show;
        this.tries = tries;
        this.answer = answer;
        this.solve = solve;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void tell(DemoCast cast) {
        methodist(cast).ifPresent(methodist -> {
            Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), methodist, null, cast.centre(), "methodist");
            ALL.stream()
                    .filter(told -> told.school() < cast.schools().size())
                    .forEach(told -> tell(cast, told, centre));
        });
    }

    private void tell(DemoCast cast, Told told, Scope centre) {
        DemoSchool school = cast.schools().get(told.school());
        Scope head = DemoCast.as(school, school.head(), "head");
        String topic = "demo.situation." + told.topic();
        LocalDate day = cast.today().minusDays(told.daysAgo());
        String area = AREAS.get(told.topic() - 1);
        boolean known =
                pack.teacherNeeds().areas().stream().anyMatch(one -> one.code().equals(area));
        String[] problem = {""};
        on(
                day,
                head,
                () -> problem[0] = write.run(new WriteProblem.Command(
                        pack.sections()
                                .get(told.topic() % pack.sections().size())
                                .code(),
                        known ? area : null,
                        words.of(topic),
                        words.of(topic + ".words"),
                        false)));
        if (told.course() == Course.KEPT) {
            return;
        }
        on(day.plusDays(1), head, () -> show.run(problem[0], 0, true));
        if (told.course() == Course.SHOWN) {
            return;
        }
        String[] link = link(school);
        on(
                day.plusDays(3),
                head,
                () -> tries.run(new AddTry.Command(
                        problem[0], 1, day.plusDays(3), words.of(topic + ".tried"), "partly", link[0], link[1])));
        if (told.course() == Course.TRIED) {
            return;
        }
        on(
                day.plusDays(5),
                centre,
                () -> answer.run(new AnswerProblem.Command(problem[0], 2, words.of(topic + ".answer"))));
        if (told.course() == Course.SOLVED) {
            on(
                    cast.today().minusDays(3),
                    head,
                    () -> solve.run(new SolveProblem.Command(problem[0], 3, words.of(topic + ".helped"))));
        }
    }

    /** A measure of the plan, where there is one. */
    private String[] link(DemoSchool school) {
        return transaction.execute(status -> sql.sql(
                        "select public_id from development_api.measure where organisation_id = :school order by due, id limit 1")
                .param("school", school.id())
                .query(String.class)
                .optional()
                .map(measure -> new String[] {"measure", measure})
                .orElseGet(() -> new String[] {"", ""}));
    }

    private Optional<Long> methodist(DemoCast cast) {
        return transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('methodist', :centre, :today) as m (person) order by person limit 1")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
    }

    private void on(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(HOUR).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}

package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.induction.ConfirmStep;
import org.birge.support.induction.CopyProgramme;
import org.birge.support.induction.FinishStep;
import org.birge.support.induction.NoteOnStep;
import org.birge.support.induction.OwnPairs;
import org.birge.support.induction.ReadYear;
import org.birge.support.induction.WriteInJournal;
import org.birge.support.induction.YearLine;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipState;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The year of the pairs at the school of the story: one goes on, one ended in summer; and a programme of the centre's own. */
@Component
class InductionChapter implements DemoChapter {

    private static final int BEHIND = 2;
    private static final int ENTRIES = 4;

    private final InductionPairs pairs;
    private final OwnPairs ownPairs;
    private final CopyProgramme copy;
    private final FinishStep finish;
    private final ConfirmStep confirm;
    private final NoteOnStep note;
    private final ReadYear year;
    private final WriteInJournal write;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    InductionChapter(
            InductionPairs pairs,
            OwnPairs ownPairs,
            CopyProgramme copy,
            FinishStep finish,
            ConfirmStep confirm,
            NoteOnStep note,
            ReadYear year,
            WriteInJournal write,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.pairs = pairs;
        this.ownPairs = ownPairs;
        this.copy = copy;
        this.finish = finish;
        this.confirm = confirm;
        this.note = note;
        this.year = year;
        this.write = write;
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
        ownProgramme(cast);
        DemoSchool school = cast.story();
        for (int years = 0; years < 2; years++) {
            int experience = years;
            school.withPost("teacher").stream()
                    .filter(person -> person.experience() == experience)
                    .findFirst()
                    .ifPresent(young -> year(cast, school, young, experience > 0));
        }
    }

    private void ownProgramme(DemoCast cast) {
        Optional<Long> head = transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('centre-head', :centre, :today) as h (person) order by person limit 1")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
        head.ifPresent(person -> at(
                cast.today().minusDays(90),
                new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), "centre-head"),
                () -> copy.run(new CopyProgramme.Command(
                        "first-year", words.of("demo.induction.programme"), pack.defaultLanguage()))));
    }

    private void year(DemoCast cast, DemoSchool school, DemoPerson young, boolean lastYear) {
        Scope mentee = DemoCast.as(school, young, "teacher");
        List<Mentorship> known = Scope.call(mentee, ownPairs::all);
        if (known.isEmpty()) {
            pairs.make(cast, school, young, lastYear);
            known = Scope.call(mentee, ownPairs::all);
        }
        known.stream().limit(1).forEach(pair -> lived(cast, school, mentee, pair));
    }

    /** All steps but the last ones were done; of those one waits to be confirmed. */
    private void lived(DemoCast cast, DemoSchool school, Scope mentee, Mentorship pair) {
        Scope mentor = new Scope(school.placeKey(), school.placeKey() + 1, pair.mentor(), null, school.id(), "teacher");
        LocalDate until = pair.state() == MentorshipState.ACTIVE ? cast.today() : pair.ends();
        List<YearLine> due =
                Scope.call(mentee, () -> year.year(pair.publicId(), pack.defaultLanguage())).months().stream()
                        .flatMap(month -> month.steps().stream())
                        .filter(step -> !step.due().isAfter(until))
                        .toList();
        int done = Math.max(due.size() - BEHIND, 0);
        due.stream().limit(done).forEach(step -> {
            Scope doer = step.by().equals("mentor") ? mentor : mentee;
            at(step.due(), doer, () -> finish.run(new FinishStep.Command(step.publicId(), 0, step.due(), null)));
            at(
                    step.due(),
                    doer == mentor ? mentee : mentor,
                    () -> confirm.run(new ConfirmStep.Command(step.publicId(), 1, null)));
        });
        due.stream()
                .limit(1)
                .forEach(step -> at(
                        step.due(),
                        mentor,
                        () -> note.run(new NoteOnStep.Command(step.publicId(), words.of("demo.induction.note.2")))));
        due.stream()
                .skip(done)
                .limit(1)
                .forEach(step -> at(
                        until,
                        mentee,
                        () -> finish.run(
                                new FinishStep.Command(step.publicId(), 0, until, words.of("demo.induction.note.1")))));
        journal(pair, mentor, mentee, until);
    }

    private void journal(Mentorship pair, Scope mentor, Scope mentee, LocalDate until) {
        for (int i = 1; i <= ENTRIES; i++) {
            LocalDate day = pair.begins().plusDays(9L * i);
            String said = words.of("demo.induction.journal." + i);
            if (!day.isAfter(until)) {
                at(
                        day,
                        i % 2 == 0 ? mentor : mentee,
                        () -> write.run(new WriteInJournal.Command(pair.publicId(), day, said)));
            }
        }
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(LocalTime.of(15, 0)).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}

package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterPerson;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who began in the school of the story after the campaign: six teachers came with the school year, were asked in its second week and stand in
 * the year's results by now; one came this month and is being asked.
 */
@Component
class NewcomersChapter implements DemoChapter {

    private static final List<String> TAUGHT =
            List.of("primary", "mathematics", "english", "history", "primary", "primary");

    private final RegisterPerson registerPerson;
    private final Diagnosis diagnosis;
    private final DemoAnswers answers;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    NewcomersChapter(
            RegisterPerson registerPerson,
            Diagnosis diagnosis,
            DemoAnswers answers,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.registerPerson = registerPerson;
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        LocalDate first = pack.yearOf(year.start()).firstDay();
        LocalDate closed = first.plusDays(21);
        LocalDate lately = cast.today().minusDays(4);
        if (!closed.isBefore(lately)) {
            return;
        }
        DemoNames names = new DemoNames(pack, new Random(911));
        DemoSchool school = cast.story();
        List<DemoPerson> came = new ArrayList<>(school.staff().stream()
                .filter(person -> person.experience() == 0)
                .toList());
        TAUGHT.forEach(subject -> came.add(begins(school, subject, first, names)));
        Campaign autumn = opened(school, year, first.plusDays(7), first.plusDays(17));
        answers.all(school, came, autumn, first.plusDays(9), 1, 911);
        Scope.run(
                DemoCast.as(school, school.head(), "head"), () -> at(closed, () -> diagnosis.close(autumn.publicId())));
        begins(school, "biology", cast.today().minusDays(12), names);
        opened(school, year, lately, cast.today().plusDays(9));
    }

    private Campaign opened(DemoSchool school, SchoolYear year, LocalDate day, LocalDate closes) {
        return Scope.call(
                DemoCast.as(school, school.head(), "head"),
                () -> at(
                        day,
                        () -> diagnosis.open(new OpenCampaign.Command(
                                school.id(), year, closes, pack.settings().needThreshold()))));
    }

    private DemoPerson begins(DemoSchool school, String taught, LocalDate day, DemoNames names) {
        DemoNames.Name name = names.next(!taught.equals("history"));
        String subject = pack.subjects().stream().anyMatch(one -> one.code().equals(taught)) ? taught : "mathematics";
        long id = at(
                day,
                () -> registerPerson.run(new RegisterPerson.Command(
                        name.surname(),
                        name.first(),
                        name.patronymic(),
                        day.minusYears(23).withDayOfYear(97),
                        name.female() ? "f" : "m",
                        null,
                        null,
                        null,
                        List.of(),
                        new AppointPerson.Posting(
                                school.id(),
                                "teacher",
                                subject,
                                pack.stages()
                                        .get(taught.equals("primary") ? 0 : 1)
                                        .code(),
                                BigDecimal.valueOf(16),
                                day))));
        return new DemoPerson(id, name.surname() + " " + name.first(), "teacher", subject, 0);
    }

    private <T> T at(LocalDate day, Supplier<T> command) {
        return StoryClock.at(
                day.atTime(LocalTime.of(9, 30)).atZone(pack.timeZone()).toInstant(),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    return command.get();
                })));
    }
}

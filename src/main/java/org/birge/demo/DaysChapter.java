package org.birge.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.registry.absence.EnterAbsence;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** Days that differ: the authority has set two days off in the school of the story, and one of its teachers is on leave. */
@Component
class DaysChapter implements DemoChapter {

    private final SetDays setDays;
    private final EnterAbsence enterAbsence;
    private final CountryPack pack;
    private final Words words;

    DaysChapter(SetDays setDays, EnterAbsence enterAbsence, CountryPack pack, Messages messages) {
        this.setDays = setDays;
        this.enterAbsence = enterAbsence;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void tell(DemoCast cast) {
        DemoSchool school = cast.story();
        Calendar year = pack.yearOf(cast.today());
        LocalDate first = year.plusSchoolDays(cast.today(), 12);
        LocalDate second = year.plusSchoolDays(first, 1);
        var morning = cast.today().minusDays(1).atTime(7, 0).toInstant(ZoneOffset.UTC);
        Scope.run(
                cast.asRegion(),
                () -> StoryClock.at(
                        morning,
                        () -> setDays.run(
                                new SetDays.Command(school.id(), "off", first, second, words.of("demo.days.reason")))));
        long teacher = school.withPost("teacher").getLast().id();
        Scope.run(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(morning, () -> {
                    enterAbsence.run(new EnterAbsence.Command(
                            teacher,
                            "leave",
                            cast.today().minusDays(1),
                            cast.today().plusDays(6)));
                    return true;
                }));
    }
}

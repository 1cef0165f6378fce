package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.control.ConfirmControlPoint;
import org.birge.development.control.SayStanding;
import org.birge.development.control.WriteControlWords;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The last control point of the year, where one has passed: most schools with a plan in force have confirmed it, one in five has not yet. */
@Component
class ControlChapter implements DemoChapter {

    private final WriteControlWords write;
    private final SayStanding say;
    private final ConfirmControlPoint confirm;
    private final DemoRecords records;
    private final CountryPack pack;
    private final Words words;

    ControlChapter(
            WriteControlWords write,
            SayStanding say,
            ConfirmControlPoint confirm,
            DemoRecords records,
            CountryPack pack,
            Messages messages) {
        this.write = write;
        this.say = say;
        this.confirm = confirm;
        this.records = records;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell(DemoCast cast) {
        Calendar year = pack.yearOf(cast.today());
        Optional<Calendar.ControlPoint> passed = year.controlPoints().stream()
                .filter(point -> point.day().isBefore(cast.today()))
                .reduce((earlier, later) -> later);
        if (passed.isEmpty() || !year.contains(cast.today())) {
            return;
        }
        List<DemoSchool> schools = cast.schools();
        for (int i = 0; i < schools.size(); i++) {
            if (i % 5 != 4) {
                confirmed(
                        schools.get(i),
                        i % 3 == 0 ? "hindered" : "on-the-way",
                        SchoolYear.at(cast.today()),
                        passed.get(),
                        year.plusSchoolDays(passed.get().day(), -1));
            }
        }
    }

    /** A school without a plan in force that day has nothing to confirm. */
    private void confirmed(
            DemoSchool school, String standing, SchoolYear year, Calendar.ControlPoint point, LocalDate day) {
        Instant moment = day.atTime(15, 0).atZone(pack.timeZone()).toInstant();
        Scope.run(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(moment, () -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    List<String> planned = records.sections(school.id(), year.start());
                    pack.sections()
                            .forEach(section -> said.put(
                                    section.code(),
                                    words.of(
                                            planned.contains(section.code())
                                                    ? "demo.control.section"
                                                    : "demo.control.nothing")));
                    said.put("", words.of("demo.control.whole"));
                    try {
                        write.run(new WriteControlWords.Command(point.code(), 0, said));
                        say.run(new SayStanding.Command(
                                point.code(),
                                standing,
                                words.of("demo.control.reason"),
                                words.of("demo.control.needed")));
                        confirm.run(new ConfirmControlPoint.Command(point.code(), 1));
                    } catch (Refusal noPlan) {
                        return false;
                    }
                    return true;
                }));
    }
}

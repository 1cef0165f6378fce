package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.HeadPools;
import org.birge.instruments.OpenCampaign;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** The diagnosis in spring: most schools asked in April and closed in May; two late ones are asking now, the last has yet to begin. */
@Component
class NeedsChapter implements DemoChapter {

    private static final int LATE = 2;

    /** Schools whose leaders have spoken too, the school of the story first. */
    private static final int WITH_LEADERS = 3;

    private final Diagnosis diagnosis;
    private final DemoAnswers answers;
    private final LeadersSpeak leadersSpeak;
    private final HeadPools headPools;
    private final CountryPack pack;

    NeedsChapter(
            Diagnosis diagnosis,
            DemoAnswers answers,
            LeadersSpeak leadersSpeak,
            HeadPools headPools,
            CountryPack pack) {
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.leadersSpeak = leadersSpeak;
        this.headPools = headPools;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        LocalDate april = LocalDate.of(year.start(), 4, 13);
        List<DemoSchool> schools = cast.schools();
        int inTime = schools.size() - LATE - 1;
        SideBySide.each(IntStream.range(0, inTime).boxed().toList(), i -> {
            Campaign campaign = open(schools.get(i), year, april.plusDays(i % 5), april.plusDays(18 + i % 7));
            answers.everybody(schools.get(i), campaign, april.plusDays(5), 0.93, i);
            if (i < WITH_LEADERS && campaign.leadersView()) {
                leadersSpeak.of(schools.get(i), campaign, at(april.plusDays(9), 11), i);
            }
            close(schools.get(i), campaign, april.plusDays(28 + i % 9));
        });
        Scope.run(Scope.everything("demo"), headPools::count);
        LocalDate lately = cast.today().minusDays(4);
        SideBySide.each(IntStream.range(inTime, schools.size() - 1).boxed().toList(), i -> {
            Campaign campaign = open(schools.get(i), year, lately, cast.today().plusDays(9));
            answers.everybody(schools.get(i), campaign, lately, 0.6, i);
        });
    }

    private Campaign open(DemoSchool school, SchoolYear year, LocalDate day, LocalDate closes) {
        return Scope.call(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(
                        at(day, 9),
                        () -> diagnosis.open(new OpenCampaign.Command(
                                school.id(), year, closes, pack.settings().needThreshold()))));
    }

    private void close(DemoSchool school, Campaign campaign, LocalDate day) {
        Scope.run(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(at(day, 15), () -> diagnosis.close(campaign.publicId())));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 10)).atZone(pack.timeZone()).toInstant();
    }
}

package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.HeadPools;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The diagnosis in spring: most schools asked in April and closed in May; two late ones are asking now, the last has yet to begin, and the
 * school of the story asks its newcomers.
 */
@Component
class NeedsChapter implements DemoChapter {

    private static final int LATE = 2;

    /** Schools whose leaders have spoken too, the school of the story first. */
    private static final int WITH_LEADERS = 3;

    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final LeadersSpeak leadersSpeak;
    private final HeadPools headPools;
    private final DemoRecords records;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    NeedsChapter(
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            LeadersSpeak leadersSpeak,
            HeadPools headPools,
            DemoRecords records,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.leadersSpeak = leadersSpeak;
        this.headPools = headPools;
        this.records = records;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
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
        for (int i = 0; i < inTime; i++) {
            Campaign campaign = open(schools.get(i), year, april.plusDays(i % 5), april.plusDays(18 + i % 7));
            everybody(schools.get(i), campaign, april.plusDays(5), 0.93, i);
            if (i < WITH_LEADERS && campaign.leadersView()) {
                leadersSpeak.of(schools.get(i), campaign, at(april.plusDays(9), 11), i);
            }
            close(schools.get(i), campaign, april.plusDays(28 + i % 9));
        }
        Scope.run(Scope.everything("demo"), headPools::count);
        LocalDate lately = cast.today().minusDays(4);
        for (int i = inTime; i < schools.size() - 1; i++) {
            Campaign campaign = open(schools.get(i), year, lately, cast.today().plusDays(9));
            everybody(schools.get(i), campaign, lately, 0.6, i);
        }
        if (cast.story().staff().stream().anyMatch(person -> person.experience() == 0)) {
            open(cast.story(), year, lately, cast.today().plusDays(9));
        }
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

    private void everybody(DemoSchool school, Campaign campaign, LocalDate day, double share, int seed) {
        Random random = new Random(seed * 31L + 7);
        int slant = random.nextInt(17) - 8;
        for (DemoPerson person : school.staff()) {
            if (random.nextDouble() < share) {
                Scope.run(
                        DemoCast.as(school, person, "teacher"),
                        () -> transaction.executeWithoutResult(status -> {
                            records.hasten();
                            answer(campaign, person, at(day, 8 + random.nextInt(9)), slant, random);
                        }));
            }
        }
    }

    /** Two savings some minutes apart, as on a phone between lessons. */
    private void answer(Campaign campaign, DemoPerson person, Instant moment, int slant, Random random) {
        OwnAnswer own = answers.in(campaign.publicId(), person.id()).orElse(null);
        if (own == null) {
            return;
        }
        StoryClock.at(moment, () -> {
            beginAnswering.run(campaign.publicId(), person.id());
            return true;
        });
        List<NeedsInstrument.Area> areas = own.questions().areas();
        int mood = slant + random.nextInt(41) - 20 + (person.experience() <= 3 ? 12 : 0);
        Map<String, Integer> first = values(areas.subList(0, areas.size() / 2), own.questions(), mood, random);
        Map<String, Integer> rest =
                values(areas.subList(areas.size() / 2, areas.size()), own.questions(), mood, random);
        Instant half = moment.plusSeconds(110 + random.nextInt(70));
        Instant end = half.plusSeconds(120 + random.nextInt(60));
        StoryClock.at(half, () -> save(campaign, person, 0, first, List.of()));
        StoryClock.at(end, () -> save(campaign, person, 1, rest, forms(own.questions(), random)));
        StoryClock.at(end.plusSeconds(5), () -> {
            diagnosis.handIn(campaign, person.id());
            return true;
        });
    }

    private long save(
            Campaign campaign, DemoPerson person, long version, Map<String, Integer> values, List<String> forms) {
        return saveAnswers.run(new SaveAnswers.Command(campaign.publicId(), person.id(), version, values, forms, null));
    }

    private static Map<String, Integer> values(
            List<NeedsInstrument.Area> areas, NeedsInstrument questions, int mood, Random random) {
        Map<String, Integer> values = new HashMap<>();
        for (NeedsInstrument.Area area : areas) {
            int felt = usual(area.code()) + mood;
            for (NeedsInstrument.Item item : area.items()) {
                int wanted = felt + random.nextInt(31) - 15;
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

    /** What staffs usually say of an area, 0 to 100. */
    static int usual(String area) {
        return switch (area) {
            case "assessment", "m-lessons" -> 70;
            case "inclusion", "m-data" -> 66;
            case "differentiation", "m-mentoring" -> 61;
            case "classroom", "m-inclusion" -> 57;
            case "digital" -> 54;
            case "subject", "m-law" -> 34;
            case "parents", "m-budget" -> 45;
            default -> 48;
        };
    }

    private static List<String> forms(NeedsInstrument questions, Random random) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < questions.forms().size(); i++) {
            if (random.nextInt(10) < 6 - i) {
                chosen.add(questions.forms().get(i).code());
            }
        }
        return chosen;
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 10)).atZone(pack.timeZone()).toInstant();
    }
}

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
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff answer the questionnaires of needs, each as people of their experience usually do. */
@Component
class DemoAnswers {

    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    DemoAnswers(
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param share of the staff who answer, 0 to 1 */
    void everybody(DemoSchool school, Campaign campaign, LocalDate day, double share, int seed) {
        all(school, school.staff(), campaign, day, share, seed);
    }

    /** The same of some people of a school. */
    void all(DemoSchool school, List<DemoPerson> people, Campaign campaign, LocalDate day, double share, int seed) {
        Random random = new Random(seed * 31L + 7);
        int slant = random.nextInt(17) - 8;
        for (DemoPerson person : people) {
            if (random.nextDouble() < share) {
                Scope.run(
                        DemoCast.as(school, person, "teacher"),
                        () -> transaction.executeWithoutResult(status -> {
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
        return saveAnswers
                .run(new SaveAnswers.Command(campaign.publicId(), person.id(), version, values, forms, null))
                .version();
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

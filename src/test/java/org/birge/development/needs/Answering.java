package org.birge.development.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;

/** Answers questionnaires through the commands the pages call. */
final class Answering {

    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private @Nullable Campaign campaign;

    Answering(Diagnosis diagnosis, BeginAnswering beginAnswering, SaveAnswers saveAnswers, OwnAnswers answers) {
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
    }

    /** From now on the questionnaires of this campaign are answered. */
    void of(Campaign answered) {
        campaign = answered;
    }

    OwnAnswer own(Person person) {
        return person.does(() -> answers.in(id(), person.id())).orElseThrow();
    }

    void begin(Person person) {
        person.runs(() -> beginAnswering.run(id(), person.id()));
    }

    /** All items get one value, those of the first area another, and the answers are handed in. */
    void answer(Person person, int value, int valueOfFirst) {
        begin(person);
        OwnAnswer own = own(person);
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
        own.questions().areas().getFirst().items().forEach(item -> all.put(item.code(), valueOfFirst));
        save(person, own.version(), all);
        person.runs(() -> diagnosis.handIn(Objects.requireNonNull(campaign), person.id()));
    }

    /** People and areas differ, so that there is something to compare. */
    void answerDifferently(Person person, int seed) {
        begin(person);
        OwnAnswer own = own(person);
        int[] scale = {0, 33, 67, 100};
        Map<String, Integer> all = new HashMap<>();
        int at = 0;
        for (var area : own.questions().areas()) {
            at++;
            for (var item : area.items()) {
                all.put(item.code(), scale[(seed * 7 + at * 3 + (at < 5 ? 2 : 0)) % (at % 3 == 0 ? 3 : 4)]);
            }
        }
        person.does(() -> saveAnswers.run(new SaveAnswers.Command(
                id(), person.id(), own.version(), all, List.of("mentor", "visiting"), "Fikir " + seed)));
        person.runs(() -> diagnosis.handIn(Objects.requireNonNull(campaign), person.id()));
    }

    void save(Person person, long version, Map<String, Integer> values) {
        person.does(() ->
                saveAnswers.run(new SaveAnswers.Command(id(), person.id(), version, values, List.of("mentor"), null)));
    }

    private String id() {
        return Objects.requireNonNull(campaign).publicId();
    }
}

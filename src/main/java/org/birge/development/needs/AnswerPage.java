package org.birge.development.needs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.instruments.OwnAnswer;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One's own questionnaire.
 *
 * @param measured minutes half of those who answered here last time needed at most; null where that is not known
 * @param step 1 to the number of parts, then one for forms and the open question; 0 on the pages around them
 */
public record AnswerPage(
        OwnAnswer own,
        int step,
        boolean takesAnswers,
        @Nullable Integer measured,
        Problems problems) {

    private static final int AREAS_OF_A_SHORT_STEP = 5;

    public AnswerPage(OwnAnswer own, int step, boolean takesAnswers, Problems problems) {
        this(own, step, takesAnswers, null, problems);
    }

    /** An area and one's own score, 0 to 100. */
    public record Scored(NeedsInstrument.Area area, int score) {}

    public NeedsInstrument questions() {
        return own.questions();
    }

    public int steps() {
        return Math.ceilDiv(questions().areas().size(), areasAStep()) + 1;
    }

    /** An area a step; of the short questionnaire, with one question of each, five. */
    private int areasAStep() {
        return own.campaign().newcomers() ? AREAS_OF_A_SHORT_STEP : 1;
    }

    /** The areas of the step; none on the last one, of forms and the open question. */
    public List<NeedsInstrument.Area> areas() {
        List<NeedsInstrument.Area> all = questions().areas();
        return step >= 1 && step < steps()
                ? all.subList((step - 1) * areasAStep(), Math.min(all.size(), step * areasAStep()))
                : List.of();
    }

    /** The number of the step's first area, from 1. */
    public int firstArea() {
        return (step - 1) * areasAStep() + 1;
    }

    /** The step on which an area is asked. */
    public int stepOf(NeedsInstrument.Area area) {
        return questions().areas().indexOf(area) / areasAStep() + 1;
    }

    /** Items of the step that are not answered yet. */
    List<NeedsInstrument.Item> missing() {
        return areas().stream()
                .flatMap(area -> area.items().stream())
                .filter(item -> !own.given().containsKey(item.code()))
                .toList();
    }

    /** Minutes that the rest usually takes, at least one. */
    public int minutesLeft() {
        return Math.max(1, Math.round(questions().minutes() * (steps() - step + 1f) / steps()));
    }

    public int firstOpenStep() {
        return questions().areas().stream()
                .filter(area -> !own.answered(area))
                .findFirst()
                .map(this::stepOf)
                .orElseGet(this::steps);
    }

    public String base() {
        return "/answer/" + own.campaign().publicId();
    }

    /** Key of what the questionnaire is for: in spring for two things at once; null where nothing needs to be said. */
    public @Nullable String purpose() {
        if (own.campaign().newcomers()) {
            return "needs.purpose.newcomers";
        }
        boolean ofTheYearToCome =
                own.campaign().year().compareTo(SchoolYear.at(own.campaign().opens())) > 0;
        return ofTheYearToCome ? "needs.purpose.spring" : null;
    }

    /** Whether there is such a step and it may be answered now. */
    boolean isOpen() {
        return takesAnswers && own.startedAt() != null && step >= 1 && step <= steps();
    }

    /** Where a saved step leads. */
    String after(String to) {
        int next = stepAfter(to);
        return next > steps() ? "/review" : next < 1 ? "" : "/" + next;
    }

    /** The step that follows a saved one; before the first and after the last one stand the pages around them. */
    int stepAfter(String to) {
        return switch (to) {
            case "back" -> step - 1;
            case "later" -> 0;
            case "review" -> steps() + 1;
            default -> step + 1;
        };
    }

    /** One's areas, the highest need first. */
    public List<Scored> scored() {
        return questions().areas().stream()
                .filter(own::answered)
                .map(area -> new Scored(area, (int) Math.round(Objects.requireNonNull(own.score(area)))))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .toList();
    }

    public String nameOf(int value, Language language) {
        return questions().scale().stream()
                .filter(s -> s.value() == value)
                .findFirst()
                .orElseThrow()
                .name()
                .in(language);
    }

    AnswerPage with(Problems found) {
        return new AnswerPage(own, step, takesAnswers, measured, found);
    }

    AnswerPage chosen(Map<String, Integer> given, @Nullable List<String> forms, @Nullable String open) {
        OwnAnswer shown = new OwnAnswer(
                own.respondent(),
                own.campaign(),
                own.instrument(),
                own.questions(),
                given,
                forms == null ? own.forms() : forms,
                open == null ? own.open() : open,
                own.startedAt(),
                own.savedAt(),
                own.submittedAt(),
                own.seconds(),
                own.version());
        return new AnswerPage(shown, step, takesAnswers, measured, problems);
    }
}

package org.birge.development.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of responsibility of a school's year.
 *
 * @param fromLastYear whether what is shown is last year's, not set for this year yet
 * @param plan public id of the draft that could follow, null where there is none
 * @param others measures of the draft that are with others than the matrix says
 * @param fields by their names: who answers for each section, who confirms
 */
public record ResponsibilityPage(
        SchoolYear year,
        List<Line> lines,
        List<MeasureForm.Person> people,
        boolean maySet,
        boolean fromLastYear,
        @Nullable String plan,
        List<Other> others,
        List<Event> history,
        Map<String, Text> sections,
        Map<String, Picker> fields,
        Problems problems) {

    /** A section with who answers for it and how many measures of the plan it has. */
    public record Line(
            String section,
            String numeral,
            Text name,
            @Nullable Long responsible,
            @Nullable Long confirmer,
            long measures) {}

    public record Other(
            String measure,
            String number,
            String title,
            @Nullable String now,
            String then) {}

    public record Event(
            Instant at,
            String section,
            @Nullable String responsible,
            @Nullable String confirmer,
            @Nullable String who,
            boolean replaced) {}

    public Picker field(String name) {
        return fields.getOrDefault(name, Picker.of(name, Map.of()));
    }

    /** The post of somebody of the school; empty for nobody and for leavers. */
    public String post(@Nullable Long id, Language language) {
        return people.stream()
                .filter(person -> id != null && person.id() == id)
                .map(person -> person.post().in(language))
                .findFirst()
                .orElse("");
    }

    /** The name of somebody of the school; empty for nobody and for leavers. */
    public String name(@Nullable Long id) {
        return people.stream()
                .filter(person -> id != null && person.id() == id)
                .map(MeasureForm.Person::name)
                .findFirst()
                .orElse("");
    }
}

package org.birge.development.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One control point of a school.
 *
 * @param held the day it is held on here, later than the calendar's day where that is set off
 * @param state ahead, open or confirmed
 * @param opens from which day the head writes
 * @param counted the day the figures are of; of a confirmed point the day on which it was held
 * @param standings what the head said of it, the latest first
 * @param points all of the year, to go from one to the other
 */
public record ControlPage(
        String school,
        SchoolYear year,
        String code,
        Text name,
        LocalDate day,
        LocalDate held,
        String state,
        LocalDate opens,
        LocalDate counted,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        List<Standing> standings,
        String whole,
        List<Section> sections,
        List<Point> points,
        boolean writes,
        long version,
        Problems problems,
        Typed typed) {

    /** Where the point stands as the form shows it. */
    public record Typed(String standing, String reason, String needed) {}

    /** A section of the plan: its measures as they stood, and the head's words. */
    public record Section(String code, String numeral, Text name, List<MeasureStanding> rows, String words) {

        public int count(String state) {
            return MeasureStanding.count(rows, state);
        }
    }

    public record Point(String code, Text name, LocalDate day, String state) {}

    public int measures() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }

    public int count(String state) {
        return sections.stream().mapToInt(section -> section.count(state)).sum();
    }

    public int share() {
        return measures() == 0 ? 0 : Math.round(100f * count("done") / measures());
    }

    /** What the form shows is what was typed, with what is wrong. */
    ControlPage typed(ControlForm form, Problems wrong) {
        List<Section> typedSections = sections.stream()
                .map(section -> new Section(
                        section.code(),
                        section.numeral(),
                        section.name(),
                        section.rows(),
                        form.words().getOrDefault(section.code(), section.words())))
                .toList();
        return new ControlPage(
                school,
                year,
                code,
                name,
                day,
                held,
                state,
                opens,
                counted,
                confirmedAt,
                confirmedBy,
                standings,
                form.words().getOrDefault(WriteControlWords.WHOLE, whole),
                typedSections,
                points,
                writes,
                version,
                wrong,
                new Typed(form.standing(), form.reason(), form.needed()));
    }

    /** Where it stands by the latest word; null when nothing was said. */
    public @Nullable Standing standing() {
        return standings.isEmpty() ? null : standings.getFirst();
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}

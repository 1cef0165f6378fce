package org.birge.development.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.shared.pack.SampleMeasure.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which measures are inside-school control, in which month and on what theme (J1a.2): the same measures print as the yearly plan and as the
 * monthly control plan. A sample measure brings its theme and month along as long as its title is kept.
 */
@Component
class InsideControl {

    private final CountryPack pack;

    InsideControl(CountryPack pack) {
        this.pack = pack;
    }

    /** Null when it is no control. The month is that of the last day unless the sample names one in between. */
    PlanPage.@Nullable Control of(PlanRows.Row row) {
        Optional<SampleMeasure.Control> sample = Optional.ofNullable(row.sample())
                .flatMap(code -> pack.measures().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .filter(one -> one.title().languages().containsValue(row.title()))
                .map(SampleMeasure::control);
        String typed = row.detail().controlTheme();
        Text theme = typed.isEmpty() ? null : Text.of(typed, typed, typed, typed);
        if (row.detail().controlMonth() != null) {
            return new PlanPage.Control(
                    row.detail().controlMonth(),
                    theme == null ? sample.map(SampleMeasure.Control::theme).orElse(null) : theme);
        }
        LocalDate due = row.due();
        if (due == null || sample.isEmpty() && !row.kind().equals(Kind.CONTROL.name())) {
            return null;
        }
        LocalDate begins = row.begins() == null ? due : row.begins();
        return new PlanPage.Control(
                sample.map(control -> month(control, begins, due)).orElse(due.withDayOfMonth(1)),
                theme == null ? sample.map(SampleMeasure.Control::theme).orElse(null) : theme);
    }

    private static LocalDate month(SampleMeasure.Control control, LocalDate begins, LocalDate due) {
        return begins.withDayOfMonth(1)
                .datesUntil(due.plusDays(1), Period.ofMonths(1))
                .filter(month -> month.getMonth() == control.month())
                .findFirst()
                .orElse(due.withDayOfMonth(1));
    }
}

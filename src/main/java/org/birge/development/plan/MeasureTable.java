package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures of a plan as a table to take away. */
@Component
class MeasureTable {

    private final Messages messages;
    private final CountryPack pack;

    MeasureTable(Messages messages, CountryPack pack) {
        this.messages = messages;
        this.pack = pack;
    }

    TableExport of(PlanPage plan, Language language) {
        Words words = messages.in(language);
        Dates dates = new Dates(language, pack.timeZone());
        return new TableExport(
                words.of("development.plan.title"),
                List.of(
                        Column.text(words.of("development.measure.number"), 8),
                        Column.text(words.of("development.measure.section"), 30),
                        Column.text(words.of("development.measure.title"), 60),
                        Column.text(words.of("development.measure.kind"), 20),
                        Column.text(words.of("development.measure.for-whom"), 30),
                        Column.text(words.of("development.measure.responsible"), 28),
                        day(plan, words.of("development.measure.begins")),
                        day(plan, words.of("development.measure.due")),
                        Column.text(words.of("development.measure.needs"), 40),
                        Column.text(words.of("development.measure.expected"), 60),
                        Column.text(words.of("development.measure.indicator"), 40),
                        Column.text(words.of("development.measure.evidence"), 40),
                        Column.text(words.of("development.measure.resources"), 30),
                        Column.text(words.of("development.measure.helpers"), 30),
                        Column.text(words.of("development.measure.state"), 20),
                        Column.number(words.of("development.measure.progress"))),
                plan.groups().stream().flatMap(group -> group.rows().stream()
                        .map(row -> cells(row, group.section(), plan.inside() ? null : dates, words))));
    }

    /** Above the school a measure has months and no days. */
    private static Column day(PlanPage plan, String title) {
        return plan.inside() ? Column.date(title) : Column.text(title, 16);
    }

    private static @Nullable Object when(@Nullable LocalDate day, @Nullable Dates months) {
        return day == null || months == null ? day : months.monthOf(day);
    }

    private static List<@Nullable Object> cells(
            PlanPage.Row row, @Nullable Text section, @Nullable Dates months, Words words) {
        Language language = words.language();
        PlanPage.Work work = row.work();
        return Arrays.asList(
                row.number(),
                section == null ? "" : section.in(language),
                row.title(),
                words.of("development.kind." + row.kind()),
                row.reach(language),
                Objects.toString(row.responsible(), ""),
                when(row.begins(), months),
                when(row.due(), months),
                row.needs().stream().map(need -> need.in(language)).collect(Collectors.joining("; ")),
                row.expected(),
                row.more().indicator(),
                row.evidence(),
                row.resources(),
                String.join(", ", row.helpers()),
                work == null ? "" : words.of("tasks.state." + work.state()),
                work == null ? null : work.progress());
    }
}

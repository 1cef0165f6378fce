package org.birge.development.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures of a plan as a table to take away. */
@Component
class MeasureTable {

    private final Messages messages;

    MeasureTable(Messages messages) {
        this.messages = messages;
    }

    TableExport of(PlanPage plan, Language language) {
        Words words = messages.in(language);
        return new TableExport(
                words.of("development.plan.title"),
                List.of(
                        Column.text(words.of("development.measure.number"), 8),
                        Column.text(words.of("development.measure.section"), 30),
                        Column.text(words.of("development.measure.title"), 60),
                        Column.text(words.of("development.measure.kind"), 20),
                        Column.text(words.of("development.measure.for-whom"), 30),
                        Column.text(words.of("development.measure.responsible"), 28),
                        Column.date(words.of("development.measure.begins")),
                        Column.date(words.of("development.measure.due")),
                        Column.text(words.of("development.measure.needs"), 40),
                        Column.text(words.of("development.measure.expected"), 60),
                        Column.text(words.of("development.measure.indicator"), 40),
                        Column.text(words.of("development.measure.evidence"), 40),
                        Column.text(words.of("development.measure.resources"), 30),
                        Column.text(words.of("development.measure.helpers"), 30),
                        Column.text(words.of("development.measure.state"), 20),
                        Column.number(words.of("development.measure.progress"))),
                plan.groups().stream().flatMap(group -> group.rows().stream()
                        .map(row -> cells(row, group.section(), language, words))));
    }

    private static List<@Nullable Object> cells(
            PlanPage.Row row, @Nullable Text section, Language language, Words words) {
        PlanPage.Work work = row.work();
        return Arrays.asList(
                row.number(),
                section == null ? "" : section.in(language),
                row.title(),
                words.of("development.kind." + row.kind()),
                row.reach(language),
                Objects.toString(row.responsible(), ""),
                row.begins(),
                row.due(),
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

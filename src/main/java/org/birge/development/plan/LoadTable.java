package org.birge.development.plan;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who carries how much of a plan, as a table to take away. */
@Component
class LoadTable {

    private final Messages messages;

    LoadTable(Messages messages) {
        this.messages = messages;
    }

    TableExport of(PlanPage plan, Language language) {
        Words words = messages.in(language);
        String[] months = new DateFormatSymbols(language.locale())
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
        Stream<Column> who = Stream.of(
                Column.text(words.of("development.measure.responsible"), 30),
                Column.text(words.of("measures.load.post"), 30),
                Column.text(words.of("measures.load.skills"), 30),
                Column.number(words.of("measures.load.measures")),
                Column.number(words.of("measures.load.helps")),
                Column.number(words.of("measures.load.done")),
                Column.number(words.of("measures.load.late")));
        Stream<Column> due = Stream.iterate(Month.AUGUST, month -> month.plus(1))
                .limit(months.length)
                .map(month -> Column.number(months[month.getValue() - 1]));
        return new TableExport(
                words.of("development.plan.view.people"),
                Stream.concat(who, due).toList(),
                plan.look().loads().stream().map(load -> cells(load, language)));
    }

    private static List<@Nullable Object> cells(Load load, Language language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(load.name());
        cells.add(load.post() == null ? "" : load.post().in(language));
        cells.add(String.join(", ", load.skills()));
        cells.add(load.measures());
        cells.add(load.helps());
        cells.add(load.done());
        cells.add(load.late());
        cells.addAll(load.due());
        return cells;
    }
}

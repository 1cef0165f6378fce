package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list an authority sees as a file, with the same figures as on the page. */
@Component
class OverseenExport {

    private static final String FILE = "trainings";

    private final Messages messages;
    private final Trail trail;

    OverseenExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, OverseenPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.of("trainings.course"), 50),
                Column.text(words.of("trainings.kind"), 24),
                Column.text(words.of("trainings.held-by"), 40),
                Column.date(words.of("trainings.first-day")),
                Column.date(words.of("trainings.last-day")),
                Column.number(words.of("trainings.hours")),
                Column.number(words.of("trainings.capacity")),
                Column.number(words.of("trainings.seated")),
                Column.number(words.of("trainings.completed")),
                Column.text(words.of("trainings.state"), 24)));
        if (!page.district().isEmpty()) {
            columns.add(Column.number(words.of("trainings.from-district", page.district())));
        }
        TableExport table = new TableExport(
                words.of("trainings.title"),
                columns,
                page.lines().stream()
                        .map(line -> row(line, words, !page.district().isEmpty())));
        trail.record("exported", Map.of("list", FILE, "format", TableExport.format(format)));
        table.send(response, FILE, format);
    }

    private static List<@Nullable Object> row(OverseenLine line, Words words, boolean district) {
        TrainingLine session = line.session();
        List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                session.title(),
                words.of("trainings.kind." + session.kind()),
                session.provider() == null ? line.centre() : session.provider(),
                session.firstDay(),
                session.lastDay(),
                session.academic(),
                session.capacity(),
                session.seated(),
                line.completed(),
                words.of("rules.training.state." + session.state().code())));
        if (district) {
            row.add(line.here());
        }
        return row;
    }
}

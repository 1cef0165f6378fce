package org.birge.support.situation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The list of problems as a file. Recorded in the trail. */
@Component
class ProblemExport {

    private final Messages messages;
    private final Trail trail;

    ProblemExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<ProblemLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("situation.title"),
                List.of(
                        Column.text(words.of("situation.problem"), 44),
                        Column.text(words.of("support.school"), 40),
                        Column.text(words.of("visits.district"), 20),
                        Column.text(words.of("situation.area"), 34),
                        Column.text(words.of("support.section"), 34),
                        Column.text(words.of("support.state"), 20),
                        Column.date(words.of("situation.since")),
                        Column.number(words.of("situation.tries")),
                        Column.text(words.of("situation.helped"), 50)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.title(),
                                line.school(),
                                line.district(),
                                line.area() == null ? null : line.area().in(actor.language()),
                                line.section().in(actor.language()),
                                words.of("situation.state." + line.state().code()),
                                line.since(),
                                line.tries(),
                                line.helped())));
        trail.record("exported", Map.of("list", "situation", "format", TableExport.format(format)));
        table.send(response, "situation", format);
    }
}

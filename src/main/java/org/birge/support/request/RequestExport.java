package org.birge.support.request;

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

/** The list of requests as a file. Recorded in the trail. */
@Component
class RequestExport {

    private final Messages messages;
    private final Trail trail;

    RequestExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<RequestLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("support.title"),
                List.of(
                        Column.text(words.of("support.topic"), 40),
                        Column.text(words.of("support.school"), 40),
                        Column.text(words.of("support.asked-by"), 30),
                        Column.date(words.of("support.asked-on")),
                        Column.text(words.of("support.division"), 40),
                        Column.text(words.of("support.area"), 40),
                        Column.text(words.of("support.state"), 18),
                        Column.date(words.of("support.day")),
                        Column.text(words.of("support.responsible"), 30),
                        Column.number(words.of("support.rating"))),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.topic(),
                                line.school(),
                                line.askedBy(),
                                line.askedOn(),
                                line.division().in(actor.language()),
                                line.area() == null ? null : line.area().in(actor.language()),
                                words.of("support.state." + line.state().code()),
                                line.day(),
                                line.responsible(),
                                line.rating())));
        trail.record("exported", Map.of("list", "support", "format", TableExport.format(format)));
        table.send(response, "support", format);
    }
}

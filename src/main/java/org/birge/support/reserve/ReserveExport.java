package org.birge.support.reserve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leadership reserve as a file. Recorded in the trail. */
@Component
class ReserveExport {

    private final Messages messages;
    private final Trail trail;

    ReserveExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<ReserveLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("reserve.title"),
                List.of(
                        Column.text(words.of("reserve.name"), 34),
                        Column.text(words.of("reserve.place"), 40),
                        Column.text(words.of("reserve.district"), 24),
                        Column.text(words.of("reserve.post"), 34),
                        Column.text(words.of("reserve.languages"), 24),
                        Column.date(words.of("reserve.ready")),
                        Column.number(words.of("reserve.steps.done")),
                        Column.number(words.of("reserve.steps.all")),
                        Column.date(words.of("reserve.reviewed")),
                        Column.text(words.of("reserve.state"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                line.place(),
                                line.district(),
                                words.of("reserve.post." + line.post()),
                                line.languages().stream()
                                        .map(one -> one.in(actor.language()))
                                        .collect(Collectors.joining(", ")),
                                line.readyFrom(),
                                line.done(),
                                line.steps(),
                                line.reviewed(),
                                words.of("rules.reserve.state." + line.state().code()))));
        trail.record("exported", Map.of("list", "leadership-reserve", "format", TableExport.format(format)));
        table.send(response, "leadership-reserve", format);
    }
}

package org.birge.support.visit;

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

/** The schools by their last visit as a file. Recorded in the trail. */
@Component
class VisitedSchoolsExport {

    private final Messages messages;
    private final Trail trail;

    VisitedSchoolsExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<VisitedSchool> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("visits.schools"),
                List.of(
                        Column.text(words.of("visits.school"), 44),
                        Column.text(words.of("visits.district"), 20),
                        Column.text(words.of("visits.kind"), 24),
                        Column.date(words.of("visits.last")),
                        Column.text(words.of("visits.since"), 20),
                        Column.date(words.of("visits.ahead-day")),
                        Column.number(words.of("visits.open-requests"))),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                line.district(),
                                line.kind() == null ? null : line.kind().in(actor.language()),
                                line.last(),
                                words.of("visits.band." + line.band().code()),
                                line.next(),
                                line.open())));
        trail.record("exported", Map.of("list", "visited-schools", "format", TableExport.format(format)));
        table.send(response, "visited-schools", format);
    }
}

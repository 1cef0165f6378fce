package org.birge.support.assignment;

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

/** A proposal of who takes which request as a file. Recorded in the trail. */
@Component
class AssignmentExport {

    private final Messages messages;
    private final Trail trail;

    AssignmentExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<AssignmentPage.Line> lines, String format, HttpServletResponse response)
            throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("assignment.title"),
                List.of(
                        Column.text(words.of("support.topic"), 40),
                        Column.text(words.of("support.school"), 40),
                        Column.text(words.of("support.division"), 40),
                        Column.date(words.of("support.promised")),
                        Column.text(words.of("assignment.person"), 30),
                        Column.date(words.of("support.day")),
                        Column.text(words.of("support.form"), 18),
                        Column.text(words.of("matching.why"), 60),
                        Column.text(words.of("support.state"), 18)),
                lines.stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.of().topic(),
                                one.of().school(),
                                one.division().in(actor.language()),
                                one.of().promised(),
                                one.of().personName(),
                                one.of().planned(),
                                one.of().form() == null
                                        ? null
                                        : words.of("support.form." + one.of().form()),
                                why(words, one.of()),
                                state(words, one.of()))));
        trail.record("exported", Map.of("list", "assignment", "format", TableExport.format(format)));
        table.send(response, "assignment", format);
    }

    private static String why(Words words, AssignmentLine line) {
        if (line.person() == null) {
            return line.barriers().count().entrySet().stream()
                    .map(one -> words.of("assignment.barrier." + one.getKey(), one.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return line.reasons().parts().stream()
                .map(part -> words.of(part.key(), part.values()))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String state(Words words, AssignmentLine line) {
        if (line.takenOver()) {
            return words.of("assignment.taken-over");
        }
        if (line.gone()) {
            return words.of("assignment.refusal.gone");
        }
        if (line.refused() != null) {
            return words.of(line.refused(), line.refusedWith());
        }
        return line.pinned() ? words.of("matching.fixed") : null;
    }
}

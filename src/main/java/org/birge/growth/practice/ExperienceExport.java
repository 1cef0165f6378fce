package org.birge.growth.practice;

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

/** The list of experience as a file. Recorded in the trail. */
@Component
class ExperienceExport {

    private final Messages messages;
    private final Trail trail;

    ExperienceExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<ExperienceLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("practice.title"),
                List.of(
                        Column.text(words.of("practice.one"), 50),
                        Column.text(words.of("practice.subject"), 28),
                        Column.text(words.of("practice.teacher"), 34),
                        Column.text(words.of("practice.school"), 40),
                        Column.text(words.of("practice.district"), 20),
                        Column.date(words.of("practice.day")),
                        Column.text(words.of("practice.state"), 24),
                        Column.number(words.of("practice.tries"))),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.title(),
                                line.subject() == null ? null : line.subject().in(actor.language()),
                                line.teacher(),
                                line.school(),
                                line.district(),
                                line.day(),
                                words.of("rules.practice.state." + line.state().code()),
                                line.tries())));
        trail.record("exported", Map.of("list", "experience", "format", TableExport.format(format)));
        table.send(response, "experience", format);
    }
}

package org.birge.growth.training;

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

/** Who of a school went where, as a file. Recorded in the trail. */
@Component
class SchoolTrainingsExport {

    private static final String FILE = "school-trainings";

    private final Messages messages;
    private final Trail trail;

    SchoolTrainingsExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<EnrolmentLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("trainings.school.title"),
                List.of(
                        Column.text(words.of("trainings.who"), 34),
                        Column.text(words.of("trainings.course"), 50),
                        Column.text(words.of("trainings.kind"), 24),
                        Column.text(words.of("trainings.provider"), 40),
                        Column.date(words.of("trainings.first-day")),
                        Column.date(words.of("trainings.last-day")),
                        Column.number(words.of("trainings.hours")),
                        Column.text(words.of("trainings.state"), 30),
                        Column.text(words.of("trainings.certificate"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                line.title(),
                                words.of("trainings.kind." + line.kind()),
                                line.provider(),
                                line.firstDay(),
                                line.lastDay(),
                                line.hours(),
                                words.of("rules.enrolment.state." + line.state().code()),
                                line.certificate())));
        trail.record("exported", Map.of("list", FILE, "format", TableExport.format(format)));
        table.send(response, FILE, format);
    }
}

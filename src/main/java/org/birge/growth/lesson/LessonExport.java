package org.birge.growth.lesson;

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

/** The list of open lessons as a file. Recorded in the trail. */
@Component
class LessonExport {

    private final Messages messages;
    private final Trail trail;

    LessonExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<LessonLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("lessons.title"),
                List.of(
                        Column.date(words.of("lessons.day")),
                        Column.text(words.of("lessons.hours"), 14),
                        Column.text(words.of("lessons.topic"), 44),
                        Column.text(words.of("lessons.subject"), 28),
                        Column.text(words.of("lessons.class"), 10),
                        Column.text(words.of("lessons.teacher"), 34),
                        Column.text(words.of("lessons.school"), 40),
                        Column.text(words.of("lessons.district"), 20),
                        Column.number(words.of("lessons.places")),
                        Column.number(words.of("lessons.taken")),
                        Column.text(words.of("lessons.state"), 20),
                        Column.text(words.of("lessons.ours"), 40)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.time().day(),
                                line.time().hours(),
                                line.topic(),
                                line.subject().in(actor.language()),
                                line.className(),
                                line.teacher(),
                                line.school(),
                                line.district(),
                                line.places(),
                                line.taken(),
                                words.of("rules.lessons.state." + line.state().code()),
                                line.ours())));
        trail.record("exported", Map.of("list", "open-lessons", "format", TableExport.format(format)));
        table.send(response, "open-lessons", format);
    }
}

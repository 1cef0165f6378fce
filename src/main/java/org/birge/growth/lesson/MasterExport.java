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

/** The list of master lessons as a file. Recorded in the trail. */
@Component
class MasterExport {

    private final Messages messages;
    private final Trail trail;

    MasterExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<MasterLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("masters.title"),
                List.of(
                        Column.date(words.of("lessons.day")),
                        Column.text(words.of("lessons.hours"), 14),
                        Column.text(words.of("masters.one"), 50),
                        Column.text(words.of("masters.kind"), 22),
                        Column.text(words.of("lessons.subject"), 28),
                        Column.text(words.of("masters.giver"), 34),
                        Column.text(words.of("masters.origin"), 16),
                        Column.text(words.of("masters.language"), 18),
                        Column.text(words.of("masters.translation"), 16),
                        Column.number(words.of("masters.comments")),
                        Column.text(words.of("lessons.state"), 18)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.time() == null ? null : line.time().day(),
                                line.time() == null ? null : line.time().hours(),
                                line.title(),
                                words.of("masters.kind." + line.kind()),
                                line.subject() == null ? null : line.subject().in(actor.language()),
                                line.giver(),
                                words.of("masters.origin." + line.origin()),
                                words.of("masters.language." + line.language()),
                                words.of("masters.translation." + line.translation()),
                                line.comments(),
                                words.of("rules.masters.state." + line.state().code()))));
        trail.record("exported", Map.of("list", "master-lessons", "format", TableExport.format(format)));
        table.send(response, "master-lessons", format);
    }
}

package org.birge.growth.training;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demand as a file. Recorded in the trail. */
@Component
class DemandExport {

    private static final String FILE = "training-demand";

    private final Messages messages;
    private final Trail trail;

    DemandExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, DemandPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("trainings.demand"),
                List.of(
                        Column.text(words.of("trainings.demand.source"), 24),
                        Column.text(words.of("trainings.demand.about"), 50),
                        Column.number(words.of("trainings.demand.index")),
                        Column.number(words.of("trainings.demand.people")),
                        Column.number(words.of("trainings.demand.answered")),
                        Column.number(words.of("trainings.demand.schools")),
                        Column.number(words.of("trainings.demand.asking-area")),
                        Column.number(words.of("trainings.demand.offered")),
                        Column.number(words.of("trainings.demand.reached")),
                        Column.number(words.of("trainings.demand.said")),
                        Column.number(words.of("trainings.demand.helped"))),
                Stream.concat(
                        rows(page.needs(), words.of("trainings.demand.needs"), actor),
                        rows(page.requests(), words.of("trainings.demand.requests"), actor)));
        trail.record("exported", Map.of("list", FILE, "format", TableExport.format(format)));
        table.send(response, FILE, format);
    }

    private static Stream<List<@Nullable Object>> rows(List<DemandLine> lines, String source, Actor actor) {
        return lines.stream()
                .map(line -> Arrays.<@Nullable Object>asList(
                        source,
                        line.name().in(actor.language()),
                        line.index(),
                        line.people(),
                        line.answered(),
                        line.schools(),
                        line.asking(),
                        line.offered(),
                        line.reached(),
                        line.said() == 0 ? null : line.said(),
                        line.said() == 0 ? null : line.helped()));
    }
}

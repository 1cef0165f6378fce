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

/** The visits of a week as a file. Recorded in the trail. */
@Component
class WeekExport {

    private final ReadWeek week;
    private final Messages messages;
    private final Trail trail;

    WeekExport(ReadWeek week, Messages messages, Trail trail) {
        this.week = week;
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, WeekPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        List<WeekPage.Listed> visits = week.all(actor, page);
        TableExport table = new TableExport(
                words.of("visits.title"),
                List.of(
                        Column.date(words.of("visits.day")),
                        Column.text(words.of("visits.hours"), 14),
                        Column.text(words.of("visits.people"), 40),
                        Column.text(words.of("visits.school"), 40),
                        Column.text(words.of("visits.division"), 40),
                        Column.text(words.of("visits.purpose"), 24),
                        Column.text(words.of("visits.topic"), 40),
                        Column.text(words.of("visits.state"), 20)),
                visits.stream()
                        .map(visit -> Arrays.<@Nullable Object>asList(
                                visit.time().day(),
                                visit.time().hours(),
                                visit.people(),
                                visit.school(),
                                visit.division().in(actor.language()),
                                words.of("visits.purpose." + visit.purpose()),
                                visit.topic(),
                                words.of("visits.state." + visit.state().code()))));
        trail.record("exported", Map.of("list", "visits", "format", TableExport.format(format)));
        table.send(response, "visits", format);
    }
}

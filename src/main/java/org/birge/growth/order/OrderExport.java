package org.birge.growth.order;

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

/** The list of orders as a file. Recorded in the trail. */
@Component
class OrderExport {

    private final Messages messages;
    private final Trail trail;

    OrderExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<OrderSummary> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("orders.title"),
                List.of(
                        Column.text(words.of("orders.institute"), 50),
                        Column.text(words.of("orders.year"), 12),
                        Column.text(words.of("orders.office"), 44),
                        Column.number(words.of("orders.courses")),
                        Column.number(words.of("orders.people")),
                        Column.number(words.of("orders.promised")),
                        Column.text(words.of("orders.state"), 24),
                        Column.date(words.of("orders.answer-by")),
                        Column.text(words.of("orders.letter-number"), 16),
                        Column.date(words.of("orders.letter-day"))),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.institute(),
                                line.year().toString(),
                                line.office(),
                                line.courses(),
                                line.people(),
                                line.promised(),
                                words.of("rules.course-order.state."
                                        + line.state().code()),
                                line.answerBy(),
                                line.letterNumber(),
                                line.letterDay())));
        trail.record("exported", Map.of("list", "course-orders", "format", TableExport.format(format)));
        table.send(response, "course-orders", format);
    }
}

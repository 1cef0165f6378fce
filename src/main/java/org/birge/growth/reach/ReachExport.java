package org.birge.growth.reach;

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

/** The sums and the schools that were not reached as files, with the figures of the page and no others. */
@Component
class ReachExport {

    private static final String SUMS = "trainings-reach";
    private static final String SCHOOLS = "trainings-unreached";

    private final Messages messages;
    private final Trail trail;

    ReachExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void sums(Actor actor, ReachPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("reach.title"),
                List.of(
                        Column.text(words.of(page.byRegion() ? "reach.region" : "trainings.demand.district"), 30),
                        Column.number(words.of("reach.schools")),
                        Column.number(words.of("reach.staff")),
                        Column.number(words.of("reach.sessions")),
                        Column.number(words.of("reach.places")),
                        Column.number(words.of("reach.completed")),
                        Column.number(words.of("reach.people")),
                        Column.number(words.of("reach.per-hundred")),
                        Column.number(words.of("reach.unreached"))),
                page.lines().stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                part(line, words),
                                line.schools(),
                                line.staff(),
                                line.sessions(),
                                line.places(),
                                line.completed(),
                                line.reached(),
                                line.perHundred(),
                                line.unreached())));
        send(table, SUMS, format, response);
    }

    void schools(Actor actor, ReachPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("reach.unreached.title"),
                List.of(
                        Column.text(words.of("trainings.school"), 44),
                        Column.text(words.of("trainings.demand.district"), 24),
                        Column.number(words.of("reach.staff"))),
                page.unreached().stream()
                        .map(school ->
                                Arrays.<@Nullable Object>asList(school.name(), school.district(), school.staff())));
        send(table, SCHOOLS, format, response);
    }

    private static String part(ReachLine line, Words words) {
        if (line.part() == null) {
            return words.of("reach.all");
        }
        return line.part().isEmpty() ? words.of("reach.nowhere") : line.part();
    }

    private void send(TableExport table, String file, String format, HttpServletResponse response) throws IOException {
        trail.record("exported", Map.of("list", file, "format", TableExport.format(format)));
        table.send(response, file, format);
    }
}

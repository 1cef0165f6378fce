package org.birge.support.outcome;

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

/** What mentoring changed as a file: what the page shows and nothing more. Recorded in the trail. */
@Component
class OutcomesExport {

    private final Messages messages;
    private final Trail trail;

    OutcomesExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void changes(Actor actor, ChangesPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("outcome.changes"),
                List.of(
                        Column.text(words.of("outcome.young"), 34),
                        Column.text(words.of("mentors.mentor"), 34),
                        Column.date(words.of("mentors.begins")),
                        Column.date(words.of("mentors.ends")),
                        Column.number(words.of("outcome.steps.done")),
                        Column.number(words.of("outcome.steps.all")),
                        Column.number(words.of("outcome.visits.of")),
                        Column.number(words.of("outcome.visits.to")),
                        Column.number(words.of("outcome.milestones")),
                        Column.text(words.of("outcome.said.mentee"), 20),
                        Column.text(words.of("outcome.said.mentor"), 20),
                        Column.text(words.of("outcome.where"), 26),
                        Column.text(words.of("outcome.mentors-now"), 14),
                        Column.text(words.of("outcome.skills"), 34)),
                page.lines().stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.mentee(),
                                line.mentor(),
                                line.begins(),
                                line.ends(),
                                line.done(),
                                line.steps(),
                                line.visitsOfMentor().done(),
                                line.visitsToMentor().done(),
                                line.milestones().done(),
                                said(words, line.menteeSaid()),
                                said(words, line.mentorSaid()),
                                words.of("outcome.where." + line.atWork()),
                                line.mentors() ? words.of("mentors.yes") : null,
                                String.join(", ", line.skills()))));
        send(table, "mentoring-changes", format, response);
    }

    void totals(Actor actor, TotalsPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("outcome.totals"),
                List.of(
                        Column.text(words.of("outcome.by.year"), 34),
                        Column.number(words.of("outcome.people")),
                        Column.text(words.of("outcome.where.same"), 20),
                        Column.text(words.of("outcome.where.another"), 20),
                        Column.text(words.of("outcome.where.left"), 20),
                        Column.text(words.of("outcome.mentors-now"), 20),
                        Column.text(words.of("outcome.answered"), 20),
                        Column.text(words.of("outcome.helped"), 20)),
                page.lines().stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.year() == null ? words.of("outcome.others") : line.year(),
                                line.people(),
                                figure(words, line.same()),
                                figure(words, line.another()),
                                figure(words, line.left()),
                                figure(words, line.mentoring()),
                                figure(words, line.answered()),
                                figure(words, line.helped()))));
        send(table, "mentoring-totals", format, response);
    }

    private static String figure(Words words, @Nullable Integer figure) {
        return figure == null ? words.of("outcome.hidden") : figure.toString();
    }

    private static @Nullable String said(Words words, @Nullable String helped) {
        return helped == null ? null : words.of("outcome.helped." + helped);
    }

    private void send(TableExport table, String file, String format, HttpServletResponse response) throws IOException {
        trail.record("exported", Map.of("list", file, "format", TableExport.format(format)));
        table.send(response, file, format);
    }
}

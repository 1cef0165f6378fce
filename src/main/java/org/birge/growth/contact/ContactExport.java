package org.birge.growth.contact;

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

/** The list of contacts as a file. Recorded in the trail. */
@Component
class ContactExport {

    private final Messages messages;
    private final Trail trail;

    ContactExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(Actor actor, List<ContactLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("contacts.title"),
                List.of(
                        Column.text(words.of("contacts.name"), 44),
                        Column.text(words.of("contacts.kind"), 24),
                        Column.text(words.of("contacts.country"), 24),
                        Column.text(words.of("contacts.office"), 44),
                        Column.text(words.of("contacts.answers"), 30),
                        Column.date(words.of("contacts.from")),
                        Column.date(words.of("contacts.until")),
                        Column.text(words.of("contacts.number"), 16),
                        Column.date(words.of("contacts.answer-by")),
                        Column.text(words.of("contacts.state"), 24)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                words.of("contacts.kind." + line.kind()),
                                CountryNames.of(line.country(), actor.language()),
                                line.office(),
                                line.answersFor(),
                                line.from(),
                                line.until(),
                                line.number(),
                                line.answerBy(),
                                line.before()
                                        ? words.of("contacts.state.before")
                                        : words.of("rules.contact.state."
                                                + line.state().code()))));
        trail.record("exported", Map.of("list", "contacts", "format", TableExport.format(format)));
        table.send(response, "contacts", format);
    }
}

package org.birge.support.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal as a file. Recorded in the trail. */
@Component
class MatchingExport {

    private final Messages messages;
    private final CountryPack pack;
    private final Trail trail;

    MatchingExport(Messages messages, CountryPack pack, Trail trail) {
        this.messages = messages;
        this.pack = pack;
        this.trail = trail;
    }

    void send(Actor actor, List<ProposedPair> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("matching.title"),
                List.of(
                        Column.text(words.of("matching.who"), 34),
                        Column.text(words.of("matching.school"), 40),
                        Column.text(words.of("matching.subject"), 24),
                        Column.text(words.of("matching.mentor"), 34),
                        Column.text(words.of("matching.mentor-school"), 40),
                        Column.text(words.of("matching.why"), 60),
                        Column.text(words.of("matching.fixed"), 12)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                line.school(),
                                line.subject() == null
                                        ? null
                                        : pack.subject(line.subject()).name().in(actor.language()),
                                line.mentorName(),
                                line.mentorSchool(),
                                why(words, line),
                                line.pinned() ? words.of("matching.fixed") : null)));
        trail.record("exported", Map.of("list", "matching", "format", TableExport.format(format)));
        table.send(response, "matching", format);
    }

    private static String why(Words words, ProposedPair line) {
        if (line.mentor() == null) {
            return line.barriers().count().entrySet().stream()
                    .map(one -> words.of("matching.barrier." + one.getKey(), one.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return line.reasons().parts().stream()
                .map(part -> words.of(part.key(), part.values()))
                .collect(Collectors.joining("; "));
    }
}

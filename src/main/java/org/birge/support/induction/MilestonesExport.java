package org.birge.support.induction;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pairs with their milestones as a file. Recorded in the trail. */
@Component
class MilestonesExport {

    private final Messages messages;
    private final Trail trail;

    MilestonesExport(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void send(List<MilestoneLine> lines, Language language, String format, HttpServletResponse response)
            throws IOException {
        Words words = messages.in(language);
        TableExport table = new TableExport(
                words.of("induction.milestones"),
                List.of(
                        Column.text(words.of("induction.milestones.mentee"), 36),
                        Column.text(words.of("induction.milestones.mentor"), 36),
                        Column.text(words.of("induction.milestones.school"), 40),
                        Column.text(words.of("induction.whom"), 20),
                        Column.date(words.of("induction.milestones.begins")),
                        Column.date(words.of("induction.milestones.ends")),
                        Column.number(words.of("induction.milestones.steps")),
                        Column.number(words.of("induction.milestones.done")),
                        Column.number(words.of("induction.milestones.late")),
                        Column.text(words.of("induction.milestones.next"), 40),
                        Column.date(words.of("induction.due"))),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.mentee(),
                                line.mentor(),
                                line.school(),
                                words.of("induction.whom." + line.kind()),
                                line.begins(),
                                line.ends(),
                                line.counts() == null ? null : line.counts().steps(),
                                line.counts() == null ? null : line.counts().closed(),
                                line.lateMilestones(),
                                line.next(),
                                line.nextDue())));
        trail.record("exported", Map.of("list", "milestones", "format", TableExport.format(format)));
        table.send(response, "milestones", format);
    }
}

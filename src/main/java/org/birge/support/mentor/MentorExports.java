package org.birge.support.mentor;

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
import org.birge.shared.Text;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of mentoring as files. Each is recorded in the trail. */
@Component
class MentorExports {

    private final Messages messages;
    private final Trail trail;

    MentorExports(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void mentors(Actor actor, List<MentorLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("mentors.title"),
                List.of(
                        Column.text(words.of("mentors.mentor"), 34),
                        Column.text(words.of("mentors.place"), 44),
                        Column.text(words.of("mentors.subjects"), 40),
                        Column.text(words.of("mentors.languages"), 24),
                        Column.number(words.of("mentors.capacity")),
                        Column.number(words.of("mentors.taken")),
                        Column.text(words.of("mentors.reach"), 24),
                        Column.date(words.of("mentors.since")),
                        Column.text(words.of("mentors.state"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                line.place(),
                                joined(line.subjects(), actor),
                                joined(line.languages(), actor),
                                line.capacity(),
                                line.taken(),
                                words.of("mentors.reach." + line.reach()),
                                line.since(),
                                words.of("rules.mentor.state." + line.state().code()))));
        send(table, "mentors", "mentors", format, response);
    }

    void mentees(Actor actor, List<MenteeLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("mentors.young.title"),
                List.of(
                        Column.text(words.of("mentors.who"), 34),
                        Column.text(words.of("mentors.kind"), 18),
                        Column.text(words.of("mentors.school"), 44),
                        Column.text(words.of("mentors.subject"), 30),
                        Column.date(words.of("mentors.young.since")),
                        Column.text(words.of("mentors.mentor"), 34),
                        Column.text(words.of("mentors.state"), 20),
                        Column.text(words.of("mentors.consent"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.name(),
                                words.of("mentors.kind." + line.kind()),
                                line.school(),
                                line.subject() == null ? null : line.subject().in(actor.language()),
                                line.since(),
                                line.mentor(),
                                words.of(
                                        line.pairState() == null
                                                ? "mentors.without"
                                                : "rules.mentorship.state."
                                                        + line.pairState().code()),
                                words.of("mentors.consent." + line.consent()))));
        send(table, "young-teachers", "young-teachers", format, response);
    }

    void pairs(Actor actor, List<PairLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("mentors.pairs.title"),
                List.of(
                        Column.text(words.of("mentors.mentor"), 34),
                        Column.text(words.of("mentors.place"), 40),
                        Column.text(words.of("mentors.mentee"), 34),
                        Column.text(words.of("mentors.school"), 40),
                        Column.text(words.of("mentors.kind"), 18),
                        Column.text(words.of("mentors.subject"), 30),
                        Column.date(words.of("mentors.begins")),
                        Column.date(words.of("mentors.ends")),
                        Column.number(words.of("mentors.hours")),
                        Column.text(words.of("mentors.state"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.mentor(),
                                line.mentorPlace(),
                                line.mentee(),
                                line.school(),
                                words.of("mentors.kind." + line.kind()),
                                line.subject() == null ? null : line.subject().in(actor.language()),
                                line.begins(),
                                line.ends(),
                                line.hours(),
                                words.of(
                                        "rules.mentorship.state." + line.state().code()))));
        send(table, "mentorships", "mentorships", format, response);
    }

    void hours(Actor actor, PaidHoursPage page, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("mentors.hours.title"),
                List.of(
                        Column.text(words.of("mentors.mentor"), 34),
                        Column.text(words.of("mentors.place"), 40),
                        Column.text(words.of("mentors.mentee"), 34),
                        Column.text(words.of("mentors.school"), 40),
                        Column.date(words.of("mentors.hours.from")),
                        Column.date(words.of("mentors.hours.until")),
                        Column.number(words.of("mentors.hours")),
                        Column.number(words.of("mentors.hours.days")),
                        Column.number(words.of("mentors.hours.month"))),
                page.lines().stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.mentor(),
                                line.mentorPlace(),
                                line.mentee(),
                                line.school(),
                                line.from(),
                                line.until(),
                                line.weekly(),
                                line.days(),
                                line.hours())));
        send(table, "mentoring-hours", "mentoring-hours-" + page.period(), format, response);
    }

    private static String joined(List<Text> texts, Actor actor) {
        return texts.stream().map(text -> text.in(actor.language())).collect(Collectors.joining(", "));
    }

    private void send(TableExport table, String list, String file, String format, HttpServletResponse response)
            throws IOException {
        trail.record("exported", Map.of("list", list, "format", TableExport.format(format)));
        table.send(response, file, format);
    }
}

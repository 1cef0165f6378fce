package org.birge.growth.training;

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
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of trainings as files. Each is recorded in the trail. */
@Component
class TrainingExports {

    private final Messages messages;
    private final Trail trail;

    TrainingExports(Messages messages, Trail trail) {
        this.messages = messages;
        this.trail = trail;
    }

    void trainings(Actor actor, List<TrainingLine> lines, String format, HttpServletResponse response)
            throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("trainings.title"),
                List.of(
                        Column.text(words.of("trainings.course"), 50),
                        Column.text(words.of("trainings.kind"), 24),
                        Column.date(words.of("trainings.first-day")),
                        Column.date(words.of("trainings.last-day")),
                        Column.text(words.of("trainings.place"), 40),
                        Column.text(words.of("trainings.language"), 20),
                        Column.number(words.of("trainings.hours")),
                        Column.number(words.of("trainings.capacity")),
                        Column.number(words.of("trainings.seated")),
                        Column.number(words.of("trainings.waiting")),
                        Column.date(words.of("trainings.apply-by")),
                        Column.text(words.of("trainings.state"), 24)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.title(),
                                words.of("trainings.kind." + line.kind()),
                                line.firstDay(),
                                line.lastDay(),
                                line.place(),
                                line.language() == null ? null : line.language().in(actor.language()),
                                line.academic(),
                                line.capacity(),
                                line.seated(),
                                line.waiting(),
                                line.applyBy(),
                                words.of("rules.training.state." + line.state().code()))));
        send(table, "trainings", format, response);
    }

    void courses(Actor actor, List<CourseLine> lines, String format, HttpServletResponse response) throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("trainings.courses"),
                List.of(
                        Column.text(words.of("trainings.course"), 50),
                        Column.text(words.of("trainings.kind"), 24),
                        Column.text(words.of("trainings.areas"), 50),
                        Column.text(words.of("trainings.subject"), 24),
                        Column.text(words.of("trainings.audience"), 40),
                        Column.number(words.of("trainings.hours")),
                        Column.text(words.of("trainings.form"), 16),
                        Column.text(words.of("trainings.provider"), 40),
                        Column.date(words.of("trainings.next-session")),
                        Column.text(words.of("trainings.state"), 20)),
                lines.stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.title(),
                                words.of("trainings.kind." + line.kind()),
                                line.areas().stream()
                                        .map(area -> area.in(actor.language()))
                                        .collect(Collectors.joining(", ")),
                                line.subject() == null ? null : line.subject().in(actor.language()),
                                line.audiences().stream()
                                        .map(one -> words.of("trainings.audience." + one))
                                        .collect(Collectors.joining(", ")),
                                line.hours(),
                                words.of("trainings.form." + line.form()),
                                line.provider(),
                                line.next(),
                                words.of("rules.course.state." + line.state().code()))));
        send(table, "training-courses", format, response);
    }

    void participants(Actor actor, AttendancePage page, String format, HttpServletResponse response)
            throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("trainings.participants"),
                List.of(
                        Column.text(words.of("trainings.who"), 34),
                        Column.text(words.of("trainings.school"), 44),
                        Column.number(words.of("trainings.days-present")),
                        Column.text(words.of("trainings.result"), 24),
                        Column.text(words.of("trainings.certificate"), 20)),
                page.people().stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.name(),
                                one.school(),
                                one.present().size(),
                                words.of("rules.enrolment.state." + one.state().code()),
                                one.certificate())));
        send(table, "training-participants", format, response);
    }

    private void send(TableExport table, String file, String format, HttpServletResponse response) throws IOException {
        trail.record("exported", Map.of("list", file, "format", TableExport.format(format)));
        table.send(response, file, format);
    }
}

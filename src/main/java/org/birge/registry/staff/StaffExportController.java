package org.birge.registry.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff list as a file: read in stretches, so it needs no more memory for a country than for a school. Recorded in the trail. */
@Controller
class StaffExportController {

    private static final int STRETCH = 1000;

    private final StaffList list;
    private final Messages messages;
    private final Trail trail;

    StaffExportController(StaffList list, Messages messages, Trail trail) {
        this.list = list;
        this.messages = messages;
        this.trail = trail;
    }

    @Allowed(Permission.EXPORT_LISTS)
    @GetMapping("/people/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        StaffFilter filter = StaffFilter.of(given);
        TableExport table = table(actor, filter, list.stretch(actor, filter, null, STRETCH));
        trail.record("exported", Map.of("list", "staff", "format", TableExport.format(format)));
        table.send(response, "staff", format);
    }

    private TableExport table(Actor actor, StaffFilter filter, List<StaffLine> first) {
        Language language = actor.language();
        Words words = messages.in(language);
        return new TableExport(
                words.of("registry.staff.title"),
                List.of(
                        Column.text(words.of("registry.staff.name"), 36),
                        Column.text(words.of("registry.staff.post"), 28),
                        Column.text(words.of("registry.staff.subject"), 28),
                        Column.text(words.of("registry.staff.union"), 28),
                        Column.number(words.of("registry.staff.load")),
                        Column.date(words.of("registry.staff.since")),
                        Column.text(words.of("registry.staff.place"), 40)),
                Stream.iterate(first, stretch -> !stretch.isEmpty(), stretch -> following(actor, filter, stretch))
                        .flatMap(List::stream)
                        .map(line -> row(line, language)));
    }

    private List<StaffLine> following(Actor actor, StaffFilter filter, List<StaffLine> stretch) {
        return stretch.size() < STRETCH
                ? List.of()
                : list.stretch(actor, filter, stretch.getLast().posting(), STRETCH);
    }

    private static List<@Nullable Object> row(StaffLine line, Language language) {
        return Arrays.asList(
                line.name(),
                in(line.post(), language),
                in(line.subject(), language),
                line.union(),
                line.load(),
                line.since(),
                line.placeName());
    }

    private static @Nullable String in(@Nullable Text text, Language language) {
        return text == null ? null : text.in(language);
    }
}

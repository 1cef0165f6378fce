package org.birge.registry.union;

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
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of unions, or the members of one, as a file. Recorded in the trail. */
@Controller
@RequestMapping("/people/unions")
class UnionExportController {

    private static final int STRETCH = 1000;

    private final UnionList list;
    private final OneUnion unions;
    private final Messages messages;
    private final Trail trail;

    UnionExportController(UnionList list, OneUnion unions, Messages messages, Trail trail) {
        this.list = list;
        this.unions = unions;
        this.messages = messages;
        this.trail = trail;
    }

    @Allowed(Permission.EXPORT_LISTS)
    @GetMapping("/export")
    void all(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        UnionFilter filter = UnionFilter.of(given);
        Language language = actor.language();
        Words words = messages.in(language);
        List<UnionLine> first = list.stretch(actor, filter, null, STRETCH);
        TableExport table = new TableExport(
                words.of("registry.union.title"),
                List.of(
                        Column.text(words.of("registry.union.name"), 40),
                        Column.text(words.of("registry.union.subject"), 28),
                        Column.text(words.of("registry.union.head"), 30),
                        Column.number(words.of("registry.union.members")),
                        Column.date(words.of("registry.union.from")),
                        Column.text(words.of("registry.union.place"), 40)),
                Stream.iterate(first, stretch -> !stretch.isEmpty(), stretch -> following(actor, filter, stretch))
                        .flatMap(List::stream)
                        .map(line -> row(line, language)));
        write(table, "unions", format, response);
    }

    private List<UnionLine> following(Actor actor, UnionFilter filter, List<UnionLine> stretch) {
        return stretch.size() < STRETCH
                ? List.of()
                : list.stretch(actor, filter, stretch.getLast().publicId(), STRETCH);
    }

    private static List<@Nullable Object> row(UnionLine line, Language language) {
        return Arrays.asList(
                line.name(),
                line.subject() == null ? null : line.subject().in(language),
                line.head(),
                line.members(),
                line.from(),
                line.placeName());
    }

    @Allowed(Permission.EXPORT_LISTS)
    @GetMapping("/{id}/export")
    void members(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        UnionPage page = unions.page(actor, id);
        Language language = actor.language();
        Words words = messages.in(language);
        TableExport table = new TableExport(
                page.union().name(),
                List.of(
                        Column.text(words.of("registry.staff.name"), 36),
                        Column.text(words.of("registry.union.subject"), 28),
                        Column.text(words.of("registry.staff.place"), 40),
                        Column.text(words.of("registry.union.head"), 12),
                        Column.date(words.of("registry.union.from"))),
                page.members().stream()
                        .map(member -> Arrays.<@Nullable Object>asList(
                                member.name(),
                                member.subject() == null
                                        ? null
                                        : member.subject().in(language),
                                member.placeName(),
                                member.leads() ? words.of("registry.union.leads") : null,
                                member.from())));
        write(table, "union-members", format, response);
    }

    private void write(TableExport table, String name, String format, HttpServletResponse response) throws IOException {
        trail.record("exported", Map.of("list", name, "format", TableExport.format(format)));
        table.send(response, name, format);
    }
}

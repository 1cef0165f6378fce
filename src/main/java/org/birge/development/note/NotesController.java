package org.birge.development.note;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.shared.NotFound;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of notes, to look through and to take away. */
@Controller
class NotesController {

    private final ReadNotes read;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    NotesController(ReadNotes read, Messages messages, Languages languages, Trail trail) {
        this.read = read;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/notes")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String month) {
        return Pages.show("development/note/list", here(actor).list(filter(search, state, month)));
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/notes.{format:xlsx|csv}")
    void export(
            Actor actor,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String month,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(languages.of(request));
        NotesPage page = here(actor).list(filter(search, state, month));
        trail.record("exported", Map.of("list", "notes", "rows", page.lines().size()));
        table(page, words).send(response, "notes", format);
    }

    private ReadNotes here(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return read;
    }

    private static NotesPage.Filter filter(String search, String state, String month) {
        return new NotesPage.Filter(search.strip(), NotesPage.STATES.contains(state) ? state : "", month(month));
    }

    private static @Nullable LocalDate month(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed + "-01");
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    private static TableExport table(NotesPage page, Words words) {
        List<Column> columns = List.of(
                Column.text(words.of("note.number"), 12),
                Column.date(words.of("note.visited")),
                Column.text(words.of("note.theme"), 60),
                Column.text(words.of("note.controller"), 30),
                Column.text(words.of("note.heard-at"), 30),
                Column.number(words.of("note.advice")),
                Column.number(words.of("note.advice.done")),
                Column.date(words.of("note.again")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NotesPage.Line line : page.lines()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.number());
            row.add(line.visitedOn());
            row.add(line.theme());
            row.add(line.controller());
            row.add(page.heardAt(line, words.language()));
            row.add(line.advice());
            row.add(line.done());
            row.add(line.againOn());
            rows.add(row);
        }
        return new TableExport(words.of("note.list"), columns, rows.stream());
    }
}

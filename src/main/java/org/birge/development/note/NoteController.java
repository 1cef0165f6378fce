package org.birge.development.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.IssuedDocuments;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One note of inside-school control: begun, written, finished, read, looked at again. */
@Controller
@RequestMapping("/year/notes")
class NoteController {

    private static final String EDIT = "development/note/edit";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final BeginNote begin;
    private final WriteNote write;
    private final FinishNote finish;
    private final ReadNotes read;
    private final PrintNote print;
    private final IssuedDocuments issued;
    private final Languages languages;

    NoteController(
            BeginNote begin,
            WriteNote write,
            FinishNote finish,
            ReadNotes read,
            PrintNote print,
            IssuedDocuments issued,
            Languages languages) {
        this.begin = begin;
        this.write = write;
        this.finish = finish;
        this.read = read;
        this.print = print;
        this.issued = issued;
        this.languages = languages;
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping
    ModelAndView begin(@RequestParam String measure, HttpServletRequest request) {
        return to(begin.run(measure, languages.of(request)));
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        NotePage page = read.page(id);
        return Pages.show(page.writes() ? EDIT : "development/note/show", page);
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{id}/colleagues")
    ModelAndView colleagues(@PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> read.named(id, text));
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        NoteForm form = new NoteForm(typed);
        NotePage page = read.page(id);
        Problems problems = page.writes() ? form.problems(page.colleagues()) : Problems.none();
        if (problems.isEmpty()) {
            atItsField(form, problems, () -> write.run(form.command(id)));
        }
        if (!problems.isEmpty()) {
            return Pages.wrong(EDIT, page.with(typed, problems));
        }
        if (!form.finishes()) {
            Flash.say(redirect, "note.said.saved");
            return to(id);
        }
        atItsField(form, problems, () -> finish.run(id, form.version() + 1));
        if (!problems.isEmpty()) {
            return Pages.wrong(EDIT, read.page(id).with(Map.of(), problems));
        }
        Flash.say(redirect, "note.said.finished");
        return to(id);
    }

    /** What a rule refuses because of one field is said there. */
    private static void atItsField(NoteForm form, Problems problems, Runnable command) {
        try {
            command.run();
        } catch (Refusal refusal) {
            String field = form.field(refusal);
            if (field == null) {
                throw refusal;
            }
            problems.add(field, refusal);
        }
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{id}/dropping")
    ModelAndView drop(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        finish.drop(id, version);
        Flash.say(redirect, "note.said.dropped");
        return Pages.to("/year/notes");
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{id}/reading")
    ModelAndView acknowledge(@PathVariable String id, RedirectAttributes redirect) {
        finish.acknowledge(id);
        Flash.say(redirect, "note.said.read");
        return to(id);
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{id}/again")
    ModelAndView again(@PathVariable String id, HttpServletRequest request) {
        return to(begin.again(id, languages.of(request)));
    }

    /** The issued file once it is finished; before that the draft as it would be. */
    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{id}/paper.{kind:pdf|docx}")
    ResponseEntity<?> paper(@PathVariable String id, @PathVariable String kind) {
        Note note = read.note(id);
        boolean pdf = kind.equals("pdf");
        if (note.document() != null) {
            return pdf ? issued.pdf(note.document()) : issued.docx(note.document());
        }
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"note." + kind + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf ? print.pdf(note) : print.docx(note));
    }

    private static ModelAndView to(String id) {
        return Pages.to("/year/notes/" + id);
    }
}

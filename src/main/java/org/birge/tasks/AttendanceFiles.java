package org.birge.tasks;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Turns;
import org.birge.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A list of who came on paper, to be signed there: in the reader's language, with room for outsiders to write themselves in. */
@Controller
class AttendanceFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadAttendance read;
    private final TemplateEngine templates;
    private final Messages messages;
    private final Languages languages;
    private final CountryPack pack;

    AttendanceFiles(
            ReadAttendance read, TemplateEngine templates, Messages messages, Languages languages, CountryPack pack) {
        this.read = read;
        this.templates = templates;
        this.messages = messages;
        this.languages = languages;
        this.pack = pack;
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/tasks/{id}/attendance/{list}/paper.{kind:pdf|docx}")
    ResponseEntity<byte[]> paper(
            @PathVariable String id, @PathVariable String list, @PathVariable String kind, HttpServletRequest request) {
        Language language = languages.of(request);
        Words words = messages.in(language);
        AttendancePage page = read.run(id, list, "", null);
        StringOutput output = new StringOutput(16_384);
        templates.render(
                "tasks/attendance-paper.jte",
                Map.of(
                        "page", page,
                        "language", language,
                        "words", words,
                        "dates", new Dates(language, pack.timeZone()),
                        "pack", pack),
                output);
        boolean pdf = kind.equals("pdf");
        String title = words.of("tasks.attendance.paper");
        byte[] bytes =
                pdf ? Pdf.render(output.toString(), language, title) : Docx.render(output.toString(), language, title);
        Turns.over();
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"attendance-" + page.day() + "." + kind + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}

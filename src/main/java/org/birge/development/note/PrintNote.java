package org.birge.development.note;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.documents.Pdf;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A note in the national layout, in the language it is written in. */
@Component
class PrintNote {

    private final TemplateEngine templates;
    private final Notes notes;
    private final CountryPack pack;

    PrintNote(TemplateEngine templates, Notes notes, CountryPack pack) {
        this.templates = templates;
        this.notes = notes;
        this.pack = pack;
    }

    /** Names no person, and no theme in which one may stand: it stands on the public page of the issued document. */
    String title(Note note) {
        return pack.word("note", "title").in(note.language());
    }

    String xhtml(Note note, @Nullable Stamp stamp) {
        NotePaper paper = new NotePaper(
                note, notes.school(note.organisation()), pack, new Dates(note.language(), pack.timeZone()), stamp);
        StringOutput output = new StringOutput(16_384);
        templates.render("development/note/paper.jte", Map.<String, Object>of("paper", paper), output);
        return output.toString();
    }

    byte[] pdf(Note note) {
        return Pdf.render(xhtml(note, null), note.language(), title(note));
    }

    byte[] docx(Note note) {
        return Docx.render(xhtml(note, null), note.language(), title(note));
    }
}

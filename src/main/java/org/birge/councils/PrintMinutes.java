package org.birge.councils;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the minutes of a closed session in the national layout, as long as they are not issued. */
@Component
class PrintMinutes {

    /** A file and its name without the ending. */
    record Printed(String name, byte[] bytes) {}

    private final ReadSession read;
    private final TemplateEngine templates;
    private final Messages messages;
    private final CountryPack pack;

    PrintMinutes(ReadSession read, TemplateEngine templates, Messages messages, CountryPack pack) {
        this.read = read;
        this.templates = templates;
        this.messages = messages;
        this.pack = pack;
    }

    /** A version of the minutes, the newest when none is named. */
    Printed pdf(String session, @Nullable Integer version) {
        MinutesSheet sheet = sheet(session, version);
        return new Printed(name(sheet), Pdf.render(xhtml(sheet), sheet.language(), sheet.title()));
    }

    Printed docx(String session, @Nullable Integer version) {
        MinutesSheet sheet = sheet(session, version);
        return new Printed(name(sheet), Docx.render(xhtml(sheet), sheet.language(), sheet.title()));
    }

    MinutesSheet sheet(String session, @Nullable Integer version) {
        SessionPage page = read.run(session, null);
        List<Minutes> versions = page.minutes().stream()
                .filter(one -> version == null || one.version() <= version)
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return new MinutesSheet(
                page,
                versions,
                pack,
                messages.in(page.session().language()),
                new Dates(page.session().language(), pack.timeZone()),
                null);
    }

    String xhtml(MinutesSheet sheet) {
        StringOutput output = new StringOutput(16_384);
        templates.render("councils/print.jte", Map.<String, Object>of("sheet", sheet), output);
        return output.toString();
    }

    private static String name(MinutesSheet sheet) {
        Session session = sheet.page().session();
        return "minutes-" + session.year() + "-" + session.number() + "-v"
                + sheet.printed().version();
    }
}

package org.birge.councils;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints the call to a sitting that is ahead, for whoever calls it: place, hour, agenda, the list to sign, and letters to those who are nobody’s staff and have no account. */
@Component
class PrintInvitation {

    private final ReadSession read;
    private final Members members;
    private final Rights rights;
    private final TemplateEngine templates;
    private final Messages messages;
    private final CountryPack pack;

    PrintInvitation(
            ReadSession read,
            Members members,
            Rights rights,
            TemplateEngine templates,
            Messages messages,
            CountryPack pack) {
        this.read = read;
        this.members = members;
        this.rights = rights;
        this.templates = templates;
        this.messages = messages;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public PrintMinutes.Printed pdf(String session) {
        InvitationSheet sheet = sheet(session);
        return new PrintMinutes.Printed(name(sheet), Pdf.render(xhtml(sheet), sheet.language(), sheet.title()));
    }

    @Transactional(readOnly = true)
    public PrintMinutes.Printed docx(String session) {
        InvitationSheet sheet = sheet(session);
        return new PrintMinutes.Printed(name(sheet), Docx.render(xhtml(sheet), sheet.language(), sheet.title()));
    }

    /** Refuses without an agenda; nothing is printed for a sitting that is over or cancelled. */
    @Transactional(readOnly = true)
    public InvitationSheet sheet(String session) {
        SessionPage page = read.run(session, null);
        rights.demand(CouncilCommand.CALL, page.council());
        if (!page.session().ahead()) {
            throw new NotFound();
        }
        if (page.items().isEmpty()) {
            throw new Refusal("councils.refusal.no-agenda");
        }
        List<Member> all = members.on(page.council(), page.at().toLocalDate());
        List<Member> letters =
                all.stream().filter(member -> member.person() == null).toList();
        Dates dates = new Dates(page.session().language(), pack.timeZone());
        return new InvitationSheet(
                page, all, letters, pack, messages.in(page.session().language()), dates);
    }

    private String xhtml(InvitationSheet sheet) {
        StringOutput output = new StringOutput(16_384);
        templates.render("councils/printcall.jte", Map.<String, Object>of("sheet", sheet), output);
        return output.toString();
    }

    private static String name(InvitationSheet sheet) {
        Session session = sheet.page().session();
        return "invitation-" + session.year() + "-" + session.number();
    }
}

package org.birge.development.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report in the national layout, as a draft or with the stamp of an issued document. */
@Component
class PrintReport {

    private final TemplateEngine templates;
    private final Messages messages;
    private final CountryPack pack;
    private final SchoolHeads heads;
    private final ReadStaffYear staff;

    PrintReport(TemplateEngine templates, Messages messages, CountryPack pack, SchoolHeads heads, ReadStaffYear staff) {
        this.templates = templates;
        this.messages = messages;
        this.pack = pack;
        this.heads = heads;
        this.staff = staff;
    }

    /** Names no person: it stands on the public page of the issued document. */
    String title(ReportPage page, Language language) {
        return pack.word("report", "title").in(language) + ", " + page.year();
    }

    /** @param stamp of an issued one; null on a draft */
    String xhtml(ReportPage page, long organisation, Language language, @Nullable Stamp stamp) {
        ReportPaper paper = new ReportPaper(
                page,
                language,
                pack,
                messages.in(language),
                new Dates(language, pack.timeZone()),
                heads.actingToday(organisation),
                leads(organisation) ? staff.of(organisation, page.year()) : null,
                stamp);
        StringOutput output = new StringOutput(16_384);
        templates.render("development/report/paper.jte", Map.<String, Object>of("paper", paper), output);
        return output.toString();
    }

    private static boolean leads(long organisation) {
        Scope scope = Scope.current();
        return scope.organisation() != null
                && scope.organisation() == organisation
                && Role.of(scope.role()).may(Permission.WRITE_REPORT);
    }
}

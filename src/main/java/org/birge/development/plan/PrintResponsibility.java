package org.birge.development.plan;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix of responsibility as a page to be printed. */
@Component
class PrintResponsibility {

    private final OrganisationNames names;
    private final SchoolHeads heads;
    private final TemplateEngine engine;
    private final Messages messages;
    private final CountryPack pack;

    PrintResponsibility(
            OrganisationNames names, SchoolHeads heads, TemplateEngine engine, Messages messages, CountryPack pack) {
        this.names = names;
        this.heads = heads;
        this.engine = engine;
        this.messages = messages;
        this.pack = pack;
    }

    /** @param stamp number and address of an issued one; null on a draft */
    String xhtml(long school, ResponsibilityPage page, Language language, @Nullable Stamp stamp) {
        StringOutput xhtml = new StringOutput(16_384);
        engine.render(
                "development/plan/responsibility-paper.jte",
                Map.of(
                        "paper",
                        new ResponsibilityPaper(
                                page,
                                names.of(school),
                                language,
                                pack,
                                messages.in(language),
                                heads.actingToday(school),
                                stamp)),
                xhtml);
        return xhtml.toString();
    }
}

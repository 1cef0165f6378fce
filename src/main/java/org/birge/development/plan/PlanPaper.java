package org.birge.development.plan;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.documents.Pdf;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan in the national layout, or its inside-school control by months; the same content for print and for editing. */
@Component
class PlanPaper {

    private static final int MOST_OF_A_LIGHT_PLAN = 8;

    private final SchoolHeads heads;
    private final TemplateEngine engine;
    private final ControlsHeard heard;
    private final CountryPack pack;

    PlanPaper(TemplateEngine engine, ControlsHeard heard, CountryPack pack, SchoolHeads heads) {
        this.heads = heads;
        this.engine = engine;
        this.heard = heard;
        this.pack = pack;
    }

    byte[] pdf(PlanPage plan, Language language) {
        return Pdf.render(xhtml(plan, language), language, title(plan, language));
    }

    byte[] docx(PlanPage plan, Language language) {
        return Docx.render(xhtml(plan, language), language, title(plan, language));
    }

    private String title(PlanPage plan, Language language) {
        Text title = isControl(plan) ? pack.word("control-plan", "title") : Paper.title(plan.plan(), pack);
        return title.in(language) + ", " + plan.plan().school();
    }

    private static boolean isControl(PlanPage plan) {
        return plan.view().equals("control");
    }

    /** A small school's plan of few measures stands on one page. */
    private static boolean isLight(PlanPage plan) {
        return plan.look().light() && plan.measures() <= MOST_OF_A_LIGHT_PLAN;
    }

    /** Names no person: it stands on the public page of the issued document. */
    String issuedTitle(PlanPage plan, Language language) {
        return Paper.title(plan.plan(), pack).in(language) + ", " + plan.plan().year();
    }

    String xhtml(PlanPage plan, Language language) {
        return xhtml(plan, language, null);
    }

    /** @param stamp number and address of an issued one; null on a draft */
    String xhtml(PlanPage plan, Language language, @Nullable Stamp stamp) {
        StringOutput output = new StringOutput(32_768);
        Paper paper = new Paper(
                plan,
                language,
                pack,
                isControl(plan) ? heard.of(plan.plan().id()) : Map.of(),
                heads.actingToday(plan.plan().organisation()),
                stamp);
        engine.render(
                isControl(plan)
                        ? "development/plan/control-paper.jte"
                        : isLight(plan) ? "development/plan/light-paper.jte" : "development/plan/paper.jte",
                Map.of("paper", paper),
                output);
        return output.toString();
    }
}

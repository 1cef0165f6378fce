package org.birge.support.induction;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;

/** The plan of a pair in the national layout, and its journal as a text to take along. Drawn for the one who asks and kept nowhere. */
@Component
class PrintInduction {

    private final TemplateEngine templates;
    private final CountryPack pack;
    private final Messages messages;

    PrintInduction(TemplateEngine templates, CountryPack pack, Messages messages) {
        this.templates = templates;
        this.pack = pack;
        this.messages = messages;
    }

    byte[] pdf(YearPage page, Language language) {
        return Pdf.render(plan(page, language), language, title("title", language));
    }

    byte[] docx(YearPage page, Language language) {
        return Docx.render(plan(page, language), language, title("title", language));
    }

    byte[] journal(JournalPage page, Language language) {
        String xhtml =
                drawn("support/induction/journal-paper.jte", paper(page.pair(), List.of(), page.entries(), language));
        return Docx.render(xhtml, language, title("journal", language));
    }

    private String plan(YearPage page, Language language) {
        return drawn("support/induction/paper.jte", paper(page.pair(), page.months(), List.of(), language));
    }

    private InductionPaper paper(
            PairFacts pair, List<YearPage.Month> months, List<JournalPage.Entry> entries, Language language) {
        return new InductionPaper(
                pair, months, entries, pack, messages.in(language), new Dates(language, pack.timeZone()), language);
    }

    private String title(String word, Language language) {
        return pack.word("mentor-plan", word).in(language);
    }

    private String drawn(String template, InductionPaper paper) {
        StringOutput output = new StringOutput(16_384);
        templates.render(template, Map.<String, Object>of("paper", paper), output);
        return output.toString();
    }
}

package org.birge.growth.order;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;

/** The letter of an order, in the national layout. Its number is the one of the office's own book; drawn for the one who asks and kept nowhere. */
@Component
class PrintOrder {

    private final TemplateEngine templates;
    private final CountryPack pack;
    private final Messages messages;

    PrintOrder(TemplateEngine templates, CountryPack pack, Messages messages) {
        this.templates = templates;
        this.pack = pack;
        this.messages = messages;
    }

    byte[] pdf(OrderPage page, Language language) {
        return Pdf.render(drawn(page, language), language, title(language));
    }

    byte[] docx(OrderPage page, Language language) {
        return Docx.render(drawn(page, language), language, title(language));
    }

    private String title(Language language) {
        return pack.word("course-order", "title").in(language);
    }

    private String drawn(OrderPage page, Language language) {
        StringOutput output = new StringOutput(16_384);
        OrderPaper paper =
                new OrderPaper(page, pack, messages.in(language), new Dates(language, pack.timeZone()), language);
        templates.render("growth/order/paper.jte", Map.<String, Object>of("paper", paper), output);
        return output.toString();
    }
}

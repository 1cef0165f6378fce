package org.birge.development.strategy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strategy of a school or the strategic plan of a centre as a page to be printed. */
@Component
class PrintStrategy {

    private final StrategyPages pages;
    private final SchoolHeads heads;
    private final TemplateEngine engine;
    private final CountryPack pack;

    PrintStrategy(StrategyPages pages, SchoolHeads heads, TemplateEngine engine, CountryPack pack) {
        this.pages = pages;
        this.heads = heads;
        this.engine = engine;
        this.pack = pack;
    }

    String title(StrategyPage page, Language language) {
        return pack.word("strategy", page.centre() ? "centre-title" : "title").in(language);
    }

    /** @param stamp number and address of an issued one; null on a draft */
    String xhtml(Actor actor, StrategyPage page, Language language, @Nullable Stamp stamp) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("page", page);
        values.put("title", title(page, language));
        values.put("organisation", pages.fullName(actor));
        values.put("language", language);
        values.put("pack", pack);
        values.put("acting", heads.actingToday(actor.organisation()));
        values.put("number", stamp == null ? null : stamp.number());
        values.put("on", stamp == null ? "" : new Dates(language, pack.timeZone()).day(stamp.on()));
        values.put("address", stamp == null ? "" : stamp.address());
        values.put("qr", stamp == null ? "" : stamp.qr());
        StringOutput xhtml = new StringOutput(16_384);
        engine.render("development/strategy/paper.jte", values, xhtml);
        return xhtml.toString();
    }
}

package org.birge.tasks;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.birge.web.Shell;

/** A card of another module, drawn by that module's own template. */
public record DrawnCard(TemplateEngine engine, TodayCard.Card card) {

    public Content in(Shell shell) {
        return output -> engine.render(card.template() + ".jte", Map.of("shell", shell, "page", card.page()), output);
    }
}

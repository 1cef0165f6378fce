package org.birge.development.lineage;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page for the chain of any item, both ways. */
@Controller
class LineageController {

    private final ReadLineage read;
    private final Languages languages;
    private final Messages messages;

    LineageController(ReadLineage read, Languages languages, Messages messages) {
        this.read = read;
        this.languages = languages;
        this.messages = messages;
    }

    @Allowed(Permission.READ_REPORT)
    @GetMapping("/year/lineage/{kind:need|measure|task|chapter|decision}/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request) {
        Language language = languages.of(request);
        return Pages.show(
                "development/lineage/show",
                read.of(actor, new ReadLineage.Looked(kind, id), year, language, messages.in(language)));
    }

    @Configuration
    static class Help {

        @Bean
        HelpTopics lineageHelp() {
            return HelpTopics.of(new HelpTopic("/year/lineage", "help.lineage.", ""));
        }
    }
}

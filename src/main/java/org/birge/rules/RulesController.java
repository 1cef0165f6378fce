package org.birge.rules;

import java.util.Comparator;
import java.util.List;
import org.birge.web.Pages;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prints who may do what, when, from the tables the commands ask. */
@Controller
class RulesController {

    private static final List<String> ORDER = List.of("campaign", "plan", "report", "task", "council", "sitting");

    private final List<RuleTable<?, ?>> tables;

    RulesController(List<RuleTable<?, ?>> tables) {
        this.tables = tables.stream()
                .sorted(Comparator.comparingInt(
                        table -> ORDER.indexOf(table.name().split("\\.")[1])))
                .toList();
    }

    @SignedIn
    @GetMapping("/help/rules")
    ModelAndView show() {
        return Pages.show(
                "rules/show",
                new RulesPage(tables.stream().map(RulesPage::table).toList()));
    }
}

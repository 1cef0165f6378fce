package org.birge.support.outcome;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What mentoring changed: the head sees the pairs of the own school by name, whoever works above schools sees sums. */
@Controller
@RequestMapping(TotalsPage.PATH)
class OutcomesController {

    private final ReadChanges changes;
    private final ReadTotals totals;
    private final OutcomesExport export;

    OutcomesController(ReadChanges changes, ReadTotals totals, OutcomesExport export) {
        this.changes = changes;
        this.totals = totals;
        this.export = export;
    }

    @Allowed({Permission.FOLLOW_PAIRS, Permission.SEE_MENTORING_TOTALS})
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam Map<String, String> given) {
        return actor.atSchool()
                ? Pages.show("support/outcome/changes", changes.page(actor, given))
                : Pages.show("support/outcome/totals", totals.page());
    }

    @Allowed({Permission.FOLLOW_PAIRS, Permission.SEE_MENTORING_TOTALS})
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        if (actor.atSchool()) {
            export.changes(actor, changes.page(actor, given), format, response);
        } else {
            export.totals(actor, totals.page(), format, response);
        }
    }
}

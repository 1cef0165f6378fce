package org.birge.growth.reach;

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

/** Whom trainings reached: for the centre and for those who stand above schools. */
@Controller
@RequestMapping(ReachPage.PATH)
class ReachController {

    private final ReadReach reach;
    private final ReachExport export;

    ReachController(ReadReach reach, ReachExport export) {
        this.reach = reach;
        this.export = export;
    }

    @Allowed({Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/reach/show", reach.page(actor, given));
    }

    @Allowed({Permission.RUN_TRAININGS, Permission.SEE_TRAININGS})
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "sums") String list,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        if (list.equals("schools")) {
            export.schools(actor, reach.schools(actor, given), format, response);
        } else {
            export.sums(actor, reach.sums(actor, given), format, response);
        }
    }
}

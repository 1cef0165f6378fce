package org.birge.support.induction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far pairs are: for the head and the centre, as a page and as a file. */
@Controller
@RequestMapping("/mentors/milestones")
class MilestonesController {

    private final ReadMilestones milestones;
    private final MilestonesExport export;
    private final Languages languages;

    MilestonesController(ReadMilestones milestones, MilestonesExport export, Languages languages) {
        this.milestones = milestones;
        this.export = export;
        this.languages = languages;
    }

    @Allowed(Permission.FOLLOW_PAIRS)
    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "going") String state,
            @RequestParam(required = false) @Nullable Long after) {
        return Pages.show("support/induction/milestones", milestones.page(actor, known(state), after));
    }

    @Allowed(Permission.FOLLOW_PAIRS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "going") String state,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        export.send(milestones.all(actor, known(state)), languages.of(request), format, response);
    }

    private static String known(String state) {
        return MilestonesPage.STATES.contains(state) ? state : "going";
    }
}

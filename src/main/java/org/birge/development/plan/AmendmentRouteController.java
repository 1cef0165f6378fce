package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The route of an amendment that touches a priority need, from the council to the authority. */
@Controller
@RequestMapping("/year/plan/amendments/{amendment}")
class AmendmentRouteController {

    private final SubmitAmendment submitAmendment;

    AmendmentRouteController(SubmitAmendment submitAmendment) {
        this.submitAmendment = submitAmendment;
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable String amendment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn,
            @RequestParam(defaultValue = "") String minutesNumber,
            @RequestParam(defaultValue = "") String orderNumber,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate orderDate,
            RedirectAttributes redirect) {
        submitAmendment.run(new SubmitAmendment.Command(amendment, heldOn, minutesNumber, orderNumber, orderDate));
        return said(redirect, "development.amendment.said.sent");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String amendment, RedirectAttributes redirect) {
        submitAmendment.withdraw(amendment);
        return said(redirect, "development.amendment.said.withdrawn");
    }

    private static ModelAndView said(RedirectAttributes redirect, String key) {
        Flash.say(redirect, key);
        return Pages.to("/year/plan#amendments");
    }
}

package org.birge.support.assignment;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.support.matching.Weights;
import org.birge.support.matching.WeightsForm;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much each wish counts when the centre's queue is proposed. */
@Controller
@RequestMapping(AssignmentPage.PATH + "/weights")
class AssignmentWeightsController {

    private final WeighAssignments weighAssignments;

    AssignmentWeightsController(WeighAssignments weighAssignments) {
        this.weighAssignments = weighAssignments;
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping
    ModelAndView show() {
        return Pages.show("support/assignment/weights", WeightsForm.of(weighAssignments.now()));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping
    ModelAndView set(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        WeightsForm<AssignmentWish> form = WeightsForm.of(weighAssignments.now(), typed);
        Weights<AssignmentWish> weights = form.read();
        if (weights == null) {
            return Pages.wrong("support/assignment/weights", form);
        }
        weighAssignments.run(new WeighAssignments.Command(weights));
        Flash.say(redirect, "matching.said.weighed");
        return Pages.to(AssignmentPage.PATH);
    }
}

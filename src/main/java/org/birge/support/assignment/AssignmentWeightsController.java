package org.birge.support.assignment;

import java.util.EnumMap;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
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
        return Pages.show("support/assignment/weights", weighAssignments.now());
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping
    ModelAndView set(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Map<AssignmentWish, Integer> of = new EnumMap<>(AssignmentWish.class);
        for (AssignmentWish wish : AssignmentWish.values()) {
            String weight = given.getOrDefault(wish.code(), Integer.toString(wish.usual()));
            if (!weight.matches("\\d{1,2}") || Integer.parseInt(weight) > AssignmentWeights.MOST) {
                throw new Refusal("matching.refusal.weight", AssignmentWeights.MOST);
            }
            of.put(wish, Integer.valueOf(weight));
        }
        weighAssignments.run(new WeighAssignments.Command(new AssignmentWeights(of)));
        Flash.say(redirect, "matching.said.weighed");
        return Pages.to(AssignmentPage.PATH);
    }
}

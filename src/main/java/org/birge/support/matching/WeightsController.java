package org.birge.support.matching;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much each wish counts in a centre's area. */
@Controller
@RequestMapping("/mentors/matching/weights")
class WeightsController {

    private final ReadMatching matching;
    private final WeighWishes weighWishes;

    WeightsController(ReadMatching matching, WeighWishes weighWishes) {
        this.matching = matching;
        this.weighWishes = weighWishes;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping
    ModelAndView show() {
        return Pages.show("support/matching/weights", WeightsForm.of(matching.weights()));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView set(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        WeightsForm<PairWish> form = WeightsForm.of(matching.weights(), typed);
        Weights<PairWish> weights = form.read();
        if (weights == null) {
            return Pages.wrong("support/matching/weights", form);
        }
        weighWishes.run(new WeighWishes.Command(weights));
        Flash.say(redirect, "matching.said.weighed");
        return Pages.to(MatchingPage.PATH);
    }
}

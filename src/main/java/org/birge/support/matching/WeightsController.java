package org.birge.support.matching;

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
        return Pages.show("support/matching/weights", matching.weights());
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView set(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Map<PairWish, Integer> of = new EnumMap<>(PairWish.class);
        for (PairWish wish : PairWish.values()) {
            String weight = given.getOrDefault(wish.code(), Integer.toString(wish.usual()));
            if (!weight.matches("\\d{1,2}") || Integer.parseInt(weight) > Weights.MOST) {
                throw new Refusal("matching.refusal.weight", Weights.MOST);
            }
            of.put(wish, Integer.valueOf(weight));
        }
        weighWishes.run(new WeighWishes.Command(new Weights(of)));
        Flash.say(redirect, "matching.said.weighed");
        return Pages.to(MatchingPage.PATH);
    }
}

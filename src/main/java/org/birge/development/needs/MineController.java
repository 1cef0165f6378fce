package org.birge.development.needs;

import java.util.Map;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.development.PriorityNeeds;
import org.birge.instruments.LeaderView;
import org.birge.instruments.LeaderViews;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.shared.NotFound;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One's own needs: what one has answered, by area, beside the school's. */
@Controller
class MineController {

    private final OwnAnswers answers;
    private final PriorityNeeds needs;
    private final LeaderViews leaderViews;
    private final MeantForMe meant;
    private final Diagnosis diagnosis;

    MineController(
            OwnAnswers answers, PriorityNeeds needs, LeaderViews leaderViews, MeantForMe meant, Diagnosis diagnosis) {
        this.answers = answers;
        this.needs = needs;
        this.leaderViews = leaderViews;
        this.meant = meant;
        this.diagnosis = diagnosis;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/answer/{campaign}/mine")
    ModelAndView mine(@PathVariable String campaign, Actor actor) {
        OwnAnswer own = answers.in(campaign, actor.personOrNotFound()).orElseThrow(NotFound::new);
        Map<String, Integer> school = needs
                .of(own.campaign().organisation(), own.campaign().year())
                .stream()
                .collect(Collectors.toMap(PriorityNeeds.Need::area, PriorityNeeds.Need::index));
        LeaderView leader = leaderViews.ofMe(own.campaign(), diagnosis.today()).orElse(null);
        AnswerPage page = new AnswerPage(own, 0, own.campaign().takesAnswers(diagnosis.today()), Problems.none());
        return Pages.show(
                "development/needs/mine",
                new MinePage(
                        own.campaign().year(),
                        page.base(),
                        leader == null ? null : leader.leaderName(),
                        page.scored().stream()
                                .map(scored -> new MinePage.Own(
                                        scored.area().name(),
                                        scored.score(),
                                        school.get(scored.area().code()),
                                        leader == null
                                                ? null
                                                : leader.given()
                                                        .get(scored.area().code())))
                                .toList(),
                        meant.of(own, actor.personOrNotFound(), page.scored(), diagnosis.today())));
    }
}

package org.birge.development.needs;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.shared.NotFound;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own questionnaire: the pages around its steps. */
@Controller
class AnswerController {

    private final OwnAnswers answers;
    private final NeedsCampaigns campaigns;
    private final BeginAnswering beginAnswering;
    private final Diagnosis diagnosis;

    AnswerController(OwnAnswers answers, NeedsCampaigns campaigns, BeginAnswering beginAnswering, Diagnosis diagnosis) {
        this.answers = answers;
        this.campaigns = campaigns;
        this.beginAnswering = beginAnswering;
        this.diagnosis = diagnosis;
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/answer")
    ModelAndView latest(Actor actor) {
        return answers.latest(actor.personOrNotFound())
                .map(own -> Pages.to("/answer/" + own.campaign().publicId()))
                .orElseGet(AnswerController::nothingAsked);
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/answer/{campaign}")
    ModelAndView start(@PathVariable String campaign, Actor actor) {
        Optional<OwnAnswer> own = answers.in(campaign, actor.personOrNotFound());
        return own.map(found -> Pages.show("development/needs/start", start(found)))
                .orElseGet(AnswerController::nothingAsked);
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @PostMapping("/answer/{campaign}/beginning")
    ModelAndView begin(@PathVariable String campaign, Actor actor) {
        beginAnswering.run(campaign, actor.personOrNotFound());
        return Pages.to(
                "/answer/" + campaign + "/" + page(own(campaign, actor), 1).firstOpenStep());
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @GetMapping("/answer/{campaign}/review")
    ModelAndView review(@PathVariable String campaign, Actor actor) {
        AnswerPage page = page(own(campaign, actor), 0);
        return page.takesAnswers() && page.own().startedAt() != null
                ? Pages.show("development/needs/review", page)
                : Pages.to("/answer/" + campaign);
    }

    @Allowed(Permission.ANSWER_NEEDS)
    @PostMapping("/answer/{campaign}/submission")
    ModelAndView submit(@PathVariable String campaign, Actor actor) {
        OwnAnswer own = own(campaign, actor);
        if (!own.campaign().takesAnswers(diagnosis.today())) {
            return Pages.wrong("development/needs/start", page(own, 0));
        }
        diagnosis.handIn(own.campaign(), actor.personOrNotFound());
        return Pages.to("/answer/" + campaign);
    }

    private OwnAnswer own(String campaign, Actor actor) {
        return answers.in(campaign, actor.personOrNotFound()).orElseThrow(NotFound::new);
    }

    private AnswerPage page(OwnAnswer own, int step) {
        LocalDate today = diagnosis.today();
        return new AnswerPage(own, step, own.campaign().takesAnswers(today), Problems.none());
    }

    private AnswerPage start(OwnAnswer own) {
        Integer measured = campaigns.at(own.campaign().organisation()).stream()
                .filter(campaign -> campaign.newcomers() == own.campaign().newcomers())
                .map(Campaign::medianMinutes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new AnswerPage(own, 0, own.campaign().takesAnswers(diagnosis.today()), measured, Problems.none());
    }

    private static ModelAndView nothingAsked() {
        ModelAndView view = Pages.show("development/needs/not-asked", new NotAskedPage());
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}

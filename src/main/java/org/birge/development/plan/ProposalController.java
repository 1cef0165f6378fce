package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From needs to measures: choosing samples, or giving a reason instead. */
@Controller
@RequestMapping("/year/plan/proposals")
class ProposalController {

    private final Proposals proposals;
    private final ProposeMeasures proposeMeasures;
    private final AnswerNeedWithReason answerNeedWithReason;
    private final SchoolDays days;
    private final Languages languages;

    ProposalController(
            Proposals proposals,
            ProposeMeasures proposeMeasures,
            AnswerNeedWithReason answerNeedWithReason,
            SchoolDays days,
            Languages languages) {
        this.proposals = proposals;
        this.proposeMeasures = proposeMeasures;
        this.answerNeedWithReason = answerNeedWithReason;
        this.days = days;
        this.languages = languages;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show("development/plan/proposals", proposals.page(actor, year()));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView take(
            @RequestParam String plan,
            @RequestParam(defaultValue = "") List<String> sample,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        int added = proposeMeasures.run(
                new ProposeMeasures.Command(plan, sample, chosen(sample, typed), languages.of(request)));
        Flash.say(redirect, "development.proposals.said.added", added);
        return Pages.to(added == 0 ? "/year/plan/proposals" : "/year/plan");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/reasons")
    ModelAndView reason(
            @RequestParam String plan,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        answerNeedWithReason.run(new AnswerNeedWithReason.Command(plan, area, reason));
        Flash.say(redirect, "development.proposals.said.reason");
        return Pages.to("/year/plan/proposals");
    }

    private static Map<String, Long> chosen(List<String> samples, MultiValueMap<String, String> typed) {
        Map<String, Long> chosen = new HashMap<>();
        for (String sample : samples) {
            String person = typed.getFirst("responsible-" + sample);
            if (person != null && person.matches("[0-9]{1,18}")) {
                chosen.put(sample, Long.valueOf(person));
            }
        }
        return chosen;
    }

    private SchoolYear year() {
        return SchoolYear.at(days.today());
    }
}

package org.birge.development.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
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

    private static final String PAGE = "development/plan/proposals";

    private final Proposals proposals;
    private final ProposeMeasures proposeMeasures;
    private final AnswerNeedWithReason answerNeedWithReason;
    private final FindResponsible find;
    private final SchoolDays days;
    private final Languages languages;

    ProposalController(
            Proposals proposals,
            ProposeMeasures proposeMeasures,
            AnswerNeedWithReason answerNeedWithReason,
            FindResponsible find,
            SchoolDays days,
            Languages languages) {
        this.proposals = proposals;
        this.proposeMeasures = proposeMeasures;
        this.answerNeedWithReason = answerNeedWithReason;
        this.find = find;
        this.days = days;
        this.languages = languages;
    }

    @Allowed(Permission.EDIT_PLAN)
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show(PAGE, proposals.page(actor, year(), Map.of(), Problems.none()));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView take(
            Actor actor,
            @RequestParam String plan,
            @RequestParam(defaultValue = "") List<String> sample,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Map<String, Picker> fields = new LinkedHashMap<>();
        sample.forEach(code -> fields.put(code, Picker.of("responsible-" + code, sent)));
        Problems problems = Problems.none();
        fields.values().forEach(who -> find.check(actor, who, problems));
        if (!problems.isEmpty()) {
            return Pages.wrong(PAGE, proposals.page(actor, year(), fields, problems));
        }
        int added =
                proposeMeasures.run(new ProposeMeasures.Command(plan, sample, chosen(fields), languages.of(request)));
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

    private static Map<String, Long> chosen(Map<String, Picker> fields) {
        Map<String, Long> chosen = new HashMap<>();
        fields.forEach((sample, who) -> {
            Long id = FindResponsible.id(who);
            if (id != null) {
                chosen.put(sample, id);
            }
        });
        return chosen;
    }

    private SchoolYear year() {
        return SchoolYear.at(days.today());
    }
}

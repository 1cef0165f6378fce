package org.birge.development.plan;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head's answer to what a deputy proposes. */
@Controller
@RequestMapping("/year/plan/amendments/proposals/{proposal}")
class ProposedAmendmentController {

    private final DecideProposal decideProposal;

    ProposedAmendmentController(DecideProposal decideProposal) {
        this.decideProposal = decideProposal;
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String proposal, RedirectAttributes redirect) {
        boolean inForce = decideProposal.accept(proposal);
        Flash.say(redirect, inForce ? "development.amendment.said.in-force" : "development.amendment.said.submitted");
        return Pages.to("/year/plan#amendments");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String proposal, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        decideProposal.decline(proposal, words);
        Flash.say(redirect, "development.proposal.said.declined");
        return Pages.to("/year/plan#amendments");
    }
}

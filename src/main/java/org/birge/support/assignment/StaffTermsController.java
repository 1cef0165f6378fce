package org.birge.support.assignment;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the people of the centre help with and how much at once: read by them, noted by the head of the centre. */
@Controller
@RequestMapping(StaffTermsController.PATH)
class StaffTermsController {

    static final String PATH = AssignmentPage.PATH + "/staff";

    private final ReadStaffTerms terms;
    private final SetStaffTerms setStaffTerms;
    private final CountryPack pack;

    StaffTermsController(ReadStaffTerms terms, SetStaffTerms setStaffTerms, CountryPack pack) {
        this.terms = terms;
        this.setStaffTerms = setStaffTerms;
        this.pack = pack;
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping
    ModelAndView show() {
        return Pages.show("support/assignment/staff", terms.page());
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/{person}")
    ModelAndView form(@PathVariable String person) {
        StaffMember member = terms.member(person);
        return Pages.show("support/assignment/terms", StaffTermsForm.of(member, terms.noted(member), pack));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/{person}")
    ModelAndView set(
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        StaffTermsForm form = StaffTermsForm.of(terms.member(person), typed, pack);
        SetStaffTerms.Command command = form.read();
        if (command == null) {
            return Pages.wrong("support/assignment/terms", form);
        }
        setStaffTerms.run(command);
        Flash.say(redirect, "assignment.said.terms");
        return Pages.to(PATH);
    }
}

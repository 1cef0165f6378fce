package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.growth.OfficeDays;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contact: its page and what is decided about it. Whoever answers for it reads it too. */
@Controller
@RequestMapping("/contacts/{id}")
class OneContactController {

    private static final String SHOW = "growth/contact/show";

    private final ReadContact read;
    private final AnswerContact answer;
    private final EnterContact enter;
    private final EndContact end;

    OneContactController(ReadContact read, AnswerContact answer, EnterContact enter, EndContact end) {
        this.read = read;
        this.answer = answer;
        this.enter = enter;
        this.end = end;
    }

    @Allowed({Permission.SEE_CONTACTS, Permission.OWN_TASKS})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show(SHOW, read.page(id));
    }

    @Allowed(Permission.SEE_CONTACTS)
    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        answer.agree(new AnswerContact.Agreement(id, version));
        return back(id, redirect, "contacts.said.agreed");
    }

    @Allowed(Permission.SEE_CONTACTS)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ContactPage page = read.page(id).with(typed);
        if (missing(page, page.rights().giveBack(), "return-reason")) {
            return Pages.wrong(SHOW, page);
        }
        answer.giveBack(new AnswerContact.Return(id, version, page.text("return-reason")));
        return back(id, redirect, "contacts.said.returned");
    }

    @Allowed(Permission.SEE_CONTACTS)
    @PostMapping("/entry")
    ModelAndView enter(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ContactPage page = read.page(id).with(typed);
        LocalDate day = OfficeDays.typed(page.text("agreement-day"));
        if (day == null && page.rights().enter()) {
            if (page.text("agreement-number").isEmpty()) {
                page.problems().add("agreement-number", "contacts.problem.number");
            }
            page.problems().add("agreement-day", "contacts.problem.no-day");
            return Pages.wrong(SHOW, page);
        }
        try {
            enter.run(new EnterContact.Command(
                    id,
                    version,
                    page.text("agreement-number"),
                    day == null ? page.contact().today() : day));
            return back(id, redirect, "contacts.said.entered");
        } catch (Refusal refusal) {
            switch (refusal.key()) {
                case "contacts.problem.number" -> page.problems().add("agreement-number", refusal);
                case "contacts.problem.day" -> page.problems().add("agreement-day", refusal);
                default -> throw refusal;
            }
        }
        return Pages.wrong(SHOW, page);
    }

    @Allowed(Permission.SEE_CONTACTS)
    @PostMapping("/end")
    ModelAndView end(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ContactPage page = read.page(id).with(typed);
        if (missing(page, page.rights().end(), "end-reason")) {
            return Pages.wrong(SHOW, page);
        }
        end.end(new EndContact.Command(id, version, page.text("end-reason")));
        return back(id, redirect, "contacts.said.ended");
    }

    @Allowed(Permission.SEE_CONTACTS)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ContactPage page = read.page(id).with(typed);
        if (missing(page, page.rights().withdraw(), "withdraw-reason")) {
            return Pages.wrong(SHOW, page);
        }
        end.withdraw(new EndContact.Command(id, version, page.text("withdraw-reason")));
        return back(id, redirect, "contacts.said.withdrawn");
    }

    private static boolean missing(ContactPage page, boolean may, String field) {
        boolean missing = may && page.text(field).isEmpty();
        if (missing) {
            page.problems().add(field, "contacts.refusal.no-reason");
        }
        return missing;
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/contacts/" + id);
    }
}

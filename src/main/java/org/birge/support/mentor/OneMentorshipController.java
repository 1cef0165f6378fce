package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
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

/** One pair: its page and what each of its people may do with it. */
@Controller
@RequestMapping("/mentorships/{id}")
class OneMentorshipController {

    private final OneMentorship pairs;
    private final AgreeToMentorship agree;
    private final DeclineMentorship decline;
    private final WithdrawMentorship withdraw;
    private final ChangeTerms changeTerms;
    private final ReplaceMentor replace;
    private final EndMentorship end;

    OneMentorshipController(
            OneMentorship pairs,
            AgreeToMentorship agree,
            DeclineMentorship decline,
            WithdrawMentorship withdraw,
            ChangeTerms changeTerms,
            ReplaceMentor replace,
            EndMentorship end) {
        this.pairs = pairs;
        this.agree = agree;
        this.decline = decline;
        this.withdraw = withdraw;
        this.changeTerms = changeTerms;
        this.replace = replace;
        this.end = end;
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show("support/mentor/pair", pairs.page(actor, id));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        agree.run(new AgreeToMentorship.Command(id, version));
        return back(id, redirect, "mentors.said.agreed");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        decline.run(new DeclineMentorship.Command(id, version, reason));
        return back(id, redirect, "mentors.said.pair-declined");
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        withdraw.run(new WithdrawMentorship.Command(id, version));
        return back(id, redirect, "mentors.said.withdrawn");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @PostMapping("/terms")
    ModelAndView terms(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam LocalDate ends,
            @RequestParam BigDecimal hours,
            @RequestParam LocalDate from,
            RedirectAttributes redirect) {
        changeTerms.run(new ChangeTerms.Command(id, version, ends, hours, from));
        return back(id, redirect, "mentors.said.terms");
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/replacement")
    ModelAndView replace(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam long mentor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return back(
                replace.run(new ReplaceMentor.Command(id, version, mentor, reason)), redirect, "mentors.said.replaced");
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING, Permission.SPEAK_FOR_NEW_HEADS})
    @PostMapping("/end")
    ModelAndView end(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        end.run(new EndMentorship.Command(id, version, day, reason));
        return back(id, redirect, "mentors.said.pair-ended");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/mentorships/" + id);
    }
}

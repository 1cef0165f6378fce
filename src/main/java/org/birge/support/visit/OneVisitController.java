package org.birge.support.visit;

import java.time.LocalDate;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit: its page and what either side may do with it. */
@Controller
@RequestMapping("/visits/{id}")
class OneVisitController {

    private final OneVisit visits;
    private final AgreeVisit agreeVisit;
    private final AcceptWish acceptWish;
    private final CallOffVisit callOffVisit;
    private final RecordVisit recordVisit;
    private final AnswerRecord answerRecord;
    private final ConfirmRecord confirmRecord;

    OneVisitController(
            OneVisit visits,
            AgreeVisit agreeVisit,
            AcceptWish acceptWish,
            CallOffVisit callOffVisit,
            RecordVisit recordVisit,
            AnswerRecord answerRecord,
            ConfirmRecord confirmRecord) {
        this.visits = visits;
        this.agreeVisit = agreeVisit;
        this.acceptWish = acceptWish;
        this.callOffVisit = callOffVisit;
        this.recordVisit = recordVisit;
        this.answerRecord = answerRecord;
        this.confirmRecord = confirmRecord;
    }

    @Allowed({Permission.PLAN_VISITS, Permission.RECEIVE_VISITS})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/visit/show", visits.page(id));
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        agreeVisit.run(new AgreeVisit.Command(id, version));
        return back(id, redirect, "visits.said.agreed");
    }

    @Allowed(Permission.PLAN_VISITS)
    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        acceptWish.run(new AcceptWish.Command(id, version));
        return back(id, redirect, "visits.said.accepted");
    }

    @Allowed({Permission.PLAN_VISITS, Permission.RECEIVE_VISITS})
    @PostMapping("/cancellation")
    ModelAndView callOff(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        callOffVisit.run(new CallOffVisit.Command(id, version, words));
        return back(id, redirect, "visits.said.called-off");
    }

    @Allowed(Permission.PLAN_VISITS)
    @PostMapping("/record")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String agreements,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate next,
            RedirectAttributes redirect) {
        recordVisit.run(new RecordVisit.Command(
                id, version, minutes, seen, agreements.isBlank() ? null : agreements.strip(), next));
        return back(id, redirect, "visits.said.recorded");
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        answerRecord.run(new AnswerRecord.Command(id, version, words));
        return back(id, redirect, "visits.said.answered");
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        confirmRecord.run(new ConfirmRecord.Command(id, version, words));
        return back(id, redirect, "visits.said.confirmed");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/visits/" + id);
    }
}

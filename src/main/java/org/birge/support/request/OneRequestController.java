package org.birge.support.request;

import java.time.LocalDate;
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

/** One request: its page and what may be done with it. */
@Controller
@RequestMapping("/support/{id}")
class OneRequestController {

    private final OneRequest requests;
    private final TakeRequest takeRequest;
    private final PassRequestOn passRequestOn;
    private final RecordSupport recordSupport;
    private final ConfirmSupport confirmSupport;
    private final GiveRequestBack giveRequestBack;
    private final WithdrawRequest withdrawRequest;

    OneRequestController(
            OneRequest requests,
            TakeRequest takeRequest,
            PassRequestOn passRequestOn,
            RecordSupport recordSupport,
            ConfirmSupport confirmSupport,
            GiveRequestBack giveRequestBack,
            WithdrawRequest withdrawRequest) {
        this.requests = requests;
        this.takeRequest = takeRequest;
        this.passRequestOn = passRequestOn;
        this.recordSupport = recordSupport;
        this.confirmSupport = confirmSupport;
        this.giveRequestBack = giveRequestBack;
        this.withdrawRequest = withdrawRequest;
    }

    @Allowed({Permission.ASK_SUPPORT, Permission.ANSWER_SUPPORT})
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/request/show", requests.page(id));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/assignment")
    ModelAndView take(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam long responsible,
            @RequestParam LocalDate planned,
            @RequestParam(defaultValue = "visit") GivenForm form,
            RedirectAttributes redirect) {
        takeRequest.run(new TakeRequest.Command(id, version, responsible, planned, form.name()));
        return back(id, redirect, "support.said.taken");
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/division")
    ModelAndView passOn(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String division,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        passRequestOn.run(new PassRequestOn.Command(id, version, division, words));
        return back(id, redirect, "support.said.passed-on");
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @PostMapping("/record")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "visit") GivenForm form,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        recordSupport.run(new RecordSupport.Command(id, version, day, form.name(), minutes, words));
        return back(id, redirect, "support.said.done");
    }

    @Allowed(Permission.ASK_SUPPORT)
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") int rating,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        confirmSupport.run(new ConfirmSupport.Command(id, version, rating, words));
        return back(id, redirect, "support.said.confirmed");
    }

    @Allowed(Permission.ASK_SUPPORT)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        giveRequestBack.run(new GiveRequestBack.Command(id, version, words));
        return back(id, redirect, "support.said.given-back");
    }

    @Allowed(Permission.ASK_SUPPORT)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        withdrawRequest.run(new WithdrawRequest.Command(id, version));
        return back(id, redirect, "support.said.withdrawn");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/support/" + id);
    }
}

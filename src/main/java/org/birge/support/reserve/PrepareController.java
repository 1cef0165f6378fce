package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preparing for a post: for what and when, and the steps until then. */
@Controller
@RequestMapping("/reserve/{id}")
class PrepareController {

    private static final String FORM = "support/reserve/form";

    private final OneReserveEntry entries;
    private final ChangeReserveWish change;
    private final PlanReserveStep plan;
    private final FinishReserveStep finish;
    private final DropReserveStep drop;
    private final CountryPack pack;

    PrepareController(
            OneReserveEntry entries,
            ChangeReserveWish change,
            PlanReserveStep plan,
            FinishReserveStep finish,
            DropReserveStep drop,
            CountryPack pack) {
        this.entries = entries;
        this.change = change;
        this.plan = plan;
        this.finish = finish;
        this.drop = drop;
        this.pack = pack;
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/change")
    ModelAndView changing(@PathVariable String id) {
        ReservePage page = entries.page(id);
        if (!page.rights().change()) {
            throw new Refusal("reserve.refusal.state." + page.entry().state().code());
        }
        return Pages.show(
                FORM,
                ReserveForm.change(
                        new LinkedMultiValueMap<>(),
                        pack,
                        page.entry(),
                        page.entry().version()));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        ReserveForm form = ReserveForm.change(typed, pack, entries.page(id).entry(), version);
        ReserveWish wish = form.read();
        if (wish == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            change.run(new ChangeReserveWish.Command(id, version, wish));
        } catch (Refusal refusal) {
            form.problems().add(ReserveForm.field(refusal.key()), refusal);
            return Pages.wrong(FORM, form);
        }
        return back(id, redirect, "reserve.said.changed");
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.JOIN_MENTORING})
    @PostMapping("/steps")
    ModelAndView plan(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ReservePage page = entries.page(id, ReserveCommand.PREPARE).with(typed);
        LocalDate due = page.day("step-due");
        String what = page.words("step-what", "reserve.refusal.step-words");
        if (due != null && page.problems().isEmpty()) {
            try {
                plan.run(new PlanReserveStep.Command(id, version, what, page.text("step-with", ""), due));
                return back(id, redirect, "reserve.said.step-planned");
            } catch (Refusal refusal) {
                page.tell("step-due", "reserve.refusal.step-day", refusal);
            }
        }
        return Pages.wrong("support/reserve/show", page);
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.JOIN_MENTORING})
    @PostMapping("/steps/{step}/completion")
    ModelAndView finish(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes redirect) {
        finish.run(new FinishReserveStep.Command(id, version, step));
        return back(id, redirect, "reserve.said.step-done");
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.JOIN_MENTORING})
    @PostMapping("/steps/{step}/removal")
    ModelAndView drop(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes redirect) {
        drop.run(new DropReserveStep.Command(id, version, step));
        return back(id, redirect, "reserve.said.step-dropped");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/reserve/" + id);
    }
}

package org.birge.growth.order;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of institutes that upgrade qualifications. */
@Controller
@RequestMapping(InstitutesController.PATH)
class InstitutesController {

    static final String PATH = "/trainings/institutes";
    private static final String FORM = "growth/order/institute-form";

    private final ReadInstitutes institutes;
    private final KeepInstitute keep;

    InstitutesController(ReadInstitutes institutes, KeepInstitute keep) {
        this.institutes = institutes;
        this.keep = keep;
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping
    ModelAndView list() {
        return Pages.show("growth/order/institutes", institutes.page());
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/new")
    ModelAndView form() {
        return Pages.show(FORM, new InstituteForm(Map.of(), Problems.none(), null, 0));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        InstituteForm form = new InstituteForm(typed, Problems.none(), null, 0);
        try {
            keep.add(form.read());
            return back(redirect, "orders.said.institute-added");
        } catch (Refusal refusal) {
            form.tell(refusal);
            return Pages.wrong(FORM, form);
        }
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/{id}/change")
    ModelAndView changeForm(@PathVariable String id) {
        return Pages.show(FORM, institutes.form(id));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{id}/change")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        InstituteForm form = new InstituteForm(typed, Problems.none(), id, version);
        try {
            keep.change(new KeepInstitute.Change(id, version, form.read()));
            return back(redirect, "orders.said.institute-changed");
        } catch (Refusal refusal) {
            form.tell(refusal);
            return Pages.wrong(FORM, form);
        }
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{id}/retirement")
    ModelAndView retire(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam boolean retired,
            RedirectAttributes redirect) {
        keep.retire(new KeepInstitute.Retirement(id, version, retired));
        return back(redirect, retired ? "orders.said.institute-retired" : "orders.said.institute-again");
    }

    private static ModelAndView back(RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to(PATH);
    }
}

package org.birge.registry.union;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.person.Form;
import org.birge.registry.staff.Terms;
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

/** The list of unions, one of them, and a new one. */
@Controller
@RequestMapping("/people/unions")
class UnionsController {

    private static final String FORM = "registry/union/form";

    private final UnionList list;
    private final OneUnion unions;
    private final NewUnion newUnion;
    private final Terms terms;

    UnionsController(UnionList list, OneUnion unions, NewUnion newUnion, Terms terms) {
        this.list = list;
        this.unions = unions;
        this.newUnion = newUnion;
        this.terms = terms;
    }

    @Allowed(Permission.SEE_UNIONS)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("registry/union/list", list.page(actor, UnionFilter.of(given)));
    }

    @Allowed(Permission.SEE_UNIONS)
    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show("registry/union/show", unions.page(actor, id));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @GetMapping("/new")
    ModelAndView form() {
        return Pages.show(FORM, page(Form.of(Map.of("from", unions.today().toString()))));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @PostMapping("/new")
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        NewUnion.Command command = new NewUnion.Command(
                actor.organisation(),
                UnionForm.name(form),
                form.choice("subject", code -> terms.subject(code) != null),
                form.choice("stage", code -> terms.stage(code) != null),
                UnionForm.day(form, "from", unions.today()));
        if (!form.isRight()) {
            return Pages.wrong(FORM, page(form));
        }
        try {
            String union = newUnion.run(command);
            Flash.say(redirect, "registry.union.said.added");
            return Pages.to("/people/unions/" + union);
        } catch (Refusal refusal) {
            form.problems().add("name", refusal.key());
            return Pages.wrong(FORM, page(form));
        }
    }

    private UnionForm page(Form form) {
        return new UnionForm("new", null, null, 0, form, false, terms.subjects(), terms.stages());
    }
}

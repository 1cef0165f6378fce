package org.birge.registry.union;

import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.person.Form;
import org.birge.registry.staff.Terms;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a union, its head, and ending it. */
@Controller
@RequestMapping("/people/unions/{id}/{what:change|head|end}")
class UnionController {

    private static final String FORM = "registry/union/form";

    private final OneUnion unions;
    private final ChangeUnion changeUnion;
    private final ChangeUnionHead changeUnionHead;
    private final EndUnion endUnion;
    private final Terms terms;

    UnionController(
            OneUnion unions, ChangeUnion changeUnion, ChangeUnionHead changeUnionHead, EndUnion endUnion, Terms terms) {
        this.unions = unions;
        this.changeUnion = changeUnion;
        this.changeUnionHead = changeUnionHead;
        this.endUnion = endUnion;
        this.terms = terms;
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @GetMapping
    ModelAndView form(Actor actor, @PathVariable String id, @PathVariable String what) {
        UnionPage now = unions.own(actor, id);
        Form filled = UnionForm.filled(now, what, unions.today());
        return Pages.show(FORM, page(what, now, now.union().version(), filled, false));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @PostMapping
    ModelAndView save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        UnionPage now = unions.own(actor, id);
        Form form = Form.of(typed);
        try {
            if (!done(id, what, form)) {
                return Pages.wrong(FORM, page(what, now, form.number("version"), form, false));
            }
        } catch (Refusal refusal) {
            boolean stale = refusal.isStale();
            if (!stale) {
                String field = what.equals("end")
                        ? "lastDay"
                        : refusal.key().equals("registry.union.wrong.before") ? "from" : "name";
                form.problems().add(field, refusal);
            }
            ModelAndView view = Pages.wrong(FORM, page(what, now, now.union().version(), form, stale));
            view.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        Flash.say(redirect, "registry.union.said." + (what.equals("end") ? "ended" : "changed"));
        return Pages.to("/people/unions/" + id);
    }

    /** Carries out what is typed right; false when it is not. */
    private boolean done(String id, String what, Form form) {
        Runnable command =
                switch (what) {
                    case "end" -> end(id, form);
                    case "head" -> head(id, form);
                    default -> change(id, form);
                };
        if (form.isRight()) {
            command.run();
        }
        return form.isRight();
    }

    private Runnable end(String id, Form form) {
        LocalDate lastDay = UnionForm.day(form, "lastDay", unions.today());
        return () -> endUnion.run(new EndUnion.Command(id, form.number("version"), lastDay));
    }

    private Runnable head(String id, Form form) {
        LocalDate from = UnionForm.day(form, "from", unions.today());
        return () ->
                changeUnionHead.run(new ChangeUnionHead.Command(id, form.number("version"), form.text("person"), from));
    }

    private Runnable change(String id, Form form) {
        ChangeUnion.Command command = new ChangeUnion.Command(
                id,
                form.number("version"),
                UnionForm.name(form),
                form.choice("subject", code -> terms.subject(code) != null),
                form.choice("stage", code -> terms.stage(code) != null),
                form.text("from").isEmpty() ? null : UnionForm.day(form, "from", unions.today()));
        return () -> changeUnion.run(command);
    }

    private UnionForm page(String what, UnionPage now, long version, Form form, boolean stale) {
        return new UnionForm(what, now, null, version, form, stale, terms.subjects(), terms.stages());
    }
}

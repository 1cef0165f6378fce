package org.birge.growth.order;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lines of an order: asked for, answered, and planned as sessions. */
@Controller
@RequestMapping("/trainings/orders/{id}/lines")
class OrderLinesController {

    private static final String FORM = "growth/order/line-form";
    private static final String ANSWER = "growth/order/answer";

    private final OrderForms forms;
    private final WriteOrderLine write;
    private final AnswerLine answer;
    private final PlanFromLine plan;

    OrderLinesController(OrderForms forms, WriteOrderLine write, AnswerLine answer, PlanFromLine plan) {
        this.forms = forms;
        this.write = write;
        this.answer = answer;
        this.plan = plan;
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return Pages.show(FORM, forms.line(actor, id, null, typed, null));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return written(actor, id, null, version, typed, redirect);
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/{line}/change")
    ModelAndView changeForm(Actor actor, @PathVariable String id, @PathVariable String line) {
        return Pages.show(FORM, forms.line(actor, id, line, Map.of(), null));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{line}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @PathVariable String line,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return written(actor, id, line, version, typed, redirect);
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{line}/removal")
    ModelAndView drop(
            @PathVariable String id,
            @PathVariable String line,
            @RequestParam long version,
            RedirectAttributes redirect) {
        write.drop(new WriteOrderLine.Drop(id, version, line));
        return back(id, redirect, "orders.said.line-dropped");
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/{line}/answer")
    ModelAndView answerForm(@PathVariable String id, @PathVariable String line) {
        return Pages.show(ANSWER, forms.answer(id, line, Map.of(), null));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{line}/answer")
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String line,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        AnswerForm form = forms.answer(id, line, typed, version);
        AnswerLine.Command command = form.read();
        if (command != null) {
            try {
                answer.run(command);
                return back(id, redirect, "orders.said.answered");
            } catch (Refusal refusal) {
                form = forms.answer(id, line, typed, forms.version(id));
                form.tell(refusal);
            }
        }
        return Pages.wrong(ANSWER, form);
    }

    @Allowed(Permission.RUN_TRAININGS)
    @PostMapping("/{line}/session")
    ModelAndView plan(@PathVariable String id, @PathVariable String line) {
        return Pages.to(plan.run(new PlanFromLine.Command(id, line)));
    }

    private ModelAndView written(
            Actor actor,
            String id,
            @Nullable String line,
            long version,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        LineForm form = forms.line(actor, id, line, typed, version);
        if (!form.text(LineForm.NEED).isEmpty()) {
            return Pages.show(FORM, form);
        }
        LineContent content = form.read();
        if (content == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            write.run(new WriteOrderLine.Command(id, version, line, content));
            return back(id, redirect, line == null ? "orders.said.line-added" : "orders.said.line-changed");
        } catch (Refusal refusal) {
            LineForm again = forms.line(actor, id, line, typed, forms.version(id));
            again.tell(refusal);
            return Pages.wrong(FORM, again);
        }
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/orders/" + id);
    }
}

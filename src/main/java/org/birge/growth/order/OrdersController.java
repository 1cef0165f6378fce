package org.birge.growth.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
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

/** The orders of courses: their list, a new one, and one that goes elsewhere. */
@Controller
@RequestMapping(OrderFilter.PATH)
class OrdersController {

    private static final String FORM = "growth/order/form";

    private final ReadOrders orders;
    private final OrderExport export;
    private final OrderForms forms;
    private final DrawUpOrder draw;
    private final ChangeOrder change;

    OrdersController(ReadOrders orders, OrderExport export, OrderForms forms, DrawUpOrder draw, ChangeOrder change) {
        this.orders = orders;
        this.export = export;
        this.forms = forms;
        this.draw = draw;
        this.change = change;
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/order/list", orders.page(actor, OrderFilter.of(given)));
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, orders.all(actor, OrderFilter.of(given)), format, response);
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/new")
    ModelAndView form(@RequestParam Map<String, String> typed) {
        return Pages.show(FORM, forms.drawn(typed));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping
    ModelAndView draw(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        OrderForm form = forms.drawn(typed);
        OrderContent content = form.read();
        if (content != null) {
            try {
                return back(draw.run(new DrawUpOrder.Command(content)), redirect, "orders.said.drawn-up");
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/{id}/change")
    ModelAndView changeForm(@PathVariable String id) {
        return Pages.show(FORM, forms.changed(id, Map.of(), null));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/{id}/change")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        OrderForm form = forms.changed(id, typed, version);
        OrderContent content = form.read();
        if (content != null) {
            try {
                change.run(new ChangeOrder.Command(id, version, content));
                return back(id, redirect, "orders.said.changed");
            } catch (Refusal refusal) {
                form = forms.changed(id, typed, forms.version(id));
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to(OrderFilter.PATH + "/" + id);
    }
}

package org.birge.growth.order;

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

/** One order: its page and what is decided about it. */
@Controller
@RequestMapping("/trainings/orders/{id}")
class OneOrderController {

    private static final String SHOW = "growth/order/show";

    private final ReadOrder read;
    private final SubmitOrder submit;
    private final AnswerOrder answer;
    private final SendOrder send;
    private final FinishOrder finish;
    private final WithdrawOrder withdraw;

    OneOrderController(
            ReadOrder read,
            SubmitOrder submit,
            AnswerOrder answer,
            SendOrder send,
            FinishOrder finish,
            WithdrawOrder withdraw) {
        this.read = read;
        this.submit = submit;
        this.answer = answer;
        this.send = send;
        this.finish = finish;
        this.withdraw = withdraw;
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show(SHOW, read.page(id));
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        submit.run(new SubmitOrder.Command(id, version));
        return back(id, redirect, "orders.said.submitted");
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        answer.agree(new AnswerOrder.Agreement(id, version));
        return back(id, redirect, "orders.said.agreed");
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        OrderPage page = read.page(id).with(typed);
        if (page.rights().giveBack() && page.text("return-reason").isEmpty()) {
            page.problems().add("return-reason", "orders.refusal.no-reason");
            return Pages.wrong(SHOW, page);
        }
        answer.giveBack(new AnswerOrder.Return(id, version, page.text("return-reason")));
        return back(id, redirect, "orders.said.returned");
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/letter")
    ModelAndView send(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        OrderPage page = read.page(id).with(typed);
        LocalDate day = OfficeDays.typed(page.text("letter-day"));
        if (page.rights().send()) {
            if (page.text("letter-number").isEmpty()) {
                page.problems().add("letter-number", "orders.problem.letter-number");
            }
            if (day == null) {
                page.problems().add("letter-day", "orders.problem.day");
            }
            if (!page.problems().isEmpty()) {
                return Pages.wrong(SHOW, page);
            }
        }
        try {
            send.run(new SendOrder.Command(
                    id,
                    version,
                    page.text("letter-number"),
                    day == null ? page.order().today() : day));
            return back(id, redirect, "orders.said.sent");
        } catch (Refusal refusal) {
            switch (refusal.key()) {
                case "orders.problem.letter-number" -> page.problems().add("letter-number", refusal);
                case "orders.problem.letter-day", "orders.problem.letter-early" ->
                    page.problems().add("letter-day", refusal);
                default -> throw refusal;
            }
        }
        return Pages.wrong(SHOW, page);
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/end")
    ModelAndView finish(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        finish.run(new FinishOrder.Command(id, version));
        return back(id, redirect, "orders.said.done");
    }

    @Allowed(Permission.ORDER_COURSES)
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        OrderPage page = read.page(id).with(typed);
        if (page.rights().withdraw() && page.text("withdraw-reason").isEmpty()) {
            page.problems().add("withdraw-reason", "orders.refusal.no-reason");
            return Pages.wrong(SHOW, page);
        }
        withdraw.run(new WithdrawOrder.Command(id, version, page.text("withdraw-reason")));
        return back(id, redirect, "orders.said.withdrawn");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/trainings/orders/" + id);
    }
}

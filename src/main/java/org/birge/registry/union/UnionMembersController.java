package org.birge.registry.union;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.person.Form;
import org.birge.shared.NotFound;
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

/** Who belongs to a union: taking in and leaving. */
@Controller
@RequestMapping("/people/unions/{id}/members")
class UnionMembersController {

    private static final String JOIN = "registry/union/join";
    private static final String FORM = "registry/union/form";

    private final OneUnion unions;
    private final Joining joining;
    private final TakeInMembers takeInMembers;
    private final LeaveUnion leaveUnion;

    UnionMembersController(OneUnion unions, Joining joining, TakeInMembers takeInMembers, LeaveUnion leaveUnion) {
        this.unions = unions;
        this.joining = joining;
        this.takeInMembers = takeInMembers;
        this.leaveUnion = leaveUnion;
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @GetMapping("/new")
    ModelAndView choose(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        Form form = Form.of(Map.of("q", q, "from", unions.today().toString()));
        return Pages.show(JOIN, joining.page(actor, id, form));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @PostMapping("/new")
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> people,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Map<String, String> values = new HashMap<>(typed);
        values.put("people", String.join(" ", people));
        Form form = Form.of(values);
        LocalDate from = UnionForm.day(form, "from", unions.today());
        if (people.isEmpty()) {
            form.problems().add("people", "registry.union.wrong.nobody");
        }
        if (form.isRight()) {
            try {
                takeInMembers.run(new TakeInMembers.Command(id, people, from));
                Flash.say(redirect, "registry.union.said.joined", people.size());
                return Pages.to("/people/unions/" + id);
            } catch (Refusal refusal) {
                form.problems().add("from", refusal);
            }
        }
        return Pages.wrong(JOIN, joining.page(actor, id, form));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @GetMapping("/{person}/end")
    ModelAndView leaving(Actor actor, @PathVariable String id, @PathVariable String person) {
        UnionPage now = unions.own(actor, id);
        return Pages.show(FORM, page(now, person, UnionForm.filled(now, "leave", unions.today())));
    }

    @Allowed(Permission.MANAGE_UNIONS)
    @PostMapping("/{person}/end")
    ModelAndView leave(
            Actor actor,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        UnionPage now = unions.own(actor, id);
        Form form = Form.of(typed);
        LocalDate lastDay = UnionForm.day(form, "lastDay", unions.today());
        if (form.isRight()) {
            try {
                leaveUnion.run(new LeaveUnion.Command(id, person, lastDay));
                Flash.say(redirect, "registry.union.said.left");
                return Pages.to("/people/unions/" + id);
            } catch (Refusal refusal) {
                form.problems().add("lastDay", refusal);
            }
        }
        return Pages.wrong(FORM, page(now, person, form));
    }

    private static UnionForm page(UnionPage now, String person, Form form) {
        UnionPage.Member member = now.members().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new UnionForm("leave", now, member, 0, form, false, List.of(), List.of());
    }
}

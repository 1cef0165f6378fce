package org.birge.support.reserve;

import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedStaff;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Into the leadership reserve: by oneself, or put forward. */
@Controller
@RequestMapping(ReserveFilter.PATH)
class NewReserveController {

    private static final String FORM = "support/reserve/form";

    private final ApplyForReserve apply;
    private final PutForwardForReserve putForward;
    private final NamedStaff staff;
    private final CountryPack pack;

    NewReserveController(ApplyForReserve apply, PutForwardForReserve putForward, NamedStaff staff, CountryPack pack) {
        this.apply = apply;
        this.putForward = putForward;
        this.staff = staff;
        this.pack = pack;
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/me/new")
    ModelAndView applying() {
        return Pages.show(FORM, ReserveForm.own(new LinkedMultiValueMap<>(), pack));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/me")
    ModelAndView apply(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        ReserveForm form = ReserveForm.own(typed, pack);
        ReserveWish wish = form.read();
        if (wish == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            String entry = apply.run(new ApplyForReserve.Command(wish));
            Flash.say(redirect, "reserve.said.applied");
            return Pages.to("/reserve/" + entry);
        } catch (Refusal refusal) {
            form.problems().add(ReserveForm.field(refusal.key()), refusal);
            return Pages.wrong(FORM, form);
        }
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/new")
    ModelAndView forwarding(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        demand(actor);
        return Pages.show(FORM, ReserveForm.forward(typed, pack, Picker.of("whom", typed.toSingleValueMap())));
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/people")
    ModelAndView people(Actor actor, @RequestParam(defaultValue = "") String q) {
        demand(actor);
        return Picker.suggest(q, text -> found(actor, text));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView putForward(
            Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        demand(actor);
        Picker whom = Picker.of("whom", typed.toSingleValueMap()).looked(text -> found(actor, text));
        ReserveForm form = ReserveForm.forward(typed, pack, whom);
        Optional<Long> person = whom.found().isEmpty() ? staff.id(whom.id()) : Optional.empty();
        if (person.isEmpty()) {
            form.problems().add("whom", whom.empty() ? "mentors.problem.choose" : "web.picker.unclear");
        }
        ReserveWish wish = form.read();
        if (wish == null || person.isEmpty()) {
            return Pages.wrong(FORM, form);
        }
        try {
            String entry = putForward.run(new PutForwardForReserve.Command(person.get(), wish));
            Flash.say(redirect, "reserve.said.put-forward");
            return Pages.to("/reserve/" + entry);
        } catch (Refusal refusal) {
            form.problems().add(ReserveForm.field(refusal.key()), refusal);
            return Pages.wrong(FORM, form);
        }
    }

    private List<Picker.Suggestion> found(Actor actor, String text) {
        return staff.find(actor, text, NamedStaff.Whom.OTHERS);
    }

    private static void demand(Actor actor) {
        if (!PutForwardForReserve.may(actor)) {
            throw new NotFound();
        }
    }
}

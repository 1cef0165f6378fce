package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
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

/** Changing a person's details. */
@Controller
@RequestMapping("/people/{id}/details")
class DetailsController {

    private static final String TEMPLATE = "registry/person/details";

    private final OnePerson people;
    private final ChangeDetails changeDetails;
    private final CountryPack pack;
    private final Clock clock;

    DetailsController(OnePerson people, ChangeDetails changeDetails, CountryPack pack, Clock clock) {
        this.people = people;
        this.changeDetails = changeDetails;
        this.pack = pack;
        this.clock = clock;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView form(Actor actor, @PathVariable String id) {
        PersonPage.Facts now = people.page(actor, id).person();
        return Pages.show(TEMPLATE, new DetailsPage(id, now.name(), now.version(), filled(now), false));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        PersonPage.Facts now = people.page(actor, id).person();
        Form form = Form.of(typed);
        Details details = Details.of(form, LocalDate.now(clock.withZone(pack.timeZone())));
        boolean renamed = form.text("kind").equals("change");
        LocalDate from = renamed ? form.requiredDate("from") : null;
        if (from != null && form.isRight() && !from.isAfter(now.validFrom())) {
            form.problems().add("from", "registry.person.wrong.before", now.validFrom());
        }
        String reason = form.required("reason");
        if (!form.isRight()) {
            return Pages.wrong(TEMPLATE, new DetailsPage(id, now.name(), form.number("version"), form, false));
        }
        try {
            changeDetails.run(new ChangeDetails.Command(id, form.number("version"), details, from, reason));
        } catch (Refusal refusal) {
            if (refusal.key().equals("registry.refusal.email-main-elsewhere")) {
                form.problems().add("email", refusal.key());
                return Pages.wrong(TEMPLATE, new DetailsPage(id, now.name(), form.number("version"), form, false));
            }
            if (!refusal.isStale()) {
                throw refusal;
            }
            ModelAndView view = Pages.show(TEMPLATE, new DetailsPage(id, now.name(), now.version(), form, true));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        Flash.say(redirect, "registry.person.said.changed");
        return Pages.to("/people/" + id);
    }

    private static Form filled(PersonPage.Facts now) {
        Map<String, String> values = new HashMap<>();
        values.put("surname", now.surname());
        values.put("firstName", now.firstName());
        values.put("patronymic", now.patronymic());
        values.put("birthDate", now.birthDate() == null ? "" : now.birthDate().toString());
        values.put("sex", now.sex() == null ? "" : now.sex());
        values.put("email", now.email() == null ? "" : now.email());
        values.put("phone", now.phone() == null ? "" : now.phone());
        values.put("skills", String.join("\n", now.skills()));
        values.put("kind", "correction");
        return Form.of(values);
    }
}

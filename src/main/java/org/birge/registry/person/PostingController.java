package org.birge.registry.person;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.AppointPerson;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, changing and ending postings of a person. */
@Controller
class PostingController {

    private static final String TEMPLATE = "registry/person/posting";

    private final PostingForms forms;
    private final PostingOfPerson postings;
    private final OnePerson people;
    private final AppointPerson appointPerson;
    private final ChangePosting changePosting;
    private final EndPosting endPosting;

    PostingController(
            PostingForms forms,
            PostingOfPerson postings,
            OnePerson people,
            AppointPerson appointPerson,
            ChangePosting changePosting,
            EndPosting endPosting) {
        this.forms = forms;
        this.postings = postings;
        this.people = people;
        this.appointPerson = appointPerson;
        this.changePosting = changePosting;
        this.endPosting = endPosting;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping("/people/{id}/postings/new")
    ModelAndView form(Actor actor, @PathVariable String id) {
        Form form = Form.of(Map.of("from", forms.today().toString()));
        return Pages.show(TEMPLATE, added(actor, people.page(actor, id).person(), form));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping("/people/{id}/postings/new")
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        PersonPage.Facts person = people.page(actor, id).person();
        Form form = Form.of(typed);
        AppointPerson.Posting posting = forms.posting(actor, form);
        if (!form.isRight()) {
            return Pages.wrong(TEMPLATE, added(actor, person, form));
        }
        appointPerson.run(person.id(), posting);
        Flash.say(redirect, "registry.person.said.posting-added");
        return Pages.to("/people/" + id);
    }

    private PostingPage added(Actor actor, PersonPage.Facts person, Form form) {
        String action = "/people/" + person.publicId() + "/postings/new";
        return forms.page(actor, "add", action, person.name(), person.publicId(), 0, form, false, null);
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping("/postings/{id}/{what:change|end}")
    ModelAndView form(Actor actor, @PathVariable String id, @PathVariable String what) {
        PersonPostings.Posting now = postings.of(id);
        return Pages.show(TEMPLATE, standing(actor, now, what, filled(now), now.version(), false));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping("/postings/{id}/{what:change|end}")
    ModelAndView save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        PersonPostings.Posting now = postings.of(id);
        Form form = Form.of(typed);
        try {
            String person = what.equals("end") ? end(id, form) : change(id, form);
            if (person == null) {
                return Pages.wrong(TEMPLATE, standing(actor, now, what, form, form.number("version"), false));
            }
            Flash.say(redirect, "registry.person.said.posting-" + (what.equals("end") ? "ended" : "changed"));
            return Pages.to("/people/" + person + (what.equals("end") ? "/owed" : ""));
        } catch (Refusal refusal) {
            if (!refusal.isStale()) {
                throw refusal;
            }
            ModelAndView view = Pages.show(TEMPLATE, standing(actor, now, what, form, now.version(), true));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private @Nullable String end(String id, Form form) {
        var command = new EndPosting.Command(
                id, form.number("version"), form.requiredDate("lastDay"), form.required("reason"));
        return form.isRight() ? endPosting.run(command) : null;
    }

    private @Nullable String change(String id, Form form) {
        var command = new ChangePosting.Command(
                id,
                form.number("version"),
                form.choice("subject", forms::subject),
                form.choice("stage", forms::stage),
                form.hours("load"),
                form.requiredDate("from"));
        return form.isRight() ? changePosting.run(command) : null;
    }

    private PostingPage standing(
            Actor actor, PersonPostings.Posting now, String what, Form form, long version, boolean stale) {
        String name = people.page(actor, now.personPublicId()).person().name();
        String action = "/postings/" + now.publicId() + "/" + what;
        return forms.page(actor, what, action, name, now.personPublicId(), version, form, stale, null);
    }

    private Form filled(PersonPostings.Posting now) {
        BigDecimal load = now.weeklyLoad();
        Map<String, String> values = new HashMap<>();
        values.put("subject", now.subject() == null ? "" : now.subject());
        values.put("stage", now.stage() == null ? "" : now.stage());
        values.put("load", load == null ? "" : load.stripTrailingZeros().toPlainString());
        values.put("from", forms.today().toString());
        values.put("lastDay", forms.today().toString());
        return Form.of(values);
    }
}

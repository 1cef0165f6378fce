package org.birge.registry.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterPerson;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a person: new to the registry, already here, or asked for at the place that has them. */
@Controller
@RequestMapping("/people/new")
class NewPersonController {

    private static final String TEMPLATE = "registry/person/posting";

    private final PostingForms forms;
    private final KnownPeople known;
    private final RegisterPerson registerPerson;
    private final CountryPack pack;

    NewPersonController(PostingForms forms, KnownPeople known, RegisterPerson registerPerson, CountryPack pack) {
        this.forms = forms;
        this.known = known;
        this.registerPerson = registerPerson;
        this.pack = pack;
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView form(Actor actor, @RequestParam Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        values.putIfAbsent("from", forms.today().toString());
        return Pages.show(TEMPLATE, page(actor, Form.of(values), null));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Details details = Details.of(form, forms.today());
        String identifier = identifier(form);
        AppointPerson.Posting posting = forms.posting(actor, form);
        if (!form.isRight()) {
            return Pages.wrong(TEMPLATE, page(actor, form, null));
        }
        Optional<String> there = identifier == null ? Optional.empty() : known.of(identifier);
        if (there.isPresent() && identifier != null) {
            return alreadyKnown(actor, form, identifier, posting, there.get(), redirect);
        }
        registerPerson.run(new RegisterPerson.Command(
                details.surname(),
                details.firstName(),
                details.patronymic(),
                details.birthDate(),
                details.sex(),
                identifier,
                details.email(),
                details.phone(),
                details.skills(),
                posting));
        Flash.say(redirect, "registry.person.said.added");
        return Pages.to("/people");
    }

    /** Somebody in reach is shown; of somebody beyond it nothing is said but that a request went out. */
    private ModelAndView alreadyKnown(
            Actor actor,
            Form form,
            String identifier,
            AppointPerson.Posting posting,
            String person,
            RedirectAttributes redirect) {
        if (person.isEmpty()) {
            known.request(identifier, posting);
            Flash.say(redirect, "registry.person.said.requested");
            return Pages.to("/people/requests");
        }
        form.problems().add("identifier", "registry.person.form.known");
        return Pages.wrong(TEMPLATE, page(actor, form, person));
    }

    private @Nullable String identifier(Form form) {
        String typed = form.orNull("identifier");
        if (typed == null) {
            return null;
        }
        pack.identifier().check(typed).ifPresent(problem -> form.problems().add("identifier", problem));
        return pack.identifier().normalise(typed);
    }

    private PostingPage page(Actor actor, Form form, @Nullable String person) {
        return forms.page(actor, "new", "/people/new", "", null, 0, form, false, person);
    }
}

package org.birge.development.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.NamedColleagues;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions of the hearings of a report; whoever is responsible is found by name. */
@Controller
@RequestMapping("/year/report/{start}")
class DecisionController {

    private final ReadReport read;
    private final DecideAtHearing decide;
    private final NamedColleagues colleagues;
    private final SchoolDays days;
    private final Map<String, Text> posts;

    DecisionController(
            ReadReport read, DecideAtHearing decide, NamedColleagues colleagues, SchoolDays days, CountryPack pack) {
        this.read = read;
        this.decide = decide;
        this.colleagues = colleagues;
        this.days = days;
        this.posts = pack.posts().stream().collect(Collectors.toMap(CountryPack.Post::code, CountryPack.Post::name));
    }

    @Allowed(Permission.WRITE_REPORT)
    @GetMapping("/people")
    ModelAndView people(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> named(actor, text));
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/decisions/{hearing}")
    ModelAndView decide(
            Actor actor,
            @PathVariable int start,
            @PathVariable String hearing,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        SchoolYear year = read.year(start);
        Hearing.Place place = read.of(actor, year).hearings().stream()
                .filter(one -> one.hearing() != null
                        && one.hearing().held()
                        && one.hearing().publicId().equals(hearing))
                .findFirst()
                .orElseThrow(NotFound::new);
        DecisionForm form = DecisionForm.of(place.council(), typed);
        form.check(
                Objects.requireNonNull(Objects.requireNonNull(place.hearing()).heldOn()));
        if (form.wrong()) {
            DecisionForm shown = form.with(form.responsible().looked(text -> named(actor, text)));
            return Pages.wrong("development/report/show", read.of(actor.organisation(), year, shown));
        }
        decide.run(new DecideAtHearing.Command(
                hearing, form.wording(), Objects.requireNonNull(form.chosen()), Objects.requireNonNull(form.day())));
        Flash.say(redirect, "report.said.decision");
        return Pages.to("/year/report?year=" + start + "#hearings");
    }

    private List<Picker.Suggestion> named(Actor actor, String text) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return colleagues.named(actor.organisation(), actor.grant().low(), text, days.today()).stream()
                .map(one -> new Picker.Suggestion(Long.toString(one.id()), one.name(), "", posts.get(one.post())))
                .limit(Picker.SHOWN)
                .toList();
    }
}

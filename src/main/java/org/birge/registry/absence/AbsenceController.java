package org.birge.registry.absence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leave and illness of one person: entered by those who keep the staff's days, seen by them and the person. */
@Controller
@RequestMapping("/people/{id}/absences")
class AbsenceController {

    private final EnterAbsence enter;
    private final Absences absences;
    private final CountryPack pack;
    private final Clock clock;

    AbsenceController(EnterAbsence enter, Absences absences, CountryPack pack, Clock clock) {
        this.enter = enter;
        this.absences = absences;
        this.pack = pack;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Pages.show(
                "registry/absence/show",
                page(actor, seen(actor, id), new AbsencePage.Typed("leave", "", ""), Problems.none()));
    }

    @Allowed({Permission.KEEP_ABSENCES, Permission.KEEP_DIVISIONS})
    @PostMapping
    ModelAndView enter(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "leave") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes redirect) {
        Absences.Somebody person = seen(actor, id);
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        Problems problems = Problems.none();
        if (first.isEmpty()) {
            problems.add("from", "registry.calendar.wrong.day");
        }
        if (last.isEmpty()) {
            problems.add("until", "registry.calendar.wrong.day");
        }
        if (problems.isEmpty()) {
            try {
                enter.run(new EnterAbsence.Command(person.id(), kind, first.orElseThrow(), last.orElseThrow()));
                Flash.say(redirect, "registry.absence.said.entered");
                return Pages.to("/people/" + id + "/absences");
            } catch (Refusal refusal) {
                problems.add(refusal.key().equals("registry.absence.refusal.order") ? "until" : "from", refusal);
            }
        }
        AbsencePage.Typed typed = new AbsencePage.Typed(kind, from, until);
        return Pages.wrong("registry/absence/show", page(actor, person, typed, problems));
    }

    /** They are back today. */
    @Allowed({Permission.KEEP_ABSENCES, Permission.KEEP_DIVISIONS})
    @PostMapping("/{absence}/end")
    ModelAndView end(
            @PathVariable String id,
            @PathVariable String absence,
            @RequestParam LocalDate until,
            RedirectAttributes redirect) {
        enter.end(absence, until, today());
        Flash.say(redirect, "registry.absence.said.ended");
        return Pages.to("/people/" + id + "/absences");
    }

    private Absences.Somebody seen(Actor actor, String id) {
        return absences.person(id)
                .filter(person -> actor.person() != null && actor.person() == person.id() || keeps(actor, person))
                .orElseThrow(NotFound::new);
    }

    private AbsencePage page(Actor actor, Absences.Somebody person, AbsencePage.Typed typed, Problems problems) {
        return new AbsencePage(
                person.publicId(),
                person.name(),
                absences.of(person.id()),
                typed,
                today(),
                keeps(actor, person),
                problems);
    }

    /** A school's days are kept by its head, deputies and clerk, a centre's by its head. */
    private boolean keeps(Actor actor, Absences.Somebody person) {
        return actor.atSchool() && actor.may(Permission.KEEP_ABSENCES)
                || actor.may(Permission.KEEP_DIVISIONS) && absences.worksAt(person.id(), actor.organisation(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

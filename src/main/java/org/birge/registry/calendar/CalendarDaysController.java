package org.birge.registry.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.person.PlacesInReach;
import org.birge.shared.Longest;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.NavigationItem;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authority's page of days on top of the country's calendar. */
@Controller
@RequestMapping("/schools/calendar")
class CalendarDaysController {

    private final SetDays set;
    private final CalendarDays days;
    private final PlacesInReach places;
    private final CountryPack pack;
    private final Clock clock;

    CalendarDaysController(SetDays set, CalendarDays days, PlacesInReach places, CountryPack pack, Clock clock) {
        this.set = set;
        this.days = days;
        this.places = places;
        this.pack = pack;
        this.clock = clock;
    }

    @Bean
    static NavigationItem calendarDaysItem() {
        return new NavigationItem(
                "/schools/calendar", "registry.calendar.navigation", 60, Permission.SET_CALENDAR.name(), false);
    }

    @Allowed(Permission.SET_CALENDAR)
    @GetMapping
    ModelAndView show(Actor actor) {
        CalendarDaysPage.Typed none = new CalendarDaysPage.Typed(Picker.of("place", Map.of()), "off", "", "", "");
        return Pages.show("registry/calendar/show", page(actor, none, Problems.none()));
    }

    @Allowed(Permission.SET_CALENDAR)
    @PostMapping
    ModelAndView set(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        CalendarDaysPage.Typed form = new CalendarDaysPage.Typed(
                Picker.of("place", typed),
                typed.getOrDefault("kind", "off"),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("reason", ""));
        Problems problems = Problems.none();
        Optional<LocalDate> from = day(form.from());
        Optional<LocalDate> until = form.until().isEmpty() ? from : day(form.until());
        if (from.isEmpty()) {
            problems.add("from", "registry.calendar.wrong.day");
        }
        if (until.isEmpty()) {
            problems.add("until", "registry.calendar.wrong.day");
        }
        if (form.reason().length() > Longest.LINE) {
            problems.add(
                    "reason",
                    "web.refusal.too-long",
                    Longest.LINE,
                    form.reason().length());
        }
        if (form.reason().isBlank()) {
            problems.add("reason", "registry.calendar.refusal.reason");
        }
        Optional<Long> place = form.place().empty()
                ? Optional.of(actor.organisation())
                : form.place().id().isEmpty()
                        ? Optional.empty()
                        : places.chosen(form.place().id());
        if (place.isEmpty()) {
            problems.add("place", "web.picker.unclear");
        }
        if (!problems.isEmpty()) {
            return Pages.wrong("registry/calendar/show", page(actor, form, problems));
        }
        int due = set.run(new SetDays.Command(
                place.orElseThrow(), form.kind(), from.orElseThrow(), until.orElseThrow(), form.reason()));
        Flash.say(redirect, "registry.calendar.said.set", due);
        return Pages.to("/schools/calendar");
    }

    @Allowed(Permission.SET_CALENDAR)
    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String id, RedirectAttributes redirect) {
        set.withdraw(id);
        Flash.say(redirect, "registry.calendar.said.withdrawn");
        return Pages.to("/schools/calendar");
    }

    private CalendarDaysPage page(Actor actor, CalendarDaysPage.Typed typed, Problems problems) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        return new CalendarDaysPage(
                pack.yearOf(today),
                days.within(actor.grant()),
                new CalendarDaysPage.Typed(
                        typed.place().looked(places::find), typed.kind(), typed.from(), typed.until(), typed.reason()),
                today,
                problems);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

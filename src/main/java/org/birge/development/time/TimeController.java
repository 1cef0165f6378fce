package org.birge.development.time;

import java.util.ArrayList;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.instruments.OwnTime;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Pages;
import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many minutes a year Birge asks: of oneself, and as medians of the school and of each role (cycle, time asked). */
@Controller
class TimeController {

    private final TimeSpent time;
    private final OwnTime questionnaires;
    private final SchoolDays days;

    TimeController(TimeSpent time, OwnTime questionnaires, SchoolDays days) {
        this.time = time;
        this.questionnaires = questionnaires;
        this.days = days;
    }

    @SignedIn
    @GetMapping("/time")
    ModelAndView show(Actor actor) {
        SchoolYear year = SchoolYear.at(days.today());
        List<TimeSpent.Figure> figures = time.figures(year);
        return Pages.show(
                "development/time/show",
                new TimePage(
                        year,
                        actor.person() == null ? List.of() : own(actor.person(), year),
                        roles(figures, true),
                        roles(figures, false),
                        actor.atSchool() && actor.may(Permission.ANSWER_NEEDS),
                        figures.isEmpty() ? null : figures.getFirst().countedOn()));
    }

    /** Questionnaires count in the year in which they were answered, whichever year they serve. */
    private List<TimePage.Row> own(long person, SchoolYear year) {
        List<TimePage.Row> rows = new ArrayList<>();
        OwnTime.Spent answering = questionnaires.of(person, year);
        if (answering.answers() > 0) {
            rows.add(new TimePage.Row("time.work.answers", 0, answering.answers(), answering.answerSeconds()));
        }
        if (answering.views() > 0) {
            rows.add(new TimePage.Row("time.work.views", 0, answering.views(), answering.viewSeconds()));
        }
        time.own(person, year)
                .forEach(own -> rows.add(new TimePage.Row("time.work." + own.work(), 0, own.times(), own.seconds())));
        return rows;
    }

    private static List<TimePage.OfRole> roles(List<TimeSpent.Figure> figures, boolean here) {
        List<TimePage.OfRole> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            List<TimePage.Row> rows = figures.stream()
                    .filter(figure -> figure.here() == here && figure.role().equals(role.code()))
                    .map(figure ->
                            new TimePage.Row("time.work." + figure.work(), figure.people(), 0, figure.medianSeconds()))
                    .toList();
            if (!rows.isEmpty()) {
                roles.add(new TimePage.OfRole(role, rows.getFirst(), rows.subList(1, rows.size())));
            }
        }
        return roles;
    }
}

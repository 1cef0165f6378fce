package org.birge.support.visit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.documents.TableExport;
import org.birge.documents.TableExport.Column;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hours per person and per division, for a month or a school year. */
@Controller
@RequestMapping("/visits/hours")
class HoursController {

    private final ReadHours hours;
    private final Messages messages;
    private final Trail trail;

    HoursController(ReadHours hours, Messages messages, Trail trail) {
        this.hours = hours;
        this.messages = messages;
        this.trail = trail;
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String period) {
        return Pages.show("support/visit/hours", hours.page(actor, period));
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        Words words = messages.in(actor.language());
        TableExport table = new TableExport(
                words.of("visits.hours.title"),
                List.of(
                        Column.text(words.of("visits.who"), 34),
                        Column.number(words.of("visits.hours.visits")),
                        Column.number(words.of("visits.hours.schools")),
                        Column.number(words.of("visits.hours.there")),
                        Column.number(words.of("visits.hours.road")),
                        Column.number(words.of("visits.hours.other")),
                        Column.number(words.of("visits.hours.total"))),
                hours.page(actor, period).people().stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.name(),
                                one.sum().visits(),
                                one.sum().schools(),
                                decimal(one.sum().there()),
                                decimal(one.sum().road()),
                                decimal(one.sum().other()),
                                decimal(one.sum().total()))));
        trail.record("exported", Map.of("list", "visit-hours", "format", TableExport.format(format)));
        table.send(response, "visit-hours", format);
    }

    /** Hours with one decimal place. */
    private static double decimal(int minutes) {
        return Math.round(minutes / 6.0) / 10.0;
    }
}

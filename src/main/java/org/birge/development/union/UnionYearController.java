package org.birge.development.union;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.instruments.UnionPools;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of whoever leads a method union; for everybody else it is not there. */
@Controller
@RequestMapping("/year/unions/{id}")
class UnionYearController {

    private final LedUnions unions;
    private final UnionPools pools;
    private final ConfirmStepsInUnion confirm;
    private final SchoolDays days;
    private final CountryPack pack;

    UnionYearController(
            LedUnions unions, UnionPools pools, ConfirmStepsInUnion confirm, SchoolDays days, CountryPack pack) {
        this.unions = unions;
        this.pools = pools;
        this.confirm = confirm;
        this.days = days;
        this.pack = pack;
    }

    @Bean
    static HelpTopics unionYearHelp() {
        return HelpTopics.of(new HelpTopic("/year/unions", "help.union-year.", "task"));
    }

    @Allowed(Permission.SEE_UNIONS)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        LedUnions.People people = unions.people(id);
        if (people == null || actor.person() == null) {
            throw new NotFound();
        }
        UnionsLed.Row row = unions.mine().stream()
                .filter(one -> one.publicId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SchoolYear year = SchoolYear.at(days.today());
        return Pages.show(
                "development/union/show",
                new UnionYearPage(
                        id,
                        row.name(),
                        year,
                        people.schools(),
                        unions.own(actor.person()),
                        needs(people.union(), year)));
    }

    @Allowed(Permission.SEE_UNIONS)
    @PostMapping("/steps")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam String task,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> step,
            RedirectAttributes redirect) {
        confirm.run(new ConfirmStepsInUnion.Command(id, task, version, step));
        Flash.say(redirect, "tasks.said.steps-confirmed");
        return Pages.to("/year/unions/" + id);
    }

    private UnionYearPage.@Nullable Needs needs(long union, SchoolYear year) {
        Map<String, Text> names = pack.teacherNeeds().areas().stream()
                .collect(Collectors.toMap(NeedsInstrument.Area::code, NeedsInstrument.Area::name));
        return pools.of(union, year)
                .map(counted -> new UnionYearPage.Needs(
                        counted,
                        counted.areas().stream()
                                .filter(need -> names.containsKey(need.area()))
                                .map(need -> new UnionYearPage.Area(
                                        Objects.requireNonNull(names.get(need.area())), need.index()))
                                .toList()))
                .orElse(null);
    }
}

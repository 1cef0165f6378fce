package org.birge.councils;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The councils of the place one acts in, and the call to a sitting. */
@Controller
class CouncilsController {

    private final ReadCouncils read;
    private final FormCouncil formCouncil;
    private final CallSession callSession;
    private final SchoolDays days;
    private final CountryPack pack;

    CouncilsController(
            ReadCouncils read, FormCouncil formCouncil, CallSession callSession, SchoolDays days, CountryPack pack) {
        this.read = read;
        this.formCouncil = formCouncil;
        this.callSession = callSession;
        this.days = days;
        this.pack = pack;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils")
    ModelAndView all(Actor actor) {
        return Pages.show("councils/index", read.at(actor));
    }

    @Allowed(Permission.RUN_COUNCILS)
    @PostMapping("/councils")
    ModelAndView form(@RequestParam String kind, Actor actor, RedirectAttributes redirect) {
        if (pack.councils().stream().noneMatch(one -> one.code().equals(kind))) {
            throw new Refusal("councils.refusal.unknown-kind");
        }
        String council = formCouncil.run(new FormCouncil.Command(actor.organisation(), kind, days.today()));
        Flash.say(redirect, "councils.formed");
        return Pages.to("/councils/" + council);
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/{id}")
    ModelAndView one(@PathVariable String id) {
        return Pages.show("councils/council", read.one(id));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/sessions")
    ModelAndView call(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes redirect) {
        LocalDateTime at = SessionTimes.of(day, hour);
        if (at == null || place.isBlank()) {
            Problems problems = Problems.none();
            if (at == null) {
                problems.add("day", "councils.problem.when");
            }
            if (place.isBlank()) {
                problems.add("place", "councils.problem.where");
            }
            Map<String, String> typed = Map.of("day", day == null ? "" : day.toString(), "hour", hour, "place", place);
            return Pages.wrong("councils/council", read.one(id).with(problems, typed));
        }
        Language of = Language.of(language).orElse(pack.defaultLanguage());
        String session = callSession.run(new CallSession.Command(id, at, place, of));
        Flash.say(redirect, "councils.called");
        return Pages.to("/councils/sessions/" + session);
    }
}

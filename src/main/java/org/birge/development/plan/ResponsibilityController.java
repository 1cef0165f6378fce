package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The matrix of responsibility: reading it, setting it, letting the draft follow. */
@Controller
@RequestMapping("/year/plan/responsibility")
class ResponsibilityController {

    private static final String PAGE = "development/plan/responsibility";

    private final ResponsibilityPages pages;
    private final SetResponsibility setResponsibility;
    private final FollowResponsibility followResponsibility;
    private final FindResponsible find;
    private final CountryPack pack;
    private final SchoolDays days;

    ResponsibilityController(
            ResponsibilityPages pages,
            SetResponsibility setResponsibility,
            FollowResponsibility followResponsibility,
            FindResponsible find,
            CountryPack pack,
            SchoolDays days) {
        this.pages = pages;
        this.setResponsibility = setResponsibility;
        this.followResponsibility = followResponsibility;
        this.find = find;
        this.pack = pack;
        this.days = days;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        SchoolYear asked = year == null ? now() : new SchoolYear(year);
        return Pages.show(PAGE, pages.of(actor, asked, now(), Problems.none()));
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping
    ModelAndView set(Actor actor, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        ResponsibilityForm form = ResponsibilityForm.of(pack.sections(), sent);
        Problems problems = Problems.none();
        form.fields().values().forEach(who -> find.check(actor, who, problems));
        form.nobodyConfirmsTheOwnWork(problems);
        if (!problems.isEmpty()) {
            return Pages.wrong(PAGE, pages.of(actor, now(), now(), form.fields(), problems));
        }
        int changed = setResponsibility.run(new SetResponsibility.Command(now(), form.responsible(), form.confirmer()));
        Flash.say(redirect, "matrix.said.set", changed);
        return Pages.to("/year/plan/responsibility");
    }

    @Allowed(Permission.EDIT_PLAN)
    @PostMapping("/following")
    ModelAndView follow(
            @RequestParam String plan,
            @RequestParam(defaultValue = "") List<String> measure,
            RedirectAttributes redirect) {
        Flash.say(redirect, "matrix.said.followed", followResponsibility.run(plan, measure));
        return Pages.to("/year/plan/responsibility");
    }

    private SchoolYear now() {
        return SchoolYear.at(days.today());
    }
}

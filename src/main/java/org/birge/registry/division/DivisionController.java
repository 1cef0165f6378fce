package org.birge.registry.division;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The divisions of the own centre: read by its people, kept by its head. */
@Controller
@RequestMapping(DivisionController.PATH)
class DivisionController {

    static final String PATH = "/centre/divisions";

    private static final String SHOW = "registry/division/show";

    private final AssignToDivision assign;
    private final DivisionMembers members;
    private final CountryPack pack;

    DivisionController(AssignToDivision assign, DivisionMembers members, CountryPack pack) {
        this.assign = assign;
        this.members = members;
        this.pack = pack;
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping
    ModelAndView show(Actor actor) {
        return Pages.show(SHOW, page(actor, actor.may(Permission.KEEP_DIVISIONS) ? DivisionForm.empty() : null));
    }

    @Allowed(Permission.KEEP_DIVISIONS)
    @GetMapping("/staff")
    ModelAndView staff(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> members.named(actor.organisation(), text));
    }

    @Allowed(Permission.KEEP_DIVISIONS)
    @PostMapping
    ModelAndView assign(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        DivisionForm form = DivisionForm.of(typed).check();
        if (form.problems().isEmpty()) {
            try {
                assign.run(
                        actor.organisation(),
                        members.staff(actor.organisation(), form.person().id()),
                        form.division());
                Flash.say(redirect, "registry.division.said.assigned");
                return Pages.to(PATH);
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        return Pages.wrong(
                SHOW, page(actor, form.with(form.person().looked(text -> members.named(actor.organisation(), text)))));
    }

    @Allowed(Permission.KEEP_DIVISIONS)
    @PostMapping("/{member}/end")
    ModelAndView end(Actor actor, @PathVariable String member, RedirectAttributes redirect) {
        assign.end(actor.organisation(), member);
        Flash.say(redirect, "registry.division.said.ended");
        return Pages.to(PATH);
    }

    @Allowed(Permission.KEEP_DIVISIONS)
    @PostMapping("/{member}/lead")
    ModelAndView lead(
            Actor actor, @PathVariable String member, @RequestParam boolean leads, RedirectAttributes redirect) {
        assign.lead(actor.organisation(), member, leads);
        Flash.say(redirect, leads ? "registry.division.said.leads" : "registry.division.said.leads-not");
        return Pages.to(PATH);
    }

    private DivisionsPage page(Actor actor, @Nullable DivisionForm form) {
        if (!actor.grant().kind().equals("centre")) {
            throw new NotFound();
        }
        List<DivisionsPage.Member> all = members.members(actor.organisation());
        return new DivisionsPage(
                actor.grant().place(),
                pack.bodies().divisions().stream()
                        .map(one -> new DivisionsPage.Division(
                                one.code(),
                                one.name(),
                                one.sections().stream()
                                        .map(section -> pack.section(section).name())
                                        .toList(),
                                all.stream()
                                        .filter(member -> member.division().equals(one.code()))
                                        .toList()))
                        .toList(),
                form);
    }

    @Configuration
    static class Contributed {

        @Bean
        NavigationItem divisionsItem() {
            return new NavigationItem(PATH, "registry.division.title", 32, Permission.ANSWER_SUPPORT.name(), false);
        }

        @Bean
        HelpTopics divisionsHelp() {
            return HelpTopics.of(new HelpTopic(PATH, "help.divisions.", ""));
        }
    }
}

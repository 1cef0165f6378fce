package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.registry.person.Form;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acting head of one's own school, or of a school in the authority's reach. */
@Controller
@RequestMapping({"/people/acting-head", "/organisations/{id}/acting-head"})
class ActingController {

    private static final String TEMPLATE = "registry/acting/show";

    private final ActingHeads heads;
    private final ActingCandidates candidates;
    private final NameActingHead name;
    private final EndActingHead end;

    ActingController(ActingHeads heads, ActingCandidates candidates, NameActingHead name, EndActingHead end) {
        this.heads = heads;
        this.candidates = candidates;
        this.name = name;
        this.end = end;
    }

    @Bean
    static RuleTable<?, ?> actingRules() {
        return ActingRules.TABLE;
    }

    @Bean
    static HelpTopics actingHelp() {
        return HelpTopics.of(
                new HelpTopic("/people/acting-head", "help.acting.", "acting"),
                new HelpTopic("/organisations/*/acting-head", "help.acting.", "acting"));
    }

    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable(required = false) @Nullable String id) {
        Form form = Form.of(Map.of("from", heads.today().toString()));
        return Pages.show(TEMPLATE, page(actor, id, form));
    }

    /** Nobody is suggested to whoever may name nobody. */
    @Allowed(Permission.MANAGE_STAFF)
    @GetMapping("/colleagues")
    ModelAndView suggest(
            Actor actor,
            @PathVariable(required = false) @Nullable String id,
            @RequestParam(defaultValue = "") String q) {
        ActingHeads.School school = heads.school(school(actor, id));
        return Picker.suggest(
                q, text -> name.allows(ActingCommand.NAME, school) ? candidates.named(school, text) : List.of());
    }

    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView name(
            Actor actor,
            @PathVariable(required = false) @Nullable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Picker person = Picker.of("person", typed);
        if (person.undecided() || person.empty()) {
            form.problems().add("person", person.empty() ? "registry.person.wrong.required" : "web.picker.unclear");
        }
        var command = new NameActingHead.Command(
                school(actor, id),
                person.id(),
                form.requiredDate("from"),
                form.requiredDate("lastDay"),
                form.orNull("basis"));
        if (form.isRight()) {
            try {
                name.run(command);
                Flash.say(redirect, "registry.acting.said.named");
                return Pages.to(address(actor, id));
            } catch (Refusal refusal) {
                form.problems().add(field(refusal.key()), refusal);
            }
        }
        return Pages.wrong(TEMPLATE, page(actor, id, form));
    }

    /** Ends it after today, or takes it back before it begins. */
    @Allowed(Permission.MANAGE_STAFF)
    @PostMapping("/{posting}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable(required = false) @Nullable String id,
            @PathVariable String posting,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String lastDay,
            RedirectAttributes redirect) {
        Form form = Form.of(Map.of("lastDay", lastDay));
        LocalDate last = lastDay.isEmpty() ? heads.today() : form.requiredDate("lastDay");
        try {
            if (form.isRight()) {
                end.run(new EndActingHead.Command(school(actor, id), posting, version, last));
                Flash.say(redirect, "registry.acting.said.ended");
                return Pages.to(address(actor, id));
            }
        } catch (Refusal refusal) {
            form.problems().add("lastDay", refusal);
            ModelAndView view = Pages.wrong(TEMPLATE, page(actor, id, form));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        return Pages.wrong(TEMPLATE, page(actor, id, form));
    }

    private ActingPage page(Actor actor, @Nullable String id, Form form) {
        ActingHeads.School school = heads.school(school(actor, id));
        return new ActingPage(
                address(actor, id),
                school.name(),
                heads.rows(school.id()),
                Picker.of("person", form.typed()).looked(text -> candidates.named(school, text)),
                name.allows(ActingCommand.NAME, school),
                !actor.atSchool(),
                form.typed(),
                heads.today(),
                form.problems());
    }

    private static String school(Actor actor, @Nullable String id) {
        if (id == null && !actor.atSchool()) {
            throw new NotFound();
        }
        return id == null ? actor.grant().organisationPublicId() : id;
    }

    private static String address(Actor actor, @Nullable String id) {
        return id == null ? "/people/acting-head" : "/organisations/" + school(actor, id) + "/acting-head";
    }

    private static String field(String refusal) {
        return switch (refusal) {
            case "registry.acting.refusal.not-here",
                    "registry.acting.refusal.no-account",
                    "access.refusal.grant-to-oneself" -> "person";
            case "registry.acting.refusal.basis-long" -> "basis";
            case "registry.acting.refusal.order", "registry.acting.refusal.long" -> "lastDay";
            default -> "from";
        };
    }
}

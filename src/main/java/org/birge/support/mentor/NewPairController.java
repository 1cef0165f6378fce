package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A pair proposed by hand. */
@Controller
@RequestMapping("/mentorships")
class NewPairController {

    private static final String FORM = "support/mentor/new";

    private final NewPairs pairs;
    private final ProposeMentorship propose;

    NewPairController(NewPairs pairs, ProposeMentorship propose) {
        this.pairs = pairs;
        this.propose = propose;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show(FORM, pairs.page(actor, given, Problems.none()));
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping("/new/mentors")
    ModelAndView mentors(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, text -> pairs.named(actor, text));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping
    ModelAndView propose(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Problems problems = Problems.none();
        NewPairPage page = pairs.page(actor, typed, problems);
        NewPairPage.Mentee mentee = page.mentee();
        if (mentee == null) {
            return Pages.wrong(FORM, page);
        }
        ProposeMentorship.Command command = read(page, mentee, mentor(page, typed, problems), problems);
        if (command == null) {
            return Pages.wrong(FORM, page);
        }
        try {
            String pair = propose.run(command);
            Flash.say(redirect, "mentors.said.proposed");
            return Pages.to("/mentorships/" + pair);
        } catch (Refusal refusal) {
            problems.add(field(refusal.key(), page), refusal);
            return Pages.wrong(FORM, page);
        }
    }

    /** Whoever was found by name, else the one chosen of the list. */
    private @Nullable Long mentor(NewPairPage page, Map<String, String> typed, Problems problems) {
        Picker other = Picker.of(NewPairs.OTHER, typed);
        if (!other.empty()) {
            Long found = other.undecided() ? null : pairs.mentor(other.id()).orElse(null);
            if (found == null) {
                problems.add(NewPairs.OTHER, "web.picker.unclear");
            }
            return found;
        }
        if (!page.text("mentor").matches("\\d{1,18}")) {
            problems.add("mentor", "mentors.problem.choose");
            return null;
        }
        return Long.valueOf(page.text("mentor"));
    }

    private static ProposeMentorship.@Nullable Command read(
            NewPairPage page, NewPairPage.Mentee mentee, @Nullable Long mentor, Problems problems) {
        LocalDate begins = day(page, "begins", problems);
        LocalDate ends = day(page, "ends", problems);
        BigDecimal hours = null;
        String typed = page.text("hours").replace(',', '.');
        if (typed.matches("\\d{1,2}(\\.\\d)?")) {
            hours = new BigDecimal(typed);
        } else {
            problems.add("hours", "mentors.refusal.hours", 18);
        }
        return mentor == null || !problems.isEmpty()
                ? null
                : new ProposeMentorship.Command(
                        mentor,
                        mentee.person(),
                        mentee.kind(),
                        page.text("subject").isEmpty() ? null : page.text("subject"),
                        Objects.requireNonNull(begins),
                        Objects.requireNonNull(ends),
                        Objects.requireNonNull(hours),
                        "by-hand");
    }

    private static @Nullable LocalDate day(NewPairPage page, String name, Problems problems) {
        try {
            return LocalDate.parse(page.text(name));
        } catch (DateTimeParseException wrong) {
            problems.add(name, "mentors.problem.day");
            return null;
        }
    }

    private static String field(String key, NewPairPage page) {
        return switch (key) {
            case "mentors.refusal.past-day", "mentors.refusal.too-far-ahead" -> "begins";
            case "mentors.refusal.ends-before", "mentors.refusal.too-long" -> "ends";
            case "mentors.refusal.hours" -> "hours";
            default -> page.other().empty() ? "mentor" : NewPairs.OTHER;
        };
    }
}

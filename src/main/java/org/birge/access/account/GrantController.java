package org.birge.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.GiveGrant;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.access.Trail;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may act where: roles given and ended. */
@Controller
class GrantController {

    private final Grants grants;
    private final GrantPickers pickers;
    private final GiveGrant giveGrant;
    private final EndGrant endGrant;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;

    GrantController(
            Grants grants,
            GrantPickers pickers,
            GiveGrant giveGrant,
            EndGrant endGrant,
            Trail trail,
            CountryPack pack,
            Clock clock) {
        this.grants = grants;
        this.pickers = pickers;
        this.giveGrant = giveGrant;
        this.endGrant = endGrant;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
    }

    @Allowed(Permission.GIVE_GRANTS)
    @GetMapping("/settings/grants")
    @Transactional(readOnly = true)
    public ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor) {
        return Pages.show("access/account/grants", page(actor, q, Map.of(), Problems.none()));
    }

    @Allowed(Permission.GIVE_GRANTS)
    @GetMapping("/settings/grants/people")
    ModelAndView people(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, pickers::accounts);
    }

    @Allowed(Permission.GIVE_GRANTS)
    @GetMapping("/settings/grants/places")
    ModelAndView places(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, pickers::places);
    }

    @Allowed(Permission.GIVE_GRANTS)
    @PostMapping("/settings/grants")
    @Transactional
    public ModelAndView give(
            @RequestParam Map<String, String> typed,
            @RequestParam String role,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Actor actor,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        Picker user = Picker.of("user", typed);
        Optional<Long> account = pickers.account(user);
        if (account.isEmpty()) {
            problems.add("user", user.undecided() ? "web.picker.unclear" : "access.grants.no-account");
        }
        Picker place = Picker.of("place", typed);
        Optional<Long> organisation = place.empty() ? Optional.of(actor.organisation()) : pickers.place(place);
        if (organisation.isEmpty()) {
            problems.add("place", place.undecided() ? "web.picker.unclear" : "access.grants.no-place");
        }
        if (until != null && !until.isAfter(today())) {
            problems.add("until", "access.grants.past");
        }
        Optional<Role> wanted =
                givable(actor).stream().filter(one -> one.code().equals(role)).findFirst();
        if (wanted.isEmpty()) {
            throw new Refusal("access.refusal.grant-beyond-own");
        }
        if (!problems.isEmpty()) {
            return Pages.wrong("access/account/grants", page(actor, "", typed, problems));
        }
        long given = giveGrant.run(
                new GiveGrant.Command(account.orElseThrow(), wanted.get(), organisation.orElseThrow(), today(), until));
        trail.record("grant-given", "grant", given, Map.of("role", role));
        Flash.say(redirect, "access.grants.given");
        return Pages.to("/settings/grants");
    }

    @Allowed(Permission.GIVE_GRANTS)
    @PostMapping("/settings/grants/{id}/end")
    @Transactional
    public ModelAndView end(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        endGrant.run(new EndGrant.Command(id, actor.grant().publicId(), today()));
        Flash.say(redirect, "access.grants.ended");
        return Pages.to("/settings/grants");
    }

    private GrantsPage page(Actor actor, String q, Map<String, String> typed, Problems problems) {
        List<Grants.Row> rows =
                grants.inReach(actor.grant().low(), actor.grant().high(), today(), q.strip());
        return new GrantsPage(
                rows,
                q,
                givable(actor),
                problems.has("user") ? Picker.of("user", typed).looked(pickers::accounts) : Picker.of("user", typed),
                problems.has("place") ? Picker.of("place", typed).looked(pickers::places) : Picker.of("place", typed),
                typed,
                problems);
    }

    private static List<Role> givable(Actor actor) {
        return Arrays.stream(Role.values()).filter(actor.role()::mayGive).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}

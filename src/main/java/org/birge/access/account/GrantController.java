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
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
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
    private final GiveGrant giveGrant;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;

    GrantController(Grants grants, GiveGrant giveGrant, Trail trail, CountryPack pack, Clock clock) {
        this.grants = grants;
        this.giveGrant = giveGrant;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
    }

    @Allowed(Permission.GIVE_GRANTS)
    @GetMapping("/settings/grants")
    @Transactional(readOnly = true)
    public ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor) {
        return Pages.show("access/account/grants", page(actor, q, "", "", Problems.none()));
    }

    @Allowed(Permission.GIVE_GRANTS)
    @PostMapping("/settings/grants")
    @Transactional
    public ModelAndView give(
            @RequestParam(defaultValue = "") String user,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Actor actor,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        Optional<Long> account = grants.account(user);
        if (account.isEmpty()) {
            problems.add("user", "access.grants.no-account");
        }
        Optional<Long> organisation = place.isBlank()
                ? Optional.of(actor.organisation())
                : grants.placeByCode(place, actor.grant().low(), actor.grant().high());
        if (organisation.isEmpty()) {
            problems.add("place", "access.grants.no-place");
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
            return Pages.wrong("access/account/grants", page(actor, "", user, place, problems));
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
        if (actor.grant().publicId().equals(id)) {
            throw new Refusal("access.refusal.own-grant");
        }
        if (!actor.role().mayGive(grants.role(id).orElseThrow(NotFound::new))) {
            throw new Refusal("access.refusal.end-beyond-own");
        }
        if (grants.end(id, today(), actor.account(), clock.instant()) == 0) {
            throw new NotFound();
        }
        trail.record("grant-ended", Map.of("grant", id));
        Flash.say(redirect, "access.grants.ended");
        return Pages.to("/settings/grants");
    }

    private GrantsPage page(Actor actor, String q, String user, String place, Problems problems) {
        List<Grants.Row> rows =
                grants.inReach(actor.grant().low(), actor.grant().high(), today(), q.strip());
        return new GrantsPage(rows, q, givable(actor), user, place, problems);
    }

    private static List<Role> givable(Actor actor) {
        return Arrays.stream(Role.values()).filter(actor.role()::mayGive).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}

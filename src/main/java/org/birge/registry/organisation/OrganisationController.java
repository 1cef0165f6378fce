package org.birge.registry.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.SchoolHeads;
import org.birge.registry.search.Search;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finding, adding, changing and ending organisations below the place one acts at. */
@Controller
class OrganisationController {

    private static final int MOST_FOUND = 1000;

    private final OrganisationRows rows;
    private final SchoolHeads heads;
    private final Search search;
    private final RegisterOrganisation registerOrganisation;
    private final ChangeOrganisation changeOrganisation;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate within;

    OrganisationController(
            OrganisationRows rows,
            SchoolHeads heads,
            Search search,
            RegisterOrganisation registerOrganisation,
            ChangeOrganisation changeOrganisation,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.heads = heads;
        this.search = search;
        this.registerOrganisation = registerOrganisation;
        this.changeOrganisation = changeOrganisation;
        this.pack = pack;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @GetMapping("/organisations")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "-1") long after,
            Actor actor) {
        List<OrganisationRows.Line> found = rows.below(
                actor.grant().low(), actor.grant().high(), after, found(q.strip()), kind.isBlank() ? null : kind);
        boolean more = found.size() > OrganisationRows.PAGE;
        List<OrganisationRows.Line> shown = more ? found.subList(0, OrganisationRows.PAGE) : found;
        String next = more
                ? Pages.address(
                        "/organisations",
                        "q",
                        q,
                        "kind",
                        kind,
                        "after",
                        Long.toString(shown.getLast().placeKey()))
                : "";
        return Pages.show("registry/organisation/list", new OrganisationsPage(shown, q, kind, next));
    }

    /** Organisations whose name or code is near to what was typed; null when nothing was. */
    private @Nullable List<Long> found(String q) {
        return q.isEmpty()
                ? null
                : search.organisations(q, MOST_FOUND).stream()
                        .map(Search.Hit::id)
                        .toList();
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @GetMapping("/organisations/new")
    @Transactional(readOnly = true)
    public ModelAndView form(Actor actor) {
        return Pages.show(
                "registry/organisation/new", newPage(OrganisationForm.empty(today()), actor, Problems.none()));
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @PostMapping("/organisations")
    @Transactional
    public ModelAndView add(@ModelAttribute OrganisationForm typed, Actor actor, RedirectAttributes redirect) {
        Problems problems = typed.problems();
        List<OrganisationRows.Parent> parents =
                rows.parents(actor.grant().low(), actor.grant().high());
        if (parents.stream().noneMatch(parent -> Long.toString(parent.id()).equals(typed.parent()))) {
            problems.add("parent", "registry.organisation.parent-missing");
        }
        if (!OrganisationsPage.KINDS.contains(typed.kind())) {
            problems.add("kind", "registry.organisation.kind-missing");
        }
        if (!problems.isEmpty()) {
            return Pages.wrong("registry/organisation/new", newPage(typed, actor, problems));
        }
        registerOrganisation.run(new RegisterOrganisation.Command(
                typed.kind(),
                Long.valueOf(typed.parent()),
                OrganisationForm.orNull(typed.code()),
                typed.name().strip(),
                OrganisationForm.orNull(typed.shortName()),
                OrganisationForm.orNull(typed.schoolKind()),
                OrganisationForm.orNull(typed.district()),
                typed.languages(),
                typed.latitudeDegrees().orElse(null),
                typed.longitudeDegrees().orElse(null),
                typed.day().orElseThrow()));
        Flash.say(redirect, "registry.organisation.added", typed.name().strip());
        return Pages.to("/organisations");
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @GetMapping("/organisations/{id}")
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable String id, Actor actor) {
        OrganisationRows.Fixed organisation = find(id, actor);
        OrganisationForm form = OrganisationForm.of(
                organisation.kind(), rows.periods(organisation.id()).getFirst(), today());
        return Pages.show("registry/organisation/show", page(organisation, form, Problems.none()));
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @PostMapping("/organisations/{id}/periods")
    public ModelAndView change(
            @PathVariable String id,
            @RequestParam long period,
            @ModelAttribute OrganisationForm typed,
            Actor actor,
            RedirectAttributes redirect) {
        Problems problems = typed.problems();
        try {
            if (problems.isEmpty()) {
                within.executeWithoutResult(status -> changeOrganisation.run(find(id, actor), period, typed));
                Flash.say(redirect, "registry.organisation.changed");
                return Pages.to("/organisations/" + id);
            }
        } catch (Refusal refusal) {
            problems.add(
                    refusal.key().equals("registry.refusal.code-taken") ? "code" : "from",
                    refusal.staleAs("registry.person.wrong.stale"));
            ModelAndView view = again(id, actor, typed, problems);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        return again(id, actor, typed, problems);
    }

    /** The page as it stands now with what was typed. */
    private ModelAndView again(String id, Actor actor, OrganisationForm typed, Problems problems) {
        return within.execute(
                status -> Pages.wrong("registry/organisation/show", page(find(id, actor), typed, problems)));
    }

    @Allowed(Permission.MANAGE_SCHOOLS)
    @PostMapping("/organisations/{id}/end")
    @Transactional
    public ModelAndView end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        OrganisationRows.Fixed organisation = find(id, actor);
        if (reason.isBlank()) {
            OrganisationForm form = OrganisationForm.of(
                    organisation.kind(), rows.periods(organisation.id()).getFirst(), today());
            return Pages.wrong(
                    "registry/organisation/show",
                    page(organisation, form, Problems.none().add("reason", "registry.organisation.reason-missing")));
        }
        Longest.demand("reason", reason, Longest.LINE);
        changeOrganisation.end(organisation, today(), reason.strip());
        Flash.say(redirect, "registry.organisation.ended");
        return Pages.to("/organisations/" + id);
    }

    private OrganisationRows.Fixed find(String id, Actor actor) {
        return rows.find(id, actor.grant().low(), actor.grant().high()).orElseThrow(NotFound::new);
    }

    private OrganisationPage page(OrganisationRows.Fixed organisation, OrganisationForm form, Problems problems) {
        int staff = rows.staff(organisation.low(), organisation.high());
        return new OrganisationPage(
                organisation,
                rows.periods(organisation.id()),
                staff,
                heads.on(organisation.id(), today()).orElse(null),
                form,
                pack,
                problems);
    }

    private NewOrganisationPage newPage(OrganisationForm form, Actor actor, Problems problems) {
        return new NewOrganisationPage(
                form, rows.parents(actor.grant().low(), actor.grant().high()), pack, problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}

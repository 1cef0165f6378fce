package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.development.PriorityNeeds;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan for its page: all of it for the school's leaders, from the days of comment on for its staff, what is submitted for the authority. */
@Component
class OnePlan {

    /** The view of who carries how much. */
    private static final String LOAD = "people";
    /** The view of inside-school control. */
    private static final String CONTROL = "control";

    private final Gatherings gatherings;
    private final PlanRows rows;
    private final Reasons reasons;
    private final PriorityNeeds needs;
    private final PlanViews views;
    private final MeasureRows measureRows;
    private final Amendments amendments;
    private final AmendedRows amendedRows;
    private final Namings namings;
    private final RightsOnPlan rights;
    private final RouteOfPlan routes;
    private final Groups groups;
    private final PlanLooks looks;
    private final Posts posts;
    private final IssuedPlans issuedPlans;
    private final SchoolDays days;

    OnePlan(
            Gatherings gatherings,
            PlanRows rows,
            Reasons reasons,
            PriorityNeeds needs,
            PlanViews views,
            MeasureRows measureRows,
            Amendments amendments,
            AmendedRows amendedRows,
            Namings namings,
            RightsOnPlan rights,
            RouteOfPlan routes,
            Groups groups,
            PlanLooks looks,
            Posts posts,
            IssuedPlans issuedPlans,
            SchoolDays days) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.reasons = reasons;
        this.needs = needs;
        this.views = views;
        this.measureRows = measureRows;
        this.amendments = amendments;
        this.amendedRows = amendedRows;
        this.namings = namings;
        this.rights = rights;
        this.routes = routes;
        this.groups = groups;
        this.looks = looks;
        this.posts = posts;
        this.issuedPlans = issuedPlans;
        this.days = days;
    }

    /** The plan of the school or centre one acts in; facts alone when it is not theirs to read yet. */
    @Transactional(readOnly = true)
    Optional<PlanPage.Facts> ofOwnSchool(Actor actor, SchoolYear year) {
        if (!actor.hasPlan()) {
            throw new NotFound();
        }
        return rows.ofSchool(actor.organisation(), year);
    }

    @Transactional(readOnly = true)
    PlanPage ownPage(Actor actor, SchoolYear year, String view) {
        return ownPage(actor, year, view, PlanFilter.NONE);
    }

    /** The page of the own school's plan; not there for staff while it is a draft that is not open for comment. */
    @Transactional(readOnly = true)
    PlanPage ownPage(Actor actor, SchoolYear year, String view, PlanFilter filter) {
        return shown(actor, year, view, filter).page().orElseThrow(NotFound::new);
    }

    /** The same, and whether there is a plan at all. */
    @Transactional(readOnly = true)
    ShownPlan shown(Actor actor, SchoolYear year, String view, PlanFilter filter) {
        Optional<PlanPage.Facts> plan = ofOwnSchool(actor, year);
        return new ShownPlan(
                plan.isPresent(),
                plan.filter(facts -> PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                        .map(facts -> {
                            Gathering asked = gatherings.begin();
                            Supplier<List<PlanRows.Row>> measures = rows.measures(asked, facts.id());
                            return page(asked, facts, measures, actor, "/year/plan", view, filter, null);
                        }));
    }

    /**
     * The page the authority and the centre read: not there before it is submitted, never who carries how much, and no names or days of the
     * school's people (cycle, 4).
     */
    @Transactional(readOnly = true)
    PlanPage submittedPage(Actor actor, String publicId, String view, PlanFilter filter, Language language) {
        if (view.equals(LOAD)) {
            throw new NotFound();
        }
        PlanPage.Facts plan = rows.named(publicId)
                .filter(facts -> !actor.atSchool() && PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                .orElseThrow(NotFound::new);
        FromAbove above = posts.above(plan, language);
        Gathering asked = gatherings.begin();
        Supplier<List<PlanRows.Row>> measures = rows.measures(asked, plan.id());
        return page(
                asked,
                plan,
                () -> measures.get().stream().map(above::row).toList(),
                actor,
                "/plans/" + publicId,
                view,
                filter.above(),
                above);
    }

    /** A plan that is kept nowhere, as its page would show it. */
    PlanPage prefilled(Actor actor, PlanPage.Facts plan, String view, List<PlanRows.Row> measures) {
        return page(gatherings.begin(), plan, () -> measures, actor, "/year/plan", view, PlanFilter.NONE, null);
    }

    /** Whether they may begin a plan: leaders of a school, the head of a centre. */
    static boolean begins(Actor actor) {
        return leads(actor) && actor.role() != Role.METHODIST;
    }

    static boolean leads(Actor actor) {
        return actor.hasPlan() && actor.may(Permission.EDIT_PLAN);
    }

    private PlanPage page(
            Gathering asked,
            PlanPage.Facts plan,
            Supplier<List<PlanRows.Row>> askedMeasures,
            Actor actor,
            String base,
            String view,
            PlanFilter filter,
            @Nullable FromAbove above) {
        if (plan.centre() && view.equals(CONTROL)) {
            throw new NotFound();
        }
        boolean inside = above == null;
        boolean leads = inside && leads(actor);
        Supplier<List<Amendments.Row>> askedAmendments =
                plan.state().inForce() ? amendments.of(asked, plan.id()) : List::of;
        Supplier<List<PlanPage.Issued>> askedIssued =
                inside && plan.state().inForce() ? issuedPlans.of(asked, plan.id()) : List::of;
        Supplier<List<PlanPage.Dropped>> dropped =
                leads && plan.state().open() ? rows.dropped(asked, plan.id()) : List::of;
        Supplier<List<PlanRows.Happened>> happened = leads || !inside ? rows.events(asked, plan.id()) : List::of;
        Supplier<Map<String, String>> given = reasons.of(asked, plan.id());
        Supplier<List<PriorityNeeds.Need>> diagnosed = needs.of(asked, plan.organisation(), plan.year());
        Supplier<PlanRoute> route = routes.of(asked, plan, actor, above);
        PlanLooks.Asked look = looks.ask(asked, plan);
        Runnable special = days.ask(asked);
        List<PlanRows.Row> read = askedMeasures.get();
        special.run();
        LocalDate today = days.today();
        Map<String, Text> named = groups.named(plan.organisation(), read);
        List<PlanPage.Row> measures = read.stream()
                .map(row -> measureRows.of(row, plan, named, inside, today))
                .toList();
        List<PlanPage.Row> found = filter.of(measures);
        List<PlanPage.Amended> amended = askedAmendments.get().stream()
                .filter(row -> leads || AmendedRows.shownToAll(row))
                .map(row -> amendedRows.of(row, above))
                .toList();
        List<PlanPage.Issued> issued = askedIssued.get();
        return new PlanPage(
                plan,
                base,
                view,
                filter.none()
                        ? views.of(view, found, plan.centre())
                        : PlanViews.filled(views.of(view, found, plan.centre())),
                NeedLines.of(diagnosed.get(), given.get(), read),
                dropped.get(),
                history(happened.get(), above),
                amended,
                naming(amended, plan, above),
                rights.of(actor, plan, issued),
                looks.of(plan, view, filter, measures, found, look),
                measures.size(),
                (int) read.stream()
                        .filter(row -> row.task() != null && MeasureRows.finished(row.task()))
                        .count(),
                (int) measures.stream()
                        .filter(row -> row.work() != null && row.work().late() > 0)
                        .count(),
                route.get(),
                issued);
    }

    private static List<PlanPage.Event> history(List<PlanRows.Happened> happened, @Nullable FromAbove above) {
        return happened.stream()
                .map(event -> new PlanPage.Event(
                        event.at(),
                        above == null ? event.name() : above.who(event.person(), event.name()),
                        event.what(),
                        event.words()))
                .toList();
    }

    private Naming naming(List<PlanPage.Amended> amended, PlanPage.Facts plan, @Nullable FromAbove above) {
        Naming naming = namings.of(amended.stream().map(PlanPage.Amended::change), plan);
        return above == null ? naming : above.naming(naming);
    }
}

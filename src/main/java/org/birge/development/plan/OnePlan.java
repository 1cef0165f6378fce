package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.birge.access.Actor;
import org.birge.access.Permission;
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

    private final PlanRows rows;
    private final Reasons reasons;
    private final PriorityNeeds needs;
    private final PlanViews views;
    private final MeasureRows measureRows;
    private final Amendments amendments;
    private final AmendedRows amendedRows;
    private final Namings namings;
    private final OwnSections sections;
    private final RouteOfPlan routes;
    private final Groups groups;
    private final PlanLooks looks;
    private final Posts posts;
    private final IssuedPlans issuedPlans;
    private final SchoolDays days;

    OnePlan(
            PlanRows rows,
            Reasons reasons,
            PriorityNeeds needs,
            PlanViews views,
            MeasureRows measureRows,
            Amendments amendments,
            AmendedRows amendedRows,
            Namings namings,
            OwnSections sections,
            RouteOfPlan routes,
            Groups groups,
            PlanLooks looks,
            Posts posts,
            IssuedPlans issuedPlans,
            SchoolDays days) {
        this.rows = rows;
        this.reasons = reasons;
        this.needs = needs;
        this.views = views;
        this.measureRows = measureRows;
        this.amendments = amendments;
        this.amendedRows = amendedRows;
        this.namings = namings;
        this.sections = sections;
        this.routes = routes;
        this.groups = groups;
        this.looks = looks;
        this.posts = posts;
        this.issuedPlans = issuedPlans;
        this.days = days;
    }

    /** The plan of the actor's own school; facts alone when it is not theirs to read yet. */
    @Transactional(readOnly = true)
    Optional<PlanPage.Facts> ofOwnSchool(Actor actor, SchoolYear year) {
        if (!actor.atSchool()) {
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
                        .map(facts -> page(facts, rows.measures(facts.id()), actor, "/year/plan", view, filter, null)));
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
        FromAbove above = posts.above(plan.organisation(), language);
        List<PlanRows.Row> seen =
                rows.measures(plan.id()).stream().map(above::row).toList();
        return page(plan, seen, actor, "/plans/" + publicId, view, filter.above(), above);
    }

    /** A plan that is kept nowhere, as its page would show it. */
    PlanPage prefilled(Actor actor, PlanPage.Facts plan, String view, List<PlanRows.Row> measures) {
        return page(plan, measures, actor, "/year/plan", view, PlanFilter.NONE, null);
    }

    static boolean leads(Actor actor) {
        return actor.atSchool() && actor.may(Permission.EDIT_PLAN);
    }

    private PlanPage page(
            PlanPage.Facts plan,
            List<PlanRows.Row> read,
            Actor actor,
            String base,
            String view,
            PlanFilter filter,
            @Nullable FromAbove above) {
        boolean inside = above == null;
        LocalDate today = days.today();
        Map<String, Text> named = groups.named(plan.organisation(), read);
        List<PlanPage.Row> measures = read.stream()
                .map(row -> measureRows.of(row, named, inside, today))
                .toList();
        List<PlanPage.Row> found = filter.of(measures);
        boolean leads = inside && leads(actor);
        List<PlanPage.Amended> amended = plan.state().inForce()
                ? amendments.of(plan.id()).stream()
                        .filter(row -> leads || AmendedRows.shownToAll(row))
                        .map(row -> amendedRows.of(row, above))
                        .toList()
                : List.of();
        List<PlanPage.Issued> issued = inside && plan.state().inForce() ? issuedPlans.of(plan.id()) : List.of();
        return new PlanPage(
                plan,
                base,
                view,
                filter.none() ? views.of(view, found) : PlanViews.filled(views.of(view, found)),
                needs(plan, read),
                leads && plan.state().open() ? rows.dropped(plan.id()) : List.of(),
                leads || !inside ? history(plan.id(), above) : List.of(),
                amended,
                naming(amended, plan.organisation(), above),
                rights(actor, plan, issued),
                looks.of(plan, view, filter, measures, found),
                measures.size(),
                (int) read.stream()
                        .filter(row -> row.task() != null && MeasureRows.finished(row.task()))
                        .count(),
                (int) measures.stream()
                        .filter(row -> row.work() != null && row.work().late() > 0)
                        .count(),
                routes.of(plan, actor, above),
                issued);
    }

    private List<PlanPage.Event> history(long plan, @Nullable FromAbove above) {
        return rows.events(plan).stream()
                .map(event -> new PlanPage.Event(
                        event.at(),
                        above == null ? event.name() : above.who(event.person(), event.name()),
                        event.what(),
                        event.words()))
                .toList();
    }

    private Naming naming(List<PlanPage.Amended> amended, long school, @Nullable FromAbove above) {
        Naming naming = namings.of(amended.stream().map(PlanPage.Amended::change), school);
        return above == null ? naming : above.naming(naming);
    }

    private PlanPage.Rights rights(Actor actor, PlanPage.Facts plan, List<PlanPage.Issued> issued) {
        Predicate<PlanCommand> may = command -> PlanRules.allows(command, actor.scope(), plan);
        return new PlanPage.Rights(
                may.test(PlanCommand.WRITE),
                may.test(PlanCommand.SUBMIT),
                may.test(PlanCommand.TAKE_BACK),
                may.test(PlanCommand.DECIDE),
                may.test(PlanCommand.AMEND),
                may.test(PlanCommand.ISSUE)
                        && (issued.isEmpty() || issued.getFirst().version() != issuedPlans.version(plan.id())),
                may.test(PlanCommand.PROPOSE_AMENDMENT) && actor.person() != null
                        ? sections.of(plan.id(), actor.person())
                        : Set.of(),
                may.test(PlanCommand.DECIDE_PROPOSAL),
                may.test(PlanCommand.SUBMIT_AMENDMENT),
                may.test(PlanCommand.DECIDE_AMENDMENT));
    }

    private List<PlanPage.NeedLine> needs(PlanPage.Facts plan, List<PlanRows.Row> measures) {
        Map<String, String> given = reasons.of(plan.id());
        return needs.of(plan.organisation(), plan.year()).stream()
                .map(need -> new PlanPage.NeedLine(
                        need.area(),
                        need.title(),
                        need.index(),
                        need.priority(),
                        measures.stream()
                                .filter(row -> row.needs().contains(need.area()))
                                .count(),
                        given.get(need.area())))
                .filter(line -> line.priority() || line.measures() > 0)
                .toList();
    }
}

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
    private final Areas areas;
    private final PlanViews views;
    private final InsideControl control;
    private final Amendments amendments;
    private final AmendedRows amendedRows;
    private final Namings namings;
    private final OwnSections sections;
    private final RouteOfPlan routes;
    private final Groups groups;
    private final PlanLooks looks;
    private final SchoolDays days;

    OnePlan(
            PlanRows rows,
            Reasons reasons,
            PriorityNeeds needs,
            Areas areas,
            PlanViews views,
            InsideControl control,
            Amendments amendments,
            AmendedRows amendedRows,
            Namings namings,
            OwnSections sections,
            RouteOfPlan routes,
            Groups groups,
            PlanLooks looks,
            SchoolDays days) {
        this.rows = rows;
        this.reasons = reasons;
        this.needs = needs;
        this.areas = areas;
        this.views = views;
        this.control = control;
        this.amendments = amendments;
        this.amendedRows = amendedRows;
        this.namings = namings;
        this.sections = sections;
        this.routes = routes;
        this.groups = groups;
        this.looks = looks;
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
        PlanPage.Facts plan = ofOwnSchool(actor, year)
                .filter(facts -> PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                .orElseThrow(NotFound::new);
        return page(plan, rows.measures(plan.id()), actor, "/year/plan", view, filter, true);
    }

    @Transactional(readOnly = true)
    PlanPage submittedPage(Actor actor, String publicId, String view) {
        return submittedPage(actor, publicId, view, PlanFilter.NONE);
    }

    /** The page the authority and the centre read; not there before it is submitted, and never who carries how much. */
    @Transactional(readOnly = true)
    PlanPage submittedPage(Actor actor, String publicId, String view, PlanFilter filter) {
        if (view.equals(LOAD)) {
            throw new NotFound();
        }
        PlanPage.Facts plan = rows.named(publicId)
                .filter(facts -> !actor.atSchool() && PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                .orElseThrow(NotFound::new);
        return page(plan, rows.measures(plan.id()), actor, "/plans/" + publicId, view, filter, false);
    }

    /** A plan that is kept nowhere, as its page would show it. */
    PlanPage prefilled(Actor actor, PlanPage.Facts plan, String view, List<PlanRows.Row> measures) {
        return page(plan, measures, actor, "/year/plan", view, PlanFilter.NONE, true);
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
            boolean inside) {
        LocalDate today = days.today();
        Map<String, Text> named = groups.named(plan.organisation(), read);
        List<PlanPage.Row> measures =
                read.stream().map(row -> row(row, named, inside, today)).toList();
        List<PlanPage.Row> found = filter.of(measures);
        boolean leads = inside && leads(actor);
        List<PlanPage.Amended> amended = plan.state().inForce()
                ? amendments.of(plan.id()).stream()
                        .filter(row -> leads || AmendedRows.shownToAll(row))
                        .map(amendedRows::of)
                        .toList()
                : List.of();
        return new PlanPage(
                plan,
                base,
                view,
                filter.none() ? views.of(view, found) : PlanViews.filled(views.of(view, found)),
                needs(plan, read),
                leads && plan.state().open() ? rows.dropped(plan.id()) : List.of(),
                leads || !inside ? rows.events(plan.id()) : List.of(),
                amended,
                namings.of(amended.stream().map(PlanPage.Amended::change), plan.organisation()),
                rights(actor, plan),
                looks.of(plan, view, filter, measures, found),
                measures.size(),
                (int) read.stream()
                        .filter(row -> row.task() != null && finished(row.task()))
                        .count(),
                (int) measures.stream()
                        .filter(row -> row.work() != null && row.work().late() > 0)
                        .count(),
                routes.of(plan, actor));
    }

    private PlanPage.Rights rights(Actor actor, PlanPage.Facts plan) {
        Predicate<PlanCommand> may = command -> PlanRules.allows(command, actor.scope(), plan);
        return new PlanPage.Rights(
                may.test(PlanCommand.WRITE),
                may.test(PlanCommand.SUBMIT),
                may.test(PlanCommand.TAKE_BACK),
                may.test(PlanCommand.DECIDE),
                may.test(PlanCommand.AMEND),
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

    private PlanPage.Row row(PlanRows.Row row, Map<String, Text> groups, boolean withWork, LocalDate today) {
        return new PlanPage.Row(
                row.publicId(),
                row.section(),
                views.number(row.section(), row.position()),
                row.title(),
                row.kind(),
                row.forWhom(),
                row.responsibleId(),
                row.responsible(),
                row.helpers(),
                row.begins(),
                row.due(),
                row.expected(),
                row.resources(),
                row.needs().stream().flatMap(area -> areas.named(area).stream()).toList(),
                row.evidence(),
                row.act(),
                withWork ? work(row.task(), today) : null,
                control.of(row),
                new PlanPage.More(
                        row.detail().indicator(),
                        row.detail().groups().stream()
                                .filter(groups::containsKey)
                                .map(groups::get)
                                .toList(),
                        row.people(),
                        row.detail().origin() == null
                                ? null
                                : row.detail().origin().replaceFirst(":.*", ""),
                        row.detail().goal(),
                        row.helperIds(),
                        row.needs()));
    }

    private PlanPage.@Nullable Work work(PlanRows.@Nullable Task task, LocalDate today) {
        if (task == null) {
            return null;
        }
        String state = task.cancelled()
                ? "cancelled"
                : task.confirmed() ? "confirmed" : task.done() ? task.hasConfirmer() ? "waiting" : "done" : "open";
        return new PlanPage.Work(
                task.publicId(), task.progress(), state, state.equals("open") ? days.late(task.due(), today) : 0);
    }

    private static boolean finished(PlanRows.Task task) {
        return task.confirmed() || task.done() && !task.hasConfirmer();
    }
}

package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.councils.SubjectStanding;
import org.birge.councils.Subjects;
import org.birge.database.Gathering;
import org.birge.shared.Text;
import org.birge.shared.pack.AgreementRoute.Answer;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the route of one plan with the reader's rights. */
@Component
class RouteOfPlan {

    private record Read(
            Supplier<RouteRows.Row> row,
            Supplier<Map<String, String>> names,
            Supplier<Optional<SubjectStanding>> standing,
            Supplier<List<Comments.Row>> comments,
            Supplier<List<RouteRows.Direction>> directions) {}

    private final RouteRows rows;
    private final Comments comments;
    private final Subjects subjects;
    private final OwnSections sections;
    private final LightRoute light;
    private final OwnDivisions divisions;
    private final CountryPack pack;
    private final SchoolDays days;

    RouteOfPlan(
            RouteRows rows,
            Comments comments,
            Subjects subjects,
            OwnSections sections,
            LightRoute light,
            OwnDivisions divisions,
            CountryPack pack,
            SchoolDays days) {
        this.rows = rows;
        this.comments = comments;
        this.subjects = subjects;
        this.sections = sections;
        this.light = light;
        this.divisions = divisions;
        this.pack = pack;
        this.days = days;
    }

    /** @param above how it is read above the school; null inside it */
    Supplier<PlanRoute> of(Gathering asked, PlanPage.Facts plan, Actor actor, @Nullable FromAbove above) {
        boolean school = actor.atSchool() && !plan.centre();
        Read read = new Read(
                rows.of(asked, plan.id()),
                rows.names(asked, plan.id(), above),
                school ? subjects.standing(asked, PutPlanBeforeCouncil.KIND, plan.publicId()) : () -> Optional.empty(),
                school ? comments.of(asked, plan.id()) : List::of,
                !plan.centre() && (OnePlan.leads(actor) || !school) ? rows.directions(asked, plan.id()) : List::of);
        return () -> route(plan, actor, read);
    }

    private PlanRoute route(PlanPage.Facts plan, Actor actor, Read read) {
        LocalDate today = days.today();
        PlanRoute.Way way = way(read.row().get(), read.names().get(), today);
        boolean mayComment = PlanRules.allows(PlanCommand.COMMENT_DIRECTION, actor.scope(), plan)
                && divisions.isCentreOf(actor.scope(), plan.organisation());
        List<CountryPack.Division> own = mayComment ? divisions.of(actor.scope(), plan.organisation()) : List.of();
        PlanRoute.Rights rights = rights(actor, plan, way, mayComment, !own.isEmpty());
        return new PlanRoute(
                plan.centre() ? PlanRoute.OF_CENTRE : PlanRoute.OF_SCHOOL,
                now(plan.state(), way),
                way,
                read.standing().get().orElse(null),
                comments(actor, plan, read.comments().get()),
                directions(read.directions().get()),
                pack.sections().stream()
                        .map(one -> new PlanRoute.Choice(one.code(), one.name()))
                        .toList(),
                own.stream()
                        .map(one -> new PlanRoute.Choice(one.code(), one.name()))
                        .toList(),
                !plan.centre()
                        && rights.adopt()
                        && plan.state() == PlanState.DRAFT
                        && light.openTo(plan.organisation()),
                today,
                pack.yearOf(today)
                        .plusWorkingDays(today, pack.route().comments().days()),
                rights);
    }

    private PlanRoute.Way way(RouteRows.Row row, Map<String, String> names, LocalDate today) {
        LocalDate by = row.answerBy();
        return new PlanRoute.Way(
                row.opened(),
                names.get("opened"),
                row.commentsOpened(),
                row.commentsUntil(),
                row.commentsUntil() != null && !row.commentsClosed() && !today.isAfter(row.commentsUntil()),
                row.commented(),
                row.unanswered(),
                row.skipped(),
                row.adoptedOn(),
                row.minutesNumber(),
                row.councilOn(),
                row.councilMinutes(),
                row.submitted(),
                names.get("submitted"),
                by,
                by == null ? 0 : pack.yearOf(today).workingDaysLeft(today, by),
                row.decided(),
                row.agreed(),
                row.silent() ? null : names.getOrDefault("agreed", names.get("noted")),
                row.silent());
    }

    private static String now(PlanState state, PlanRoute.Way way) {
        return switch (state) {
            case DRAFT, RETURNED -> "draft";
            case OPEN_FOR_COMMENT -> way.takesComments() || way.unanswered() > 0 ? "comment" : "council";
            case ADOPTED, ANSWERED -> "order";
            case SUBMITTED -> "authority";
            case AGREED, NOTED -> "done";
        };
    }

    private PlanRoute.Rights rights(
            Actor actor, PlanPage.Facts plan, PlanRoute.Way way, boolean mayComment, boolean hasDivision) {
        Predicate<PlanCommand> may = command -> PlanRules.allows(command, actor.scope(), plan);
        List<Answer> answers = pack.route().authority().answers();
        return new PlanRoute.Rights(
                may.test(PlanCommand.OPEN_FOR_COMMENT),
                may.test(PlanCommand.SET_COMMENT_DAYS),
                may.test(PlanCommand.COMMENT) && way.takesComments(),
                may.test(PlanCommand.PUT_BEFORE_COUNCIL),
                may.test(PlanCommand.ADOPT),
                mayComment && hasDivision,
                mayComment && !hasDivision,
                may.test(PlanCommand.DECIDE) && answers.contains(Answer.AGREE),
                may.test(PlanCommand.DECIDE) && answers.contains(Answer.NOTE));
    }

    private List<PlanRoute.Comment> comments(Actor actor, PlanPage.Facts plan, List<Comments.Row> made) {
        if (made.isEmpty()) {
            return List.of();
        }
        boolean answers = PlanRules.allows(PlanCommand.ANSWER_COMMENT, actor.scope(), plan);
        Set<String> own = answers && actor.scope().role().equals("deputy") && actor.person() != null
                ? sections.of(plan.id(), actor.person())
                : Set.of();
        return made.stream().map(row -> comment(row, actor, answers, own)).toList();
    }

    private PlanRoute.Comment comment(Comments.Row row, Actor actor, boolean answers, Set<String> own) {
        boolean mine = Objects.equals(actor.person(), row.madeBy());
        boolean deputy = actor.scope().role().equals("deputy");
        return new PlanRoute.Comment(
                row.publicId(),
                section(row.section()),
                row.measure(),
                row.measureTitle(),
                row.words(),
                row.madeAt(),
                row.who(),
                row.answer(),
                row.answerWords(),
                row.answeredAt(),
                row.answeredBy(),
                mine,
                answers && !mine && (!deputy || row.section() != null && own.contains(row.section())),
                row.version());
    }

    private @Nullable Text section(@Nullable String code) {
        return code == null ? null : pack.section(code).name();
    }

    private List<PlanRoute.Direction> directions(List<RouteRows.Direction> given) {
        return given.stream()
                .map(row -> new PlanRoute.Direction(
                        pack.bodies().divisions().stream()
                                .filter(one -> one.code().equals(row.division()))
                                .findFirst()
                                .map(CountryPack.Division::name)
                                .orElseThrow(),
                        row.words(),
                        row.at(),
                        row.who()))
                .toList();
    }
}

package org.birge.development.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.Query;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads where a school's year stands, in one query. */
@Repository
class Years {

    private record Row(
            int asked,
            int answered,
            boolean campaign,
            @Nullable LocalDate closes,
            @Nullable LocalDate closedOn,
            String state,
            @Nullable Instant since,
            int measures,
            int done,
            int late,
            int controls) {}

    private final Gatherings gatherings;
    private final CountryPack pack;
    private final SchoolDays days;

    Years(Gatherings gatherings, CountryPack pack, SchoolDays days) {
        this.gatherings = gatherings;
        this.pack = pack;
        this.days = days;
    }

    @Transactional(readOnly = true)
    YearPage of(Actor actor) {
        return of(gatherings.begin(), actor).get();
    }

    /** The same, gathered with other questions of the transaction under way. */
    Supplier<YearPage> of(Gathering asked, Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        LocalDate today = days.today();
        SchoolYear year = SchoolYear.at(today);
        Supplier<Optional<Row>> row = asked.first(standing(actor.organisation(), year, days.overdueUpTo(today)));
        return () -> page(row.get().orElseThrow(NotFound::new), actor, year, today);
    }

    private YearPage page(Row row, Actor actor, SchoolYear year, LocalDate today) {
        List<YearPage.Point> points = pack.yearOf(year.start()).controlPoints().stream()
                .map(point -> new YearPage.Point(point.name(), days.shown(point.day())))
                .toList();
        boolean inForce = row.state().equals("agreed") || row.state().equals("noted");
        return new YearPage(
                year,
                stages(row, inForce),
                row.campaign()
                        ? new YearPage.Diagnosis(row.asked(), row.answered(), row.closes(), row.closedOn() != null)
                        : null,
                row.state(),
                row.since(),
                row.measures(),
                row.done(),
                row.late(),
                row.controls(),
                points.stream()
                        .filter(point -> !point.day().isBefore(today))
                        .findFirst()
                        .orElse(null),
                points,
                actor.may(Permission.EDIT_PLAN),
                today.getMonthValue() >= Month.JUNE.getValue() && today.getMonthValue() <= Month.SEPTEMBER.getValue());
    }

    private static List<YearPage.Stage> stages(Row row, boolean inForce) {
        String needs = row.closedOn() != null ? "past" : "now";
        String plan = inForce ? "past" : needs.equals("past") ? "now" : "ahead";
        String work = inForce ? "now" : "ahead";
        return List.of(
                new YearPage.Stage("needs", inForce ? "past" : needs),
                new YearPage.Stage("plan", plan),
                new YearPage.Stage("work", work),
                new YearPage.Stage("control", inForce && row.controls() > 0 ? "now" : "ahead"),
                new YearPage.Stage("report", "ahead"));
    }

    private static Query<Row> standing(long school, SchoolYear year, LocalDate overdue) {
        return Query.of(
                        """
                select coalesce(y.asked, 0) as asked, coalesce(y.answered, 0) as answered, y.campaign_id is not null as campaign, y.closes, y.closed_on,
                       coalesce(p.state, 'none') as state,
                       coalesce(p.agreed_at, p.noted_at, p.submitted_at, p.returned_at) as since,
                       coalesce(w.measures, 0) as measures, coalesce(w.done, 0) as done, coalesce(w.late, 0) as late,
                       (select count(*)
                          from development.control_point c
                         where c.organisation_id = o.id and c.year = :year and c.confirmed_at is not null) as controls
                  from registry_api.place o
                  left join development.school_year y on y.organisation_id = o.id and y.year = :year
                  left join development_api.plan p on p.organisation_id = o.id and p.year = :year
                  left join lateral (select count(*) as measures,
                                            count(*) filter (where t.confirmed_at is not null
                                                                or t.done_at is not null and t.confirmer_id is null) as done,
                                            count(*) filter (where t.done_at is null and t.due <= :overdue) as late
                                       from development.measure m
                                       join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                                      where m.plan_id = p.id
                                        and m.dropped_at is null) w on true
                 where o.id = :school
                """,
                        (row, n) -> new Row(
                                row.getInt("asked"),
                                row.getInt("answered"),
                                row.getBoolean("campaign"),
                                row.getObject("closes", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class),
                                row.getString("state"),
                                moment(row.getObject("since", OffsetDateTime.class)),
                                row.getInt("measures"),
                                row.getInt("done"),
                                row.getInt("late"),
                                row.getInt("controls")))
                .with("school", school)
                .with("year", year.start())
                .with("overdue", overdue);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

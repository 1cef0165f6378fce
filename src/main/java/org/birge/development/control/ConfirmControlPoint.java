package org.birge.development.control;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head confirms a control point: from then on its figures are those of this day, and the authority and the centre see the totals (J0.2). */
@Component
public class ConfirmControlPoint {

    /** @param version as it was read */
    public record Command(String point, long version) {}

    private final ControlPoints points;
    private final Standings standings;
    private final ControlDays days;
    private final SchoolDays schoolDays;
    private final Clock clock;

    ConfirmControlPoint(
            ControlPoints points, Standings standings, ControlDays days, SchoolDays schoolDays, Clock clock) {
        this.points = points;
        this.standings = standings;
        this.days = days;
        this.schoolDays = schoolDays;
        this.clock = clock;
    }

    /**
     * Refuses anyone but the head, a point not near or confirmed before, a year without a plan in force, sections without words, and a point of
     * which nobody said where it stands.
     */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        long school = ReadControl.school(scope);
        SchoolYear year = days.year();
        Calendar.ControlPoint named = days.one(year, command.point());
        ControlState state = points.find(school, year, named.code())
                .map(point -> ReadControl.state(point, days))
                .orElseGet(() -> days.state(named.day()));
        ControlRules.demand(ControlCommand.CONFIRM, ControlRules.parties(scope, school), state);
        ControlPoint point = points.locked(school, year, named);
        ControlRules.demand(
                ControlCommand.CONFIRM, ControlRules.parties(scope, school), ReadControl.state(point, days));
        if (point.version() != command.version()) {
            throw Refusal.stale();
        }
        List<MeasureStanding> rows =
                points.counted(school, year, clock.instant(), days.today(), schoolDays.overdueUpTo(days.today()));
        if (rows.isEmpty()) {
            throw new Refusal("control.refusal.no-plan");
        }
        Map<String, String> words = points.words(point.id());
        if (rows.stream().anyMatch(row -> words.getOrDefault(row.section(), "").isEmpty())) {
            throw new Refusal("control.refusal.without-words");
        }
        if (standings.of(point.id()).isEmpty()) {
            throw new Refusal("control.refusal.without-standing");
        }
        points.confirmed(point.id(), rows, days.today(), clock.instant(), scope.person());
    }
}

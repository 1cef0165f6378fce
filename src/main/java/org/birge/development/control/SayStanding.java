package org.birge.development.control;

import java.time.Clock;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head says shortly where a control point stands: on the way, done, or hindered by what and what is needed (J0.2, cycle 4). Said again it
 * stands above what was said before; the same again is not kept twice.
 */
@Component
public class SayStanding {

    static final int LONGEST = 1000;

    /**
     * @param point code of the pack's term
     * @param standing one of {@link Standing#ALL}
     * @param reason what hinders, and needed what is needed: both where it is hindered, neither otherwise
     */
    public record Command(String point, String standing, String reason, String needed) {}

    private final ControlPoints points;
    private final Standings standings;
    private final ControlDays days;
    private final Clock clock;

    SayStanding(ControlPoints points, Standings standings, ControlDays days, Clock clock) {
        this.points = points;
        this.standings = standings;
        this.days = days;
        this.clock = clock;
    }

    /** Refuses anyone but the head, a point that is not near or is confirmed, and hindered without saying by what and what is needed. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        long school = ReadControl.school(scope);
        SchoolYear year = days.year();
        Calendar.ControlPoint named = days.one(year, command.point());
        ControlRules.demand(
                ControlCommand.SAY,
                ControlRules.parties(scope, school),
                points.find(school, year, named.code())
                        .map(point -> ReadControl.state(point, days))
                        .orElseGet(() -> days.state(named.day())));
        if (!Standing.ALL.contains(command.standing())) {
            throw new Refusal("control.refusal.without-standing");
        }
        boolean hindered = command.standing().equals(Standing.HINDERED);
        String reason = hindered ? command.reason().strip() : "";
        String needed = hindered ? command.needed().strip() : "";
        if (hindered && (reason.isEmpty() || needed.isEmpty())) {
            throw new Refusal("control.refusal.hindered");
        }
        if (reason.length() > LONGEST || needed.length() > LONGEST) {
            throw new Refusal("control.refusal.long", LONGEST);
        }
        ControlPoint point = points.locked(school, year, named);
        ControlRules.demand(ControlCommand.SAY, ControlRules.parties(scope, school), ReadControl.state(point, days));
        List<Standing> said = standings.of(point.id());
        if (said.isEmpty() || !same(said.getFirst(), command.standing(), reason, needed)) {
            standings.add(point.id(), command.standing(), reason, needed, clock.instant(), scope.person());
        }
    }

    private static boolean same(Standing before, String standing, String reason, String needed) {
        return before.standing().equals(standing)
                && before.reason().equals(reason)
                && before.needed().equals(needed);
    }
}

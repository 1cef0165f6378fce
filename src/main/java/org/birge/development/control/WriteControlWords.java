package org.birge.development.control;

import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head says in words how the sections stand at a control point (J0.2, cycle 4). Two people at once: the second is told. */
@Component
public class WriteControlWords {

    static final String WHOLE = "";
    private static final int LONGEST = 10_000;

    /**
     * @param point code of the pack's term
     * @param version as it was read, 0 for the first words
     * @param words by code of the section; those of the whole under the empty code
     */
    public record Command(String point, long version, Map<String, String> words) {}

    private final ControlPoints points;
    private final ControlDays days;
    private final CountryPack pack;

    WriteControlWords(ControlPoints points, ControlDays days, CountryPack pack) {
        this.points = points;
        this.days = days;
        this.pack = pack;
    }

    /** Refuses anyone but the head, a point that is not near or is confirmed, and words longer than 10,000 signs. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        long school = ReadControl.school(scope);
        SchoolYear year = days.year();
        Calendar.ControlPoint named = days.one(year, command.point());
        ControlRules.demand(
                ControlCommand.WRITE,
                ControlRules.parties(scope, school),
                points.find(school, year, named.code())
                        .map(point -> ReadControl.state(point, days))
                        .orElseGet(() -> days.state(named.day())));
        ControlPoint point = points.locked(school, year, named);
        ControlRules.demand(ControlCommand.WRITE, ControlRules.parties(scope, school), ReadControl.state(point, days));
        if (point.version() != command.version()) {
            throw Refusal.stale();
        }
        command.words().forEach((section, words) -> write(point, section, words.strip()));
        points.written(point.id());
    }

    private void write(ControlPoint point, String section, String words) {
        if (!section.equals(WHOLE)
                && pack.sections().stream().noneMatch(one -> one.code().equals(section))) {
            throw new NotFound();
        }
        if (words.length() > LONGEST) {
            throw new Refusal("control.refusal.long", LONGEST);
        }
        points.write(point.id(), section, words);
    }
}

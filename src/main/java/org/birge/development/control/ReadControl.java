package org.birge.development.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the control points of the school one acts at: live figures before one is confirmed, the frozen ones after. */
@Component
class ReadControl {

    private final ControlPoints points;
    private final Standings standings;
    private final ControlDays days;
    private final SchoolDays schoolDays;
    private final CountryPack pack;
    private final Clock clock;

    ReadControl(
            ControlPoints points,
            Standings standings,
            ControlDays days,
            SchoolDays schoolDays,
            CountryPack pack,
            Clock clock) {
        this.points = points;
        this.standings = standings;
        this.days = days;
        this.schoolDays = schoolDays;
        this.pack = pack;
        this.clock = clock;
    }

    static long school(Scope scope) {
        if (scope.organisation() == null) {
            throw new NotFound();
        }
        return scope.organisation();
    }

    static ControlState state(ControlPoint point, ControlDays days) {
        return point.confirmedAt() != null ? ControlState.CONFIRMED : days.state(point.day());
    }

    /** The point to look at first: the one that is open, else the last confirmed one, else the next. */
    @Transactional(readOnly = true)
    public String present() {
        SchoolYear year = days.year();
        List<ControlPage.Point> all = named(points.of(school(Scope.current()), year), year);
        return all.stream()
                .filter(point -> point.state().equals(ControlState.OPEN.code()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(point -> point.state().equals(ControlState.CONFIRMED.code()))
                        .reduce((earlier, later) -> later))
                .orElse(all.getFirst())
                .code();
    }

    @Transactional(readOnly = true)
    public ControlPage of(String code) {
        Scope scope = Scope.current();
        long school = school(scope);
        SchoolYear year = days.year();
        Calendar.ControlPoint named = days.one(year, code);
        List<ControlPoint> kept = points.of(school, year);
        Optional<ControlPoint> point =
                kept.stream().filter(one -> one.code().equals(code)).findFirst();
        ControlState state = point.map(one -> state(one, days)).orElseGet(() -> days.state(named.day()));
        ControlRules.demand(ControlCommand.READ, ControlRules.parties(scope, school), state);
        LocalDate today = days.today();
        List<MeasureStanding> rows = point.filter(one -> one.confirmedAt() != null)
                .map(one -> points.frozen(one.id()))
                .orElseGet(() -> points.counted(school, year, clock.instant(), today, schoolDays.overdueUpTo(today)));
        Map<String, String> words = point.map(one -> points.words(one.id())).orElse(Map.of());
        List<Standing> said = point.map(one -> standings.of(one.id())).orElse(List.of());
        @Nullable ControlPoint known = point.orElse(null);
        return new ControlPage(
                points.school(school),
                year,
                code,
                named.name(),
                named.day(),
                days.held(named.day()),
                state.code(),
                days.opens(named.day()),
                known == null || known.countedOn() == null ? today : known.countedOn(),
                known == null ? null : known.confirmedAt(),
                known == null ? null : known.confirmedBy(),
                said,
                words.getOrDefault(WriteControlWords.WHOLE, ""),
                sections(rows, words),
                named(kept, year),
                ControlRules.TABLE.allows(ControlCommand.WRITE, ControlRules.parties(scope, school), state),
                known == null ? 0 : known.version(),
                Problems.none(),
                said.isEmpty()
                        ? new ControlPage.Typed("", "", "")
                        : new ControlPage.Typed(
                                said.getFirst().standing(),
                                said.getFirst().reason(),
                                said.getFirst().needed()));
    }

    private List<ControlPage.Section> sections(List<MeasureStanding> rows, Map<String, String> words) {
        return pack.sections().stream()
                .map(section -> new ControlPage.Section(
                        section.code(),
                        section.numeral(),
                        section.name(),
                        rows.stream()
                                .filter(row -> row.section().equals(section.code()))
                                .toList(),
                        words.getOrDefault(section.code(), "")))
                .filter(section -> !section.rows().isEmpty() || !section.words().isEmpty())
                .toList();
    }

    private List<ControlPage.Point> named(List<ControlPoint> kept, SchoolYear year) {
        return days.of(year).stream()
                .map(point -> new ControlPage.Point(
                        point.code(),
                        point.name(),
                        point.day(),
                        kept.stream()
                                .filter(one -> one.code().equals(point.code()))
                                .findFirst()
                                .map(one -> state(one, days))
                                .orElseGet(() -> days.state(point.day()))
                                .code()))
                .toList();
    }
}

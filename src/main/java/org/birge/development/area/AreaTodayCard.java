package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.shared.SchoolYear;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On Today of a centre, an authority, the ministry: where their schools stand. */
@Component
class AreaTodayCard implements TodayCard {

    private final AreaTodayRows rows;

    AreaTodayCard(AreaTodayRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.SEE_AREA_NEEDS)) {
            return Optional::empty;
        }
        SchoolYear year = SchoolYear.at(today);
        Supplier<List<AreaToday.Stage>> stages = rows.stages(asked, year, actor.grant());
        return () -> card(year, stages.get());
    }

    private static Optional<Card> card(SchoolYear year, List<AreaToday.Stage> stages) {
        int schools = stages.stream().mapToInt(AreaToday.Stage::schools).sum();
        return schools == 0
                ? Optional.empty()
                : Optional.of(new Card("development/area/today", new AreaToday(year, schools, stages)));
    }
}

package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
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
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.SEE_AREA_NEEDS)) {
            return Optional.empty();
        }
        SchoolYear year = SchoolYear.at(today);
        List<AreaToday.Stage> stages = rows.stages(year, actor.grant());
        int schools = stages.stream().mapToInt(AreaToday.Stage::schools).sum();
        return schools == 0
                ? Optional.empty()
                : Optional.of(new Card("development/area/today", new AreaToday(year, schools, stages)));
    }
}

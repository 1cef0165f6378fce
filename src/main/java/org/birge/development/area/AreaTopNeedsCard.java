package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On Today of a centre, an authority, the ministry: what most of their schools need first. */
@Component
class AreaTopNeedsCard implements TodayCard {

    private final AreaTodayRows rows;
    private final CountryPack pack;

    AreaTopNeedsCard(AreaTodayRows rows, CountryPack pack) {
        this.rows = rows;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.SEE_AREA_NEEDS)) {
            return Optional::empty;
        }
        Supplier<List<AreaTodayRows.Top>> counted = rows.needs(asked, SchoolYear.at(today), actor.grant());
        return () -> card(counted.get());
    }

    private Optional<Card> card(List<AreaTodayRows.Top> counted) {
        List<AreaTopNeeds.Need> needs = counted.stream()
                .flatMap(top -> pack.teacherNeeds().areas().stream()
                        .filter(area -> area.code().equals(top.area()))
                        .map(NeedsInstrument.Area::name)
                        .map(name -> new AreaTopNeeds.Need(name, top.schools())))
                .toList();
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("development/area/top-needs", new AreaTopNeeds(needs)));
    }
}

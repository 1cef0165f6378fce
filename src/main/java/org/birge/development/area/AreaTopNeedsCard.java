package org.birge.development.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.SEE_AREA_NEEDS)) {
            return Optional.empty();
        }
        List<AreaTopNeeds.Need> needs = rows.needs(SchoolYear.at(today), actor.grant()).stream()
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

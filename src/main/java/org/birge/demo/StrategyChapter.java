package org.birge.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.plan.SetResponsibility;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for which section of the story's plan. */
@Component
class StrategyChapter implements DemoChapter {

    private static final Set<String> UPBRINGING = Set.of("upbringing", "parents", "inclusion", "learners", "community");

    private final SetResponsibility setResponsibility;
    private final CountryPack pack;

    StrategyChapter(SetResponsibility setResponsibility, CountryPack pack) {
        this.setResponsibility = setResponsibility;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        DemoSchool school = cast.story();
        Scope.run(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(
                        LocalDate.of(year.start(), 8, 26)
                                .atTime(12, 0)
                                .atZone(pack.timeZone())
                                .toInstant(),
                        () -> {
                            setResponsibility.run(matrix(school, year));
                            return true;
                        }));
    }

    /** The deputies take the sections in turn, the one for upbringing those about learners' life; what they lead the head confirms. */
    private SetResponsibility.Command matrix(DemoSchool school, SchoolYear year) {
        List<DemoPerson> teaching = school.withPost("deputy-teaching", "deputy-methodical", "method-union-head");
        List<DemoPerson> upbringing = school.withPost("deputy-upbringing", "deputy-extracurricular");
        Map<String, @Nullable Long> responsible = new HashMap<>();
        int turn = 0;
        for (CountryPack.Section section : pack.sections()) {
            responsible.put(
                    section.code(),
                    UPBRINGING.contains(section.code()) && !upbringing.isEmpty()
                            ? upbringing.getFirst().id()
                            : teaching.get(turn++ % teaching.size()).id());
        }
        return new SetResponsibility.Command(year, responsible, new HashMap<>());
    }
}

package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.support.mentor.AnswerConsent;
import org.birge.support.mentor.AskForConsent;
import org.springframework.stereotype.Component;

/** The centre asks young teachers whether a mentor of another school may be looked for, and most of them answer. */
@Component
class YoungConsents {

    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final int OPEN = 40;

    private record Asked(DemoSchool school, DemoPerson person) {}

    private final AskForConsent ask;
    private final AnswerConsent answer;
    private final CountryPack pack;

    YoungConsents(AskForConsent ask, AnswerConsent answer, CountryPack pack) {
        this.ask = ask;
        this.answer = answer;
        this.pack = pack;
    }

    /** All are asked; some forty agree, a few do not, the others have not said anything yet. */
    void tell(DemoCast cast, Scope centre, Set<Long> paired) {
        List<Long> asked = new ArrayList<>();
        LocalDate day = cast.today().minusDays(20);
        List<Asked> all = cast.schools().stream()
                .flatMap(school -> school.withPost("teacher").stream()
                        .filter(person ->
                                person.experience() < pack.mentoring().firstYears() && !paired.contains(person.id()))
                        .map(person -> new Asked(school, person)))
                .limit(OPEN + 6)
                .toList();
        all.forEach(one -> asked.add(one.person().id()));
        at(day, centre, () -> ask.run(new AskForConsent.Command(asked)));
        List<String> areas = pack.teacherNeeds().areas().stream()
                .map(NeedsInstrument.Area::code)
                .toList();
        for (int i = 0; i < Math.min(all.size(), OPEN + 3); i++) {
            Asked one = all.get(i);
            boolean yes = i < OPEN;
            List<String> wishes = i % 3 == 0 ? List.of() : List.of(areas.get(i % areas.size()));
            at(
                    day.plusDays(1 + i % 5),
                    DemoCast.as(one.school(), one.person(), "teacher"),
                    () -> answer.run(new AnswerConsent.Command(yes, yes ? wishes : List.of())));
        }
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}

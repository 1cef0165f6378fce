package org.birge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.birge.access.DemoSignIns.DemoSignIn;
import org.birge.database.Scope;
import org.birge.registry.RegisteredPlaces;
import org.birge.shared.pack.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the demo from beginning to end: places, people, accounts, then the chapters of the year. */
@Component
class DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);

    /** Staff of the schools, the school of the story first; the last is a small village school. */
    private static final int[] SIZES = {
        74, 120, 62, 48, 44, 40, 38, 36, 34, 32, 31, 30, 30, 28, 28, 27, 26, 26, 25, 25, 24, 24, 23, 22, 22, 21, 20, 20,
        19, 18, 18, 17, 17, 16, 16, 15, 15, 14, 14, 13, 12, 12
    };

    private final DemoPlaces places;
    private final DemoStaff staff;
    private final DemoAccounts accounts;
    private final RegisteredPlaces registered;
    private final List<DemoChapter> chapters;
    private final CountryPack pack;
    private final TransactionTemplate transaction;
    private final int told;

    /** @param told how many schools have a story at most, at least twelve; a few are enough to show Java what a demo needs */
    DemoStory(
            DemoPlaces places,
            DemoStaff staff,
            DemoAccounts accounts,
            RegisteredPlaces registered,
            List<DemoChapter> chapters,
            CountryPack pack,
            PlatformTransactionManager transactions,
            @Value("${birge.demo-schools:1000}") int told) {
        this.places = places;
        this.staff = staff;
        this.accounts = accounts;
        this.registered = registered;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
        this.told = told;
    }

    List<DemoSignIn> tell(LocalDate today) {
        Random random = new Random(2026);
        DemoNames names = new DemoNames(pack, random);
        DemoPlaces.Places founded = transaction.execute(status -> places.found());
        DemoCast cast = people(founded, names, random, today);
        List<DemoSignIn> opened = transaction.execute(status -> accounts.open(founded, cast, names));
        SideBySide.meanwhile(aside -> {
            for (DemoChapter chapter : chapters) {
                if (chapter.isAside()) {
                    aside.accept(() -> tell(chapter, cast));
                } else {
                    tell(chapter, cast);
                }
            }
        });
        return opened;
    }

    private static void tell(DemoChapter chapter, DemoCast cast) {
        long began = System.nanoTime();
        Scope.run(Scope.everything("demo"), () -> chapter.tell(cast));
        LOG.info("{}: {} ms", chapter.getClass().getSimpleName(), (System.nanoTime() - began) / 1_000_000);
    }

    private DemoCast people(DemoPlaces.Places founded, DemoNames names, Random random, LocalDate today) {
        RegisteredPlaces.Place region = registered.of(founded.region());
        List<Long> ordered = storyFirst(founded.schools()).stream().limit(told).toList();
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            long school = ordered.get(i);
            drawn.add(new Drawn(school, staff.drawn(school, SIZES[i % SIZES.length], names, random, today)));
        }
        List<DemoCast.DemoSchool> schools = SideBySide.map(drawn, school -> registered(school, today));
        return new DemoCast(
                founded.ministry(),
                founded.region(),
                region.low(),
                region.high(),
                founded.centre(),
                List.copyOf(schools),
                today);
    }

    private record Drawn(long school, List<DemoStaff.Drawn> staff) {}

    private DemoCast.DemoSchool registered(Drawn drawn, LocalDate today) {
        RegisteredPlaces.Place school = registered.of(drawn.school());
        return new DemoCast.DemoSchool(
                school.id(),
                school.placeKey(),
                school.name(),
                school.district(),
                staff.registered(school.id(), drawn.staff(), today));
    }

    /** The school of the story is a big one, taken from the middle of the list. */
    private List<Long> storyFirst(List<Long> schools) {
        List<Long> ordered = new ArrayList<>(schools);
        ordered.addFirst(ordered.remove(schools.size() / 3));
        return ordered;
    }
}

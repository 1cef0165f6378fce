package org.birge.support.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.jspecify.annotations.Nullable;

/** Schools, mentors and young teachers strewn over some 150 by 150 kilometres, always the same. */
final class InventedRegion {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final int SCHOOLS = 900;

    private record School(long id, double latitude, double longitude, List<String> languages) {}

    private final Random random = new Random(20260915);
    private final List<School> schools = new ArrayList<>();
    private final List<String> subjects;
    private final List<String> areas;

    InventedRegion(CountryPack pack) {
        this.subjects = pack.subjects().stream()
                .map(CountryPack.Subject::code)
                .limit(14)
                .toList();
        this.areas =
                pack.teacherNeeds().areas().stream().map(area -> area.code()).toList();
        for (int id = 1; id <= SCHOOLS; id++) {
            schools.add(new School(
                    id,
                    40.6 + 1.35 * random.nextDouble(),
                    47.6 + 1.8 * random.nextDouble(),
                    random.nextInt(8) == 0 ? List.of("az", "ru") : List.of("az")));
        }
    }

    Area area(int mentors, int teachers) {
        List<FreeMentor> free = new ArrayList<>();
        for (int i = 0; i < mentors; i++) {
            free.add(mentor(i + 1));
        }
        List<OpenMentee> waiting = new ArrayList<>();
        for (int i = 0; i < teachers; i++) {
            waiting.add(teacher(mentors + i + 1, free));
        }
        return new Area(waiting, free, Weights.usual(PairWish.class), Map.of(), Map.of(), 0);
    }

    private FreeMentor mentor(long person) {
        School school = schools.get(random.nextInt(SCHOOLS));
        int taken = random.nextInt(3);
        return new FreeMentor(
                person,
                "",
                school.id(),
                school.latitude(),
                school.longitude(),
                some(subjects, 1 + random.nextInt(2)),
                random.nextInt(4) == 0 ? List.of("az", "ru") : List.of("az"),
                taken + 9 + random.nextInt(6),
                taken,
                random.nextInt(12) > 0,
                random.nextInt(3) == 0 ? null : 40 + random.nextInt(120),
                TODAY.minusYears(5 + random.nextInt(30)),
                some(areas, 4),
                false,
                List.of("teacher"));
    }

    private OpenMentee teacher(long person, List<FreeMentor> mentors) {
        School school = schools.get(random.nextInt(SCHOOLS));
        FreeMentor last = random.nextInt(5) == 0 ? mentors.get(random.nextInt(mentors.size())) : null;
        return new OpenMentee(
                person,
                "",
                school.id(),
                school.latitude(),
                school.longitude(),
                last == null
                        ? subjects.get(random.nextInt(subjects.size()))
                        : last.subjects().getFirst(),
                "teacher",
                school.languages(),
                "young-teacher",
                random.nextInt(20) > 0,
                null,
                TODAY.minusMonths(random.nextInt(24)),
                id(last),
                some(areas, random.nextInt(4)),
                List.of());
    }

    private static @Nullable Long id(@Nullable FreeMentor mentor) {
        return mentor == null ? null : mentor.person();
    }

    private List<String> some(List<String> all, int many) {
        return random.ints(0, all.size())
                .distinct()
                .limit(many)
                .mapToObj(all::get)
                .toList();
    }
}

package org.birge.growth.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * What a course says of itself.
 *
 * @param kind seminar, training, round-table, upgrading, requalification, directed-study or distance
 * @param areas codes of the areas of needs it answers, three at most
 * @param subject code of the pack; for a requalification the one it leads to
 * @param audiences teachers, leaders, union-heads, young-teachers
 * @param form on-site, distance or mixed
 * @param provider the institute that holds it; null for the centre itself
 */
public record CourseContent(
        String title,
        String purpose,
        String kind,
        List<String> areas,
        @Nullable String subject,
        List<String> audiences,
        int hours,
        String form,
        @Nullable String provider) {

    static final List<String> KINDS =
            List.of("seminar", "training", "round-table", "upgrading", "requalification", "directed-study", "distance");
    static final List<String> AUDIENCES = List.of("teachers", "leaders", "union-heads", "young-teachers");
    static final List<String> FORMS = List.of("on-site", "distance", "mixed");
    static final int MOST_AREAS = 3;
    static final int MOST_HOURS = 500;

    public CourseContent {
        Longest.demand("title", title, Longest.NAME);
        Longest.demand("purpose", purpose, Longest.WORDS);
        Longest.demand("provider", provider, Longest.NAME);
    }

    /** All areas the pack's questionnaires of needs ask about, teachers' first. */
    static List<NeedsInstrument.Area> areas(CountryPack pack) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .toList();
    }

    /** Refuses no title, numbers nobody means, and a requalification to no subject; codes that are not there are not there. */
    CourseContent check(CountryPack pack) {
        if (title.isBlank()) {
            throw new Refusal("trainings.problem.title");
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refusal("trainings.problem.hours", MOST_HOURS);
        }
        if (areas.size() > MOST_AREAS) {
            throw new Refusal("trainings.problem.areas", MOST_AREAS);
        }
        if (audiences.isEmpty()) {
            throw new Refusal("trainings.problem.audience");
        }
        if (kind.equals("requalification") && subject == null) {
            throw new Refusal("trainings.problem.subject");
        }
        List<String> known =
                areas(pack).stream().map(NeedsInstrument.Area::code).toList();
        boolean there = KINDS.contains(kind)
                && FORMS.contains(form)
                && Set.copyOf(AUDIENCES).containsAll(audiences)
                && known.containsAll(areas)
                && (subject == null
                        || pack.subjects().stream().anyMatch(one -> one.code().equals(subject)));
        if (!there) {
            throw new NotFound();
        }
        return this;
    }
}

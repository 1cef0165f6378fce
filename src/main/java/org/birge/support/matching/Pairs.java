package org.birge.support.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at somebody who waits beside a mentor: what the rules and wishes are asked about. */
@Component
public class Pairs {

    private final Map<String, Set<String>> near;
    private final Set<String> heading;
    private final Roads roads;

    public Pairs(CountryPack pack, Roads roads) {
        this.near = pack.subjects().stream()
                .collect(Collectors.toMap(CountryPack.Subject::code, subject -> Set.copyOf(subject.near())));
        this.heading = pack.headNeeds().areas().stream()
                .map(NeedsInstrument.Area::code)
                .collect(Collectors.toSet());
        this.roads = roads;
    }

    public PossiblePair pair(OpenMentee mentee, FreeMentor mentor, @Nullable Long standing, LocalDate today) {
        return new PossiblePair(
                mentee,
                mentor,
                nearness(mentee, mentor),
                leads(mentor),
                way(mentee, mentor),
                years(mentor, today),
                standing);
    }

    private PossiblePair.Nearness nearness(OpenMentee mentee, FreeMentor mentor) {
        String subject = mentee.subject();
        if (subject == null) {
            return mentor.subjects().isEmpty() ? PossiblePair.Nearness.SAME : PossiblePair.Nearness.OTHER;
        }
        if (mentor.subjects().contains(subject)) {
            return PossiblePair.Nearness.SAME;
        }
        return mentor.subjects().stream().anyMatch(other -> near(subject, other))
                ? PossiblePair.Nearness.NEAR
                : PossiblePair.Nearness.OTHER;
    }

    /** In the pack one subject names the other; it does not matter which. */
    private boolean near(String one, String other) {
        return near.getOrDefault(one, Set.of()).contains(other)
                || near.getOrDefault(other, Set.of()).contains(one);
    }

    private boolean leads(FreeMentor mentor) {
        return mentor.heads() || mentor.strengths().stream().anyMatch(heading::contains);
    }

    private @Nullable Integer way(OpenMentee mentee, FreeMentor mentor) {
        if (mentee.organisation() == mentor.organisation()) {
            return 0;
        }
        Roads.Point from = point(mentor.latitude(), mentor.longitude());
        Roads.Point to = point(mentee.latitude(), mentee.longitude());
        return from == null || to == null ? null : roads.kilometres(from, to);
    }

    private static Roads.@Nullable Point point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Roads.Point(latitude, longitude);
    }

    private static @Nullable Integer years(FreeMentor mentor, LocalDate today) {
        return mentor.teachingSince() == null ? null : (int) ChronoUnit.YEARS.between(mentor.teachingSince(), today);
    }
}

package org.birge.support.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at somebody who waits beside a mentor: what the rules and wishes are asked about. */
@Component
public class Pairs {

    private final SubjectRule subjects;
    private final Roads roads;

    public Pairs(SubjectRule subjects, Roads roads) {
        this.subjects = subjects;
        this.roads = roads;
    }

    public PossiblePair pair(OpenMentee mentee, FreeMentor mentor, @Nullable Long standing, LocalDate today) {
        return new PossiblePair(
                mentee,
                mentor,
                subjects.of(mentee.kind().equals("new-head"), mentee.subject(), mentee.post(), mentor),
                way(mentee, mentor),
                years(mentor, today),
                standing);
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

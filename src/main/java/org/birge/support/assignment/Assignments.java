package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.birge.support.assignment.PossibleAssignment.Way;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.request.OpenRequest;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a request beside somebody of the centre: what the rules and wishes are asked about. */
@Component
class Assignments {

    /** Who leaves it open how they are helped is visited up to so many kilometres and talked with online beyond. */
    private static final int VISITED_WITHIN = 40;

    private record Trip(@Nullable LocalDate day, Way way) {}

    private final SubjectRule subjects;
    private final Roads roads;

    Assignments(SubjectRule subjects, Roads roads) {
        this.subjects = subjects;
        this.roads = roads;
    }

    PossibleAssignment pair(Queue queue, OpenRequest request, StaffMember member) {
        List<LocalDate> days =
                queue.week().inTime(request).stream().filter(member::there).toList();
        Trip trip = trip(request, member, days);
        return new PossibleAssignment(
                request,
                member,
                request.subject() == null ? null : subjects.of(request.subject(), member.subjects()),
                trip == null ? null : trip.way(),
                days,
                trip == null ? emptiest(member, days) : trip.day(),
                queue.week().until(request.promised()),
                queue.helped(request, member),
                queue.barred(request, member),
                queue.standing().get(request.id()));
    }

    /** Null for help online. */
    private @Nullable Trip trip(OpenRequest request, StaffMember member, List<LocalDate> days) {
        if (request.wish().equals("online")) {
            return null;
        }
        Trip best = best(request, member, days);
        Integer kilometres = best.way().kilometres();
        boolean far = kilometres == null || kilometres > VISITED_WITHIN;
        return request.wish().equals("any") && far ? null : best;
    }

    /** From the centre, or from a school they visit on such a day: whichever is nearest. */
    private Trip best(OpenRequest request, StaffMember member, List<LocalDate> days) {
        LocalDate emptiest = emptiest(member, days);
        Roads.Point school = point(request);
        if (school == null) {
            return new Trip(emptiest, new Way(null, null, null));
        }
        Trip best = new Trip(
                emptiest, member.home() == null ? new Way(null, null, null) : way(member.home(), school, null));
        for (StaffMember.Going going : member.going()) {
            if (days.contains(going.day())) {
                Way way = way(going.place(), school, going.school());
                Integer known = best.way().kilometres();
                if (known == null || way.kilometres() != null && way.kilometres() < known) {
                    best = new Trip(going.day(), way);
                }
            }
        }
        return best;
    }

    private Way way(Roads.Point from, Roads.Point to, @Nullable String school) {
        return new Way(roads.kilometres(from, to), roads.minutes(from, to), school);
    }

    /** The day with fewest visits; of those the first. */
    private static @Nullable LocalDate emptiest(StaffMember member, List<LocalDate> days) {
        return days.stream()
                .min(Comparator.comparingLong((LocalDate day) -> member.going().stream()
                                .filter(going -> going.day().equals(day))
                                .count())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static Roads.@Nullable Point point(OpenRequest request) {
        return request.latitude() == null || request.longitude() == null
                ? null
                : new Roads.Point(request.latitude(), request.longitude());
    }
}

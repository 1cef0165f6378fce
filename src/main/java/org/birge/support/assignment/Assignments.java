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

    /** A day after the promised one is chosen where the days before it hold so many minutes more. */
    private static final int LATER = 30;

    /** Without a way for help online, without a day where none has room. */
    private record Trip(@Nullable LocalDate day, @Nullable Way way) {}

    private final SubjectRule subjects;
    private final Roads roads;

    Assignments(SubjectRule subjects, Roads roads) {
        this.subjects = subjects;
        this.roads = roads;
    }

    PossibleAssignment pair(Queue queue, OpenRequest request, StaffMember member) {
        List<LocalDate> days =
                queue.week().inTime(request).stream().filter(member::there).toList();
        Trip trip = trip(queue.week(), request, member, days);
        return new PossibleAssignment(
                request,
                member,
                request.subject() == null ? null : subjects.of(request.subject(), member.subjects()),
                trip.way(),
                days,
                trip.day(),
                queue.week().waits(request.promised()),
                trip.day() == null ? 0 : queue.week().after(request.promised(), trip.day()),
                queue.helped(request, member),
                queue.barred(request, member),
                queue.standing().get(request.id()));
    }

    private Trip trip(Week week, OpenRequest request, StaffMember member, List<LocalDate> days) {
        if (request.wish().equals("online")) {
            return at(week, request, member, days, null);
        }
        Trip best = best(week, request, member, days);
        Integer kilometres = best.way() == null ? null : best.way().kilometres();
        boolean far = kilometres == null || kilometres > VISITED_WITHIN;
        return request.wish().equals("any") && far ? at(week, request, member, days, null) : best;
    }

    /** From the centre, or from a school they visit on a day that has room: whichever is nearest. */
    private Trip best(Week week, OpenRequest request, StaffMember member, List<LocalDate> days) {
        Roads.Point school = point(request);
        if (school == null) {
            return at(week, request, member, days, new Way(null, null, null));
        }
        Trip best = at(
                week,
                request,
                member,
                days,
                member.home() == null ? new Way(null, null, null) : way(member.home(), school, null));
        for (StaffMember.Going going : member.going()) {
            Way way = way(going.place(), school, going.school());
            if (days.contains(going.day())
                    && member.fits(going.day(), PossibleAssignment.minutes(way))
                    && nearer(way, best.way())) {
                best = new Trip(going.day(), way);
            }
        }
        return best;
    }

    private static boolean nearer(Way way, @Nullable Way best) {
        Integer known = best == null ? null : best.kilometres();
        return known == null || way.kilometres() != null && way.kilometres() < known;
    }

    private Way way(Roads.Point from, Roads.Point to, @Nullable String school) {
        return new Way(roads.kilometres(from, to), roads.minutes(from, to), school);
    }

    /** On the day of which least is taken, rather by the promised one than after it; of those on the first. */
    private static Trip at(
            Week week, OpenRequest request, StaffMember member, List<LocalDate> days, @Nullable Way way) {
        int minutes = PossibleAssignment.minutes(way);
        return new Trip(
                days.stream()
                        .filter(day -> member.fits(day, minutes))
                        .min(Comparator.comparingInt((LocalDate day) ->
                                        member.minutesOn(day) + LATER * week.after(request.promised(), day))
                                .thenComparingInt(member::minutesOn)
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse(null),
                way);
    }

    private static Roads.@Nullable Point point(OpenRequest request) {
        return request.latitude() == null || request.longitude() == null
                ? null
                : new Roads.Point(request.latitude(), request.longitude());
    }
}

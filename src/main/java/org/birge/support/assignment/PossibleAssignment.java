package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.support.mentor.Nearness;
import org.birge.support.request.OpenRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request and somebody of the centre, and what the rules look at. {@link AssignmentRule} and {@link AssignmentWish} are asked about it by the
 * solver's constraints and by the page alike.
 *
 * @param subject how near what they teach is to the subject of the request; null where the request has none
 * @param way to the school; null for help online
 * @param days on which they are there and help comes in time
 * @param day proposed; null where none of them has room
 * @param waits how long it may still wait, as {@link Week#waits} says
 * @param after days of the week that pass after the promised one until help comes
 * @param helped whom they have helped before
 * @param barred whether somebody decided that it shall not be them
 * @param standing id of the person whom the last proposal gave it; null where there is none
 */
public record PossibleAssignment(
        OpenRequest request,
        StaffMember member,
        @Nullable Nearness subject,
        @Nullable Way way,
        List<LocalDate> days,
        @Nullable LocalDate day,
        int waits,
        int after,
        Helped helped,
        boolean barred,
        @Nullable Long standing) {

    /** What help takes without the way, by usage of the centres. */
    static final int HELP_MINUTES = 90;

    /** What a way takes that nobody knows. */
    static final int UNKNOWN_WAY_MINUTES = 60;

    /** Whom somebody has helped before. */
    public enum Helped {
        NOBODY,
        SCHOOL,
        PERSON
    }

    /**
     * To the school and back.
     *
     * @param kilometres one way, by road, by estimate; null where it is not known
     * @param minutes one way; null where they are not known
     * @param from the school they visit that day, from which they go on; null for the centre
     */
    public record Way(
            @Nullable Integer kilometres,
            @Nullable Integer minutes,
            @Nullable String from) {}

    boolean ofDivision() {
        return member.divisions().contains(request.division());
    }

    /** Whoever takes it on, with it; the rules hold, so there is a day. */
    StaffMember taken() {
        return member.with(Objects.requireNonNull(day), minutes());
    }

    /** visit or online. */
    String form() {
        return way == null ? "online" : "visit";
    }

    /** What it takes of their week, with the way there and back. */
    int minutes() {
        return minutes(way);
    }

    /** Help, with the way there and back. */
    static int minutes(@Nullable Way way) {
        if (way == null) {
            return HELP_MINUTES;
        }
        return HELP_MINUTES + 2 * (way.minutes() == null ? UNKNOWN_WAY_MINUTES : way.minutes());
    }
}

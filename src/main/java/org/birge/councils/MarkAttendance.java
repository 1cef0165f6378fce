package org.birge.councils;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks who is absent; everybody else is present. Counts already made keep the numbers of their moment. */
@Component
public class MarkAttendance {

    /**
     * Ids of the roll's seats. Whoever is excused but not absent is present.
     *
     * @param seen seats as they stood when the roll was read; only those marked otherwise since are changed, so that two who mark at once both
     *     count. Null sets the whole roll.
     */
    public record Command(
            String session,
            Set<Long> absent,
            Set<Long> excused,
            @Nullable Seen seen) {

        public Command(String session, Set<Long> absent, Set<Long> excused) {
            this(session, absent, excused, null);
        }
    }

    /** What the roll said when it was read. */
    public record Seen(Set<Long> absent, Set<Long> excused) {}

    private final Sitting sitting;
    private final Rolls rolls;

    MarkAttendance(Sitting sitting, Rolls rolls) {
        this.sitting = sitting;
        this.rolls = rolls;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.MARK_ATTENDANCE, command.session());
        Seen seen = command.seen();
        if (seen == null) {
            rolls.mark(session.id(), command.absent(), command.excused());
            return;
        }
        Attendance now = rolls.of(session.id());
        rolls.mark(
                session.id(),
                merged(now, Attendance.Seat::absent, seen.absent(), command.absent()),
                merged(now, Attendance.Seat::excused, seen.excused(), command.excused()));
    }

    private static Set<Long> merged(Attendance now, Predicate<Attendance.Seat> mark, Set<Long> seen, Set<Long> wanted) {
        return now.roll().stream()
                .filter(seat -> seen.contains(seat.id()) == wanted.contains(seat.id())
                        ? mark.test(seat)
                        : wanted.contains(seat.id()))
                .map(Attendance.Seat::id)
                .collect(Collectors.toSet());
    }
}

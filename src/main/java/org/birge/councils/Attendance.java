package org.birge.councils;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.birge.shared.pack.CouncilKind;
import org.jspecify.annotations.Nullable;

/** Who was there: everybody on the roll but those marked absent. */
public record Attendance(List<Seat> roll) {

    /** One member on the roll of a session. */
    public record Seat(long id, @Nullable Long person, String name, String capacity, boolean absent, boolean excused) {}

    public int members() {
        return roll.size();
    }

    public int present() {
        return members() - absent().size();
    }

    public List<Seat> absent() {
        return roll.stream().filter(Seat::absent).toList();
    }

    /** Each seat that is taken, in the order of the roll. */
    void present(Consumer<Seat> each) {
        roll.stream().filter(seat -> !seat.absent()).forEach(each);
    }

    public int excused() {
        return (int) roll.stream().filter(Seat::excused).count();
    }

    /** Whether so many are there that the council can decide; a council without members never is. */
    public boolean quorum(CouncilKind kind) {
        return members() > 0 && kind.quorum().reachedBy(present(), members());
    }

    /** The least number of members that make a quorum. */
    public int needed(CouncilKind kind) {
        int over = members() * kind.quorum().numerator();
        return Math.ceilDiv(over, kind.quorum().denominator());
    }

    /** Ids of the seats marked absent, as the roll's form sends them back. */
    public String absentSeats() {
        return ids(Seat::absent);
    }

    public String excusedSeats() {
        return ids(Seat::excused);
    }

    private String ids(Predicate<Seat> marked) {
        return roll.stream()
                .filter(marked)
                .map(seat -> Long.toString(seat.id()))
                .collect(Collectors.joining(","));
    }
}

package org.birge.support.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.jspecify.annotations.Nullable;

/** What was fixed by hand before: what of it stays, and what no longer can, with the rule that stands in the way. */
final class Pins {

    /** Stands for the mentor where it was fixed that somebody has none. */
    static final long NOBODY = 0;

    /** The mentor takes nobody any more, or works elsewhere. */
    private static final String GONE = "gone";

    /**
     * @param mentor id of the person who was fixed
     * @param why code of the rule that is broken now, or gone
     */
    record Released(long mentor, String why) {}

    private final Area area;
    private final Map<Integer, Integer> held = new HashMap<>();
    private final Map<Long, Released> released = new HashMap<>();

    private Pins(Area area) {
        this.area = area;
    }

    static Pins of(Area area, Pairs pairs, LocalDate today) {
        Pins pins = new Pins(area);
        Map<Long, Integer> numbers = area.numbers();
        int[] given = new int[area.mentors().size()];
        for (int i = 0; i < area.mentees().size(); i++) {
            OpenMentee mentee = area.mentees().get(i);
            Long fixed = area.pins().get(mentee.person());
            if (fixed == null) {
                continue;
            }
            Integer at = numbers.get(fixed);
            String why = fixed == NOBODY ? null : at == null ? GONE : pins.broken(pairs, mentee, at, given[at], today);
            if (why != null) {
                pins.released.put(mentee.person(), new Released(fixed, why));
                continue;
            }
            pins.held.put(i, at == null ? -1 : at);
            if (at != null) {
                given[at]++;
            }
        }
        return pins;
    }

    /** Numbers of who is fixed, with the number of the mentor; -1 for nobody. */
    Map<Integer, Integer> held() {
        return held;
    }

    boolean holds(int mentee) {
        return held.containsKey(mentee);
    }

    /** Null where nothing was fixed, or it stays. */
    @Nullable
    Released released(long mentee) {
        return released.get(mentee);
    }

    private @Nullable String broken(Pairs pairs, OpenMentee mentee, int at, int given, LocalDate today) {
        FreeMentor mentor = area.mentors().get(at);
        Set<PairRule> broken = PairRule.broken(pairs.pair(mentee, mentor, null, today));
        if (!broken.isEmpty()) {
            return broken.iterator().next().code();
        }
        return mentor.taken() + given < mentor.capacity() ? null : PairRule.PLACES.code();
    }
}

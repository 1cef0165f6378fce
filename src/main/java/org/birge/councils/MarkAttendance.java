package org.birge.councils;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks who is absent; everybody else is present. Counts already made keep the numbers of their moment. */
@Component
public class MarkAttendance {

    /** Ids of the roll's seats. Whoever is excused but not absent is present. */
    public record Command(String session, Set<Long> absent, Set<Long> excused) {}

    private final Sitting sitting;
    private final Rolls rolls;

    MarkAttendance(Sitting sitting, Rolls rolls) {
        this.sitting = sitting;
        this.rolls = rolls;
    }

    @Transactional
    public void run(Command command) {
        rolls.mark(
                sitting.demand(SittingCommand.MARK_ATTENDANCE, command.session())
                        .id(),
                command.absent(),
                command.excused());
    }
}

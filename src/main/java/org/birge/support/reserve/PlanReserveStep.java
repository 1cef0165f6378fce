package org.birge.support.reserve;

import java.time.LocalDate;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step of preparation is planned: what to learn or do, by when, with whom (J1d.13). */
@Component
public class PlanReserveStep {

    private static final int LONGEST_WHAT = 300;
    private static final int LONGEST_WITH = 200;

    /** @param with whom; empty for nobody */
    public record Command(String entry, long version, String what, String with, LocalDate due) {

        public Command {
            what = what.strip();
            with = with.strip();
            Longest.demand("what", what, LONGEST_WHAT);
            Longest.demand("with", with, LONGEST_WITH);
        }
    }

    private final Reserve reserve;
    private final ReserveSteps steps;

    PlanReserveStep(Reserve reserve, ReserveSteps steps) {
        this.reserve = reserve;
        this.steps = steps;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.PREPARE, command.version());
        if (command.what().isEmpty()) {
            throw new Refusal("reserve.refusal.step-words");
        }
        if (command.due().isBefore(reserve.today())
                || command.due().isAfter(reserve.today().plusYears(ReserveWish.FURTHEST_YEARS))) {
            throw new Refusal("reserve.refusal.step-day", ReserveWish.FURTHEST_YEARS);
        }
        steps.add(entry.id(), command.what(), command.with().isEmpty() ? null : command.with(), command.due());
        reserve.happened(entry.id(), "step-planned", command.what());
    }
}

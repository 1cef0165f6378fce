package org.birge.support.reserve;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step of preparation was done (J1d.13). */
@Component
public class FinishReserveStep {

    /** @param step public id */
    public record Command(String entry, long version, String step) {}

    private final Reserve reserve;
    private final ReserveSteps steps;

    FinishReserveStep(Reserve reserve, ReserveSteps steps) {
        this.reserve = reserve;
        this.steps = steps;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.PREPARE, command.version());
        reserve.happened(entry.id(), "step-done", steps.done(entry.id(), command.step()));
    }
}

package org.birge.support.reserve;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step that was planned is not wanted any more (J1d.13). */
@Component
public class DropReserveStep {

    /** @param step public id */
    public record Command(String entry, long version, String step) {}

    private final Reserve reserve;
    private final ReserveSteps steps;

    DropReserveStep(Reserve reserve, ReserveSteps steps) {
        this.reserve = reserve;
        this.steps = steps;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.PREPARE, command.version());
        reserve.happened(entry.id(), "step-dropped", steps.dropped(entry.id(), command.step()));
    }
}

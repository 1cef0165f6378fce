package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a step out of a programme; pairs on which it was laid keep theirs. */
@Component
public class RemoveProgrammeStep {

    public record Command(String programme, long version, String step) {}

    private final Programmes programmes;
    private final CountryPack pack;

    RemoveProgrammeStep(Programmes programmes, CountryPack pack) {
        this.programmes = programmes;
        this.pack = pack;
    }

    /** Refuses to take the last one: a programme without steps leads nobody. */
    @Transactional
    public void run(Command command) {
        Programme programme = programmes
                .lock(command.programme(), pack.defaultLanguage())
                .demand(ProgrammeCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        if (programme.steps().size() == 1) {
            throw new Refusal("induction.refusal.last-step");
        }
        programmes.removeStep(programme.id(), command.step());
        programmes.changed(programme.id());
    }
}

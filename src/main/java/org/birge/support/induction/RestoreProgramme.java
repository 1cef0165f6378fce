package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a withdrawn programme into use again. */
@Component
public class RestoreProgramme {

    public record Command(String programme, long version) {}

    private final Programmes programmes;
    private final CountryPack pack;

    RestoreProgramme(Programmes programmes, CountryPack pack) {
        this.programmes = programmes;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        Programme programme = programmes
                .lock(command.programme(), pack.defaultLanguage())
                .demand(ProgrammeCommand.RESTORE, Scope.current())
                .atVersion(command.version());
        programmes.withdrawn(programme.id(), false);
    }
}

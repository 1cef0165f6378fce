package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a programme out of use: nobody chooses it any more. It can be restored. */
@Component
public class WithdrawProgramme {

    public record Command(String programme, long version) {}

    private final Programmes programmes;
    private final CountryPack pack;

    WithdrawProgramme(Programmes programmes, CountryPack pack) {
        this.programmes = programmes;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        Programme programme = programmes
                .lock(command.programme(), pack.defaultLanguage())
                .demand(ProgrammeCommand.WITHDRAW, Scope.current())
                .atVersion(command.version());
        programmes.withdrawn(programme.id(), true);
    }
}

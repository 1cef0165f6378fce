package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says a programme's title and what it is for anew. Pairs on which it was laid keep what they have. */
@Component
public class ChangeProgramme {

    public record Command(String programme, long version, String title, String about) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
            Longest.demand("about", about, Longest.REASON);
        }
    }

    private final Programmes programmes;
    private final CountryPack pack;

    ChangeProgramme(Programmes programmes, CountryPack pack) {
        this.programmes = programmes;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        Programme programme = programmes
                .lock(command.programme(), pack.defaultLanguage())
                .demand(ProgrammeCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        if (command.title().isBlank()) {
            throw new Refusal("induction.refusal.no-title");
        }
        programmes.said(programme.id(), command.title().strip(), command.about().strip());
        programmes.changed(programme.id());
    }
}

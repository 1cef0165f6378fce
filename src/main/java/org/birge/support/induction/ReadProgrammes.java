package org.birge.support.induction;

import java.util.List;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of programmes. */
@Component
class ReadProgrammes {

    private final Programmes programmes;

    ReadProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Transactional(readOnly = true)
    ProgrammesPage list(Actor actor, Language language) {
        List<Programme> made = programmes.made();
        List<Programme> inUse = made.stream()
                .filter(one -> one.state() == ProgrammeState.IN_USE)
                .toList();
        return new ProgrammesPage(
                programmes.ready(language),
                inUse.stream()
                        .filter(one -> one.owner() == actor.organisation())
                        .toList(),
                inUse.stream()
                        .filter(one -> one.owner() != actor.organisation())
                        .toList(),
                made.stream()
                        .filter(one -> one.owner() == actor.organisation() && one.state() == ProgrammeState.WITHDRAWN)
                        .toList());
    }

    @Transactional(readOnly = true)
    ProgrammePage page(String publicId, Language language) {
        Scope scope = Scope.current();
        Programme programme = programmes.find(publicId, language).demand(ProgrammeCommand.READ, scope);
        return new ProgrammePage(
                programme,
                programme.allows(ProgrammeCommand.COPY, scope),
                programme.allows(ProgrammeCommand.CHANGE, scope),
                programme.allows(ProgrammeCommand.RESTORE, scope));
    }

    /** One that the reader may change. */
    @Transactional(readOnly = true)
    Programme toChange(String publicId, Language language) {
        return programmes.find(publicId, language).demand(ProgrammeCommand.CHANGE, Scope.current());
    }
}

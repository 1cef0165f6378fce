package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.Longest;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A centre or a school makes a programme of its own out of another one. */
@Component
public class CopyProgramme {

    /**
     * @param from public id, or code of a ready one
     * @param language of the new one's words; a programme that somebody wrote keeps the language it is written in
     */
    public record Command(String from, String title, Language language) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
        }
    }

    private final Programmes programmes;

    CopyProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @return the public id of the new one. Refuses an empty title and whoever stands behind no person. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        Programme from = programmes.find(command.from(), command.language()).demand(ProgrammeCommand.COPY, scope);
        if (scope.person() == null) {
            throw new Refusal("induction.refusal.not-yours");
        }
        if (command.title().isBlank()) {
            throw new Refusal("induction.refusal.no-title");
        }
        String publicId = PublicId.next();
        long id = programmes.add(publicId, from, command.title().strip(), from.language());
        from.steps()
                .forEach(step -> programmes.addStep(
                        id,
                        new Programme.Step(
                                PublicId.next(),
                                step.unit(),
                                step.after(),
                                step.kind(),
                                step.by(),
                                step.title(),
                                step.words())));
        return publicId;
    }
}

package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the programme of a pair; it is laid when the pair begins, or at once in place of another where no step was touched. */
@Component
public class ChooseProgramme {

    /**
     * @param version of the choice that was read; {@value Inductions#NONE} for none
     * @param language of a ready programme's words
     */
    public record Command(String mentorship, long version, String programme, Language language) {}

    private final Mentorships mentorships;
    private final Programmes programmes;
    private final Inductions inductions;
    private final PairSteps steps;
    private final LayInduction lay;

    ChooseProgramme(
            Mentorships mentorships, Programmes programmes, Inductions inductions, PairSteps steps, LayInduction lay) {
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.inductions = inductions;
        this.steps = steps;
        this.lay = lay;
    }

    /** Refuses a withdrawn programme, one without steps, one for others than whom the pair is for, and a choice made meanwhile. */
    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships.lock(command.mentorship());
        inductions.lockSteps(pair.id());
        InductionState state = inductions.state(pair);
        InductionRules.demand(InductionCommand.CHOOSE, pair, state);
        if (inductions.version(pair.id()) != command.version()) {
            throw Refusal.stale();
        }
        Programme programme =
                programmes.find(command.programme(), command.language()).demand(ProgrammeCommand.READ, Scope.current());
        if (programme.state() == ProgrammeState.WITHDRAWN
                || programme.steps().isEmpty()
                || !programme.fits(pair.kind())) {
            throw new Refusal("induction.refusal.programme.unfit");
        }
        inductions.choose(pair, programme, Scope.current().person());
        if (state == InductionState.FRESH) {
            steps.takeAway(pair.id());
            lay.run(pair);
        }
    }
}

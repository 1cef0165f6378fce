package org.birge.support.induction;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a step to a programme, or changes one. */
@Component
public class SetProgrammeStep {

    /** More would be no help to anybody in one year. */
    static final int MOST_STEPS = 60;

    static final int MOST_WEEKS = 52;
    static final int MOST_MONTHS = 12;

    /**
     * @param step public id; null for a new one
     * @param after so many weeks or months of the programme, 1 the first
     */
    public record Command(
            String programme,
            long version,
            @Nullable String step,
            Unit unit,
            int after,
            Kind kind,
            By by,
            String title,
            String words) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Programmes programmes;
    private final CountryPack pack;

    SetProgrammeStep(Programmes programmes, CountryPack pack) {
        this.programmes = programmes;
        this.pack = pack;
    }

    /** Refuses no title, a week or month that no year has, and more steps than anybody could do. */
    @Transactional
    public void run(Command command) {
        Programme programme = programmes
                .lock(command.programme(), pack.defaultLanguage())
                .demand(ProgrammeCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        if (command.title().isBlank()) {
            throw new Refusal("induction.refusal.no-title");
        }
        if (command.after() < 1 || command.after() > most(command.unit())) {
            throw new Refusal("induction.refusal.after");
        }
        Programme.Step step = new Programme.Step(
                command.step() == null ? PublicId.next() : command.step(),
                command.unit(),
                command.after(),
                command.kind(),
                command.by(),
                command.title().strip(),
                command.words().strip());
        if (command.step() != null) {
            programmes.changeStep(programme.id(), step);
        } else if (programme.steps().size() >= MOST_STEPS) {
            throw new Refusal("induction.refusal.too-many-steps", MOST_STEPS);
        } else {
            programmes.addStep(programme.id(), step);
        }
        programmes.changed(programme.id());
    }

    static int most(Unit unit) {
        return unit == Unit.WEEK ? MOST_WEEKS : MOST_MONTHS;
    }
}

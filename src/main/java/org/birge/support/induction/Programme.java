package org.birge.support.induction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.rules.RuleTable;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.InductionProgramme;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.birge.shared.pack.InductionProgramme.Whom;

/**
 * A programme as a template, in the language it is written in; a ready one in the reader's.
 *
 * @param id 0 for a ready one
 * @param owner id of the place that made it, 0 for a ready one
 * @param ownerName empty for a ready one
 */
public record Programme(
        long id,
        String publicId,
        Whom whom,
        String title,
        String about,
        Language language,
        long owner,
        String ownerName,
        ProgrammeState state,
        long version,
        List<Step> steps) {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparingInt(Step::schoolDay).thenComparing(step -> step.kind() == Kind.MILESTONE);

    public Programme {
        steps = steps.stream().sorted(IN_ORDER).toList();
    }

    /** @param publicId empty for a step of a ready programme */
    public record Step(String publicId, Unit unit, int after, Kind kind, By by, String title, String words) {

        /** The school day of the programme at whose end it is due, 1 the first. */
        public int schoolDay() {
            return unit.schoolDays() * after;
        }

        /** The month of the programme it lies in, 1 the first. */
        public int month() {
            return (schoolDay() + Unit.MONTH.schoolDays() - 1) / Unit.MONTH.schoolDays();
        }

        public boolean milestone() {
            return kind == Kind.MILESTONE;
        }

        public String kindCode() {
            return RuleTable.code(kind);
        }

        public String unitCode() {
            return RuleTable.code(unit);
        }

        public String byCode() {
            return RuleTable.code(by);
        }
    }

    public record Month(int number, List<Step> steps) {}

    static Programme ready(InductionProgramme ready, Language language) {
        return new Programme(
                0,
                ready.code(),
                ready.whom(),
                ready.title().in(language),
                ready.about().in(language),
                language,
                0,
                "",
                ProgrammeState.READY,
                0,
                ready.steps().stream()
                        .map(step -> new Step(
                                "",
                                step.unit(),
                                step.after(),
                                step.kind(),
                                step.by(),
                                step.title().in(language),
                                step.words().in(language)))
                        .toList());
    }

    /** Months in which something is due, with their steps. */
    public List<Month> months() {
        return IntStream.rangeClosed(1, lastMonth())
                .mapToObj(month -> new Month(
                        month,
                        steps.stream().filter(step -> step.month() == month).toList()))
                .filter(month -> !month.steps().isEmpty())
                .toList();
    }

    public int lastMonth() {
        return steps.stream().mapToInt(Step::month).max().orElse(0);
    }

    /** How long it is, in school days. */
    int schoolDays() {
        return steps.stream().mapToInt(Step::schoolDay).max().orElse(0);
    }

    public int milestones() {
        return (int) steps.stream().filter(Step::milestone).count();
    }

    public String whomCode() {
        return RuleTable.code(whom);
    }

    /** Whether a pair of this kind may have it: a colleague is led like a young teacher where nothing else was written. */
    boolean fits(String kind) {
        return whomCode().equals(kind) || kind.equals("colleague") && whom == Whom.YOUNG_TEACHER;
    }

    Programme with(List<Step> all) {
        return new Programme(id, publicId, whom, title, about, language, owner, ownerName, state, version, all);
    }

    boolean allows(ProgrammeCommand command, Scope scope) {
        return ProgrammeRules.TABLE.allows(command, ProgrammeRules.parties(scope, owner), state);
    }

    Programme demand(ProgrammeCommand command, Scope scope) {
        ProgrammeRules.demand(command, ProgrammeRules.parties(scope, owner), state);
        return this;
    }

    Programme atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }
}

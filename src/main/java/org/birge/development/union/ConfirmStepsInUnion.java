package org.birge.development.union;

import java.util.Collection;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.tasks.ConfirmSteps;
import org.springframework.stereotype.Component;

/**
 * The head of a union confirms steps of a member, at whichever of the union's schools the task is owed: they act there as head of a union, for
 * this one command. The rules of tasks then ask once more whether they lead the union of the responsible person.
 */
@Component
public class ConfirmStepsInUnion {

    /**
     * @param union and task public ids
     * @param version the task's as it was read
     * @param steps public ids
     */
    public record Command(String union, String task, long version, Collection<String> steps) {}

    private final LedUnions unions;
    private final ConfirmSteps confirmSteps;

    ConfirmStepsInUnion(LedUnions unions, ConfirmSteps confirmSteps) {
        this.unions = unions;
        this.confirmSteps = confirmSteps;
    }

    /** Not there for whoever does not lead the union, and for tasks that are not its members'. To be called outside a transaction. */
    public void run(Command command) {
        LedUnions.People people = unions.people(command.union());
        if (people == null) {
            throw new NotFound();
        }
        UnionYearPage.School school = people.schools().stream()
                .filter(one -> one.members().stream()
                        .flatMap(member -> member.work().stream())
                        .anyMatch(work -> work.publicId().equals(command.task())))
                .findFirst()
                .orElseThrow(NotFound::new);
        Scope self = Scope.current();
        Scope there = new Scope(
                school.placeKey(), school.placeKey() + 1, self.person(), self.account(), school.id(), "union-head");
        Scope.run(
                there,
                () -> confirmSteps.run(new ConfirmSteps.Command(command.task(), command.version(), command.steps())));
    }
}

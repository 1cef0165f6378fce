package org.birge.growth.order;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A centre or an authority keeps its list of institutes: adds one, changes how it is reached, asks it no more (J3a.4, J6.5). */
@Component
public class KeepInstitute {

    public record Change(String institute, long version, InstituteContent content) {}

    public record Retirement(String institute, long version, boolean retired) {}

    private final Institutes institutes;

    KeepInstitute(Institutes institutes) {
        this.institutes = institutes;
    }

    /** @return its public id. Refuses one that stands in the list by this name. */
    @Transactional
    public String add(InstituteContent content) {
        demand();
        return institutes.add(content.check());
    }

    @Transactional
    public void change(Change command) {
        demand();
        institutes.change(
                command.institute(), command.version(), command.content().check());
    }

    @Transactional
    public void retire(Retirement command) {
        demand();
        institutes.retired(command.institute(), command.version(), command.retired());
    }

    /** For whoever orders nothing there is no such list. */
    private static void demand() {
        Scope scope = Scope.current();
        if (!OrderRules.ROLES.contains(scope.role()) || scope.person() == null) {
            throw new NotFound();
        }
    }
}

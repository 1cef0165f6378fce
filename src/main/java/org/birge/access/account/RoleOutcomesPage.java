package org.birge.access.account;

import java.util.List;
import org.birge.access.Role;

/** What became of a change of roles, one by one. */
public record RoleOutcomesPage(Role role, boolean ends, List<ChangeRoles.Outcome> outcomes) {

    public List<ChangeRoles.Outcome> done() {
        return outcomes.stream().filter(one -> one.refusal() == null).toList();
    }

    public List<ChangeRoles.Outcome> refused() {
        return outcomes.stream().filter(one -> one.refusal() != null).toList();
    }
}

package org.birge.access.account;

import java.util.List;
import org.birge.access.Role;
import org.birge.web.Problems;

/** Roles in reach, the roles one may give, and what was typed to give one. */
public record GrantsPage(
        List<Grants.Row> rows, String q, List<Role> givable, String user, String place, Problems problems) {

    /** What may be given may be ended. */
    public boolean mayEnd(Grants.Row row) {
        return givable.contains(Role.of(row.role()));
    }
}

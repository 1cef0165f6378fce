package org.birge.access.account;

import java.util.List;
import java.util.Map;
import org.birge.access.Role;
import org.birge.web.Picker;
import org.birge.web.Problems;

/** Roles in reach, the roles one may give, and what was typed to give one. */
public record GrantsPage(
        List<Grants.Row> rows,
        String q,
        List<Role> givable,
        Picker user,
        Picker place,
        Map<String, String> typed,
        Problems problems) {

    /** What may be given may be ended. */
    public boolean mayEnd(Grants.Row row) {
        return givable.contains(Role.of(row.role()));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

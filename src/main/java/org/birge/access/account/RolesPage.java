package org.birge.access.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.access.Role;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;

/**
 * Choosing several people to give a role, or to end one.
 *
 * @param held roles here by account
 * @param chosen public ids of accounts
 */
public record RolesPage(
        List<StaffRoles.Member> staff,
        Map<Long, List<StaffRoles.Held>> held,
        List<Role> givable,
        List<String> chosen,
        Map<String, String> typed,
        LocalDate today,
        Problems problems,
        CountryPack pack) {

    public List<StaffRoles.Held> heldBy(StaffRoles.Member member) {
        return held.getOrDefault(member.account(), List.of());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

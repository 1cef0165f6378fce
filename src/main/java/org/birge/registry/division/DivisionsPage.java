package org.birge.registry.division;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of a centre with their people.
 *
 * @param form for the centre's head, who says who works where; null for others
 */
public record DivisionsPage(
        String centre, List<Division> divisions, @Nullable DivisionForm form) {

    /** @param sections of the schools' plans it answers for */
    public record Division(String code, Text name, List<Text> sections, List<Member> members) {}

    /** @param leads whether they see what the division's people do */
    public record Member(String publicId, String division, String name, LocalDate since, boolean leads) {}

    public boolean keeps() {
        return form != null;
    }
}

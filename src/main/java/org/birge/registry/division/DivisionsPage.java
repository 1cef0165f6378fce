package org.birge.registry.division;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;

/**
 * The divisions of a centre with their people.
 *
 * @param staff to choose from, for the centre's head alone
 * @param keeps whether the viewer says who works where
 */
public record DivisionsPage(String centre, List<Division> divisions, List<Person> staff, boolean keeps) {

    /** @param sections of the schools' plans it answers for */
    public record Division(String code, Text name, List<Text> sections, List<Member> members) {}

    /** @param leads whether they see what the division's people do */
    public record Member(String publicId, String division, String name, LocalDate since, boolean leads) {}

    public record Person(long id, String name) {}
}

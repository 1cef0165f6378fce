package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J1d.9 Who gives a master lesson is chosen among the people the centre reaches")
@BirgeTest
class MasterGiverTest {

    private final Given given;
    private final Visitors visitors;

    MasterGiverTest(Given given, Visitors visitors) {
        this.given = given;
        this.visitors = visitors;
    }

    @Test
    @DisplayName("by the public id alone; a number of the registry or an id of nobody is told at the field")
    void chosen() {
        Person giver = given.teacher();
        Visitor centre = visitors.as(given.methodist());
        for (String nobody : new String[] {Long.toString(giver.id()), "nobody"}) {
            assertThat(planned(centre, nobody, giver.name()).status()).isEqualTo(422);
        }
        String address = planned(centre, giver.publicId(), giver.name()).location();
        assertThat(centre.get(address + "/changes?version=0").body()).contains(giver.publicId());
    }

    private static Visitor.Answer planned(Visitor centre, String giver, String name) {
        return centre.post(
                "/lessons/masters",
                "title",
                "Bir saatın gündəliyi",
                "kind",
                "teaching",
                "origin",
                "local",
                "language",
                "az",
                "translation",
                "none",
                "giver",
                giver,
                "giver-text",
                name,
                "words",
                "Dərsin əvvəli necə qurulur.");
    }
}

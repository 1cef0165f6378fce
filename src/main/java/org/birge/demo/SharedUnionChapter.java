package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.registry.AppointPerson;
import org.birge.registry.FormUnion;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** A method union over four small schools, formed before anybody is asked what they need; one of its teachers works in two of the schools. */
@Component
class SharedUnionChapter implements DemoChapter {

    private static final int FROM_EACH = 3;

    private final FormUnion formUnion;
    private final AppointPerson appointPerson;
    private final Words words;

    SharedUnionChapter(FormUnion formUnion, AppointPerson appointPerson, CountryPack pack, Messages messages) {
        this.formUnion = formUnion;
        this.appointPerson = appointPerson;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public void tell(DemoCast cast) {
        DemoSchool first = cast.smallOnes().getFirst();
        DemoPerson leader = first.withPost("teacher").getFirst();
        List<Long> members = cast.smallOnes().stream()
                .flatMap(school -> school.withPost("teacher").stream().limit(FROM_EACH))
                .map(DemoPerson::id)
                .toList();
        DemoPerson both = cast.smallOnes().get(1).withPost("teacher").getFirst();
        LocalDate from = cast.today().minusYears(1);
        Scope.run(cast.asRegion(), () -> {
            formUnion.run(new FormUnion.Command(
                    cast.region(), words.of("demo.shared-union"), null, null, leader.id(), members, from));
            appointPerson.run(
                    both.id(),
                    new AppointPerson.Posting(
                            first.id(), "teacher", both.subject(), null, BigDecimal.valueOf(6), from));
        });
    }
}

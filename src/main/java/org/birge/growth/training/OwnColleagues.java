package org.birge.growth.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.registry.NamedColleagues;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the place one acts in: of a school for who takes part, of the centre for who leads a session. */
@Repository
public class OwnColleagues {

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final TrainingDays days;
    private final CountryPack pack;

    OwnColleagues(JdbcClient sql, NamedColleagues colleagues, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
    }

    /** The name of somebody who works there today; empty for others. */
    @Transactional(readOnly = true)
    public Optional<String> name(long person) {
        return sql.sql("""
                select n.name
                  from registry_api.person n
                 where n.id = :person
                   and exists (select 1
                                 from registry_api.posting p
                                where p.person_id = n.id
                                  and p.organisation_id = :place
                                  and p.valid_from <= :today
                                  and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("person", person)
                .param("place", place())
                .param("today", days.today())
                .query(String.class)
                .optional();
    }

    /** By what is typed of the name. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> find(String text) {
        long key = sql.sql("select place_key from registry_api.place where id = :id")
                .param("id", place())
                .query(Long.class)
                .single();
        return colleagues.named(place(), key, text, days.today()).stream()
                .limit(Picker.SHOWN)
                .map(one -> new Picker.Suggestion(
                        Long.toString(one.id()),
                        one.name(),
                        "",
                        pack.post(one.post()).name()))
                .toList();
    }

    /** Refuses whoever of them does not work at the centre. */
    void demandOfCentre(List<Long> people) {
        if (people.stream().anyMatch(person -> !colleagues.works(place(), person, days.today()))) {
            throw new Refusal("trainings.problem.not-of-centre");
        }
    }

    private static long place() {
        return Objects.requireNonNull(Scope.current().organisation());
    }
}

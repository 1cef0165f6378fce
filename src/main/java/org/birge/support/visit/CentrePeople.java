package org.birge.support.visit;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the centre one acts in may go to schools, with the divisions they work in. */
@Repository
class CentrePeople {

    private final JdbcClient sql;
    private final VisitDays days;

    CentrePeople(JdbcClient sql, VisitDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<CentrePerson> all() {
        return everybody().list(sql);
    }

    /** The same, together with what else a page asks. */
    Supplier<List<CentrePerson>> all(Gathering asked) {
        return asked.list(everybody());
    }

    private Query<CentrePerson> everybody() {
        return Query.of(
                        """
                select p.id, p.public_id, p.name,
                       (select array_agg(d.division order by d.valid_from, d.division)
                          from registry_api.division_member d
                         where d.person_id = p.id
                           and d.organisation_id = :centre
                           and (d.valid_until is null or d.valid_until > :today)) as divisions
                  from registry_api.person p
                 where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                 union
                                select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                 order by p.sort_key, p.id
                """,
                        (row, n) -> new CentrePerson(
                                row.getLong("id"),
                                row.getString("public_id"),
                                row.getString("name"),
                                texts(row.getArray("divisions"))))
                .with("centre", Objects.requireNonNull(Scope.current().organisation()))
                .with("today", days.today());
    }

    /** Refuses nobody, and whoever does not work at the centre. */
    void demand(List<Long> people) {
        Set<Long> known = all().stream().map(CentrePerson::id).collect(Collectors.toSet());
        if (people.isEmpty()) {
            throw new Refusal("visits.problem.nobody");
        }
        if (!known.containsAll(people) || Set.copyOf(people).size() != people.size()) {
            throw new Refusal("visits.refusal.not-of-centre");
        }
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

package org.birge.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members added to the councils of a place who left the place since and still stand on the list. */
@Repository
class LeftMembers {

    private record Row(long council, String kind, String publicId, String name, String capacity, LocalDate leftOn) {}

    private final JdbcClient sql;
    private final CountryPack pack;

    LeftMembers(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** By council. */
    Map<Long, List<LeftMember>> of(long organisation, LocalDate day) {
        return byCouncil(rows(organisation, day).list(sql));
    }

    /** The same, gathered with other questions of the transaction under way. */
    Supplier<Map<Long, List<LeftMember>>> of(Gathering asked, long organisation, LocalDate day) {
        Supplier<List<Row>> rows = asked.list(rows(organisation, day));
        return () -> byCouncil(rows.get());
    }

    private static Query<Row> rows(long organisation, LocalDate day) {
        return Query.of("""
                select m.council_id as council, c.kind, m.public_id, coalesce(p.name, m.name, '') as name, m.capacity, min(d.left_on) as left_on
                  from councils.council c
                  join councils.member m on m.council_id = c.id
                  join registry_api.departure d on d.person_id = m.person_id and d.organisation_id = c.organisation_id
                  left join registry_api.person p on p.id = m.person_id
                 where c.organisation_id = :organisation
                   and m.valid_until is null
                   and d.left_on > m.valid_from
                   and d.left_on <= :day
                 group by m.council_id, c.kind, m.public_id, p.name, m.name, m.capacity
                 order by left_on, name
                """, Row.class).with("organisation", organisation).with("day", day);
    }

    private Map<Long, List<LeftMember>> byCouncil(List<Row> rows) {
        Map<Long, List<LeftMember>> left = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> pack.council(row.kind()).leavesWithPosting())
                .forEach(row -> left.computeIfAbsent(row.council(), council -> new ArrayList<>())
                        .add(new LeftMember(row.publicId(), row.name(), row.capacity(), row.leftOn())));
        return left;
    }
}

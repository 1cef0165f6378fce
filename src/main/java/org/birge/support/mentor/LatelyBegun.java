package org.birge.support.mentor;

import java.util.List;
import java.util.Optional;
import org.birge.database.Gatherings;
import org.birge.database.Planning;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.birge.registry.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who began in a post of an educator or a head within the years that make a newcomer, by name: whoever is one is among them. */
@Repository
class LatelyBegun {

    /** Somebody and their place in the order of names. */
    record One(long person, String name) {}

    /** Before everybody. */
    static final One FIRST = new One(0, "");

    /** Up to so many the index is walked in the order of names; more are gathered and sorted. */
    private static final int WALKED = 1000;

    private final JdbcClient sql;
    private final Gatherings gatherings;
    private final Workplaces workplaces;

    LatelyBegun(JdbcClient sql, Gatherings gatherings, Workplaces workplaces) {
        this.sql = sql;
        this.gatherings = gatherings;
        this.workplaces = workplaces;
    }

    /** Empty where the viewer does not reach the person. */
    Optional<One> one(String publicId) {
        return sql.sql("select id as person, sort_key as name from registry_api.person where public_id = :id")
                .param("id", publicId)
                .query(One.class)
                .optional();
    }

    /** The next ones, at most so many. */
    List<One> after(One last, int most) {
        Scope scope = Scope.current();
        @Nullable Long region = Regions.of(scope.low(), scope.high());
        Query<One> next = Query.of("""
                select distinct p.sort_key as name, p.person_id as person
                  from registry_api.posting p
                 where (:region::bigint is null or p.region = :region)
                   and p.place_key >= :low
                   and p.place_key < :high
                   and p.post = any (:educators)
                   and p.valid_from > case when p.post = any (:heads) then :head_after::date else :young_after::date end
                   and p.valid_from > least(:head_after::date, :young_after::date)
                   and (p.sort_key, p.person_id) > (:name, :person)
                 order by p.sort_key, p.person_id
                 limit :most
                """, One.class)
                .with("region", region)
                .with("low", scope.low())
                .with("high", scope.high())
                .with("educators", workplaces.educators())
                .with("heads", workplaces.heads())
                .with("head_after", workplaces.newHeadAfter())
                .with("young_after", workplaces.youngAfter())
                .with("name", last.name())
                .with("person", last.person())
                .with("most", most);
        return region == null || most > WALKED
                ? Planning.anew(sql, () -> next.list(sql))
                : Planning.walking(gatherings.begin(), next);
    }
}

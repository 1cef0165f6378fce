package org.birge.development.plan;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a school or centre, as far as a plan needs them: who may be responsible, who confirms. */
@Repository
class Colleagues {

    /** @param skills additional specialities and skills (J1d.12); leadsUnion whether head of a method union */
    record Member(
            long id,
            String name,
            String post,
            RoleGroup group,
            @Nullable String subject,
            List<String> skills,
            boolean leadsUnion) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Colleagues(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** All of a school today: whoever acts as head first, the head, deputies, heads of unions, then by name. */
    List<Member> of(long school) {
        Set<Long> seen = new HashSet<>();
        return ranked(school, null).stream()
                .filter(member -> seen.add(member.id()))
                .toList();
    }

    /** Those of some people who work at a school today, by their ids. */
    Map<Long, Member> among(long school, List<Long> people) {
        return ranked(school, people).stream()
                .collect(Collectors.toMap(Member::id, Function.identity(), (highest, lower) -> highest));
    }

    /** Whoever has several posts stands there with each, the highest first. */
    private List<Member> ranked(long school, @Nullable List<Long> people) {
        return sql.sql("""
                select distinct on (r.group_rank, n.sort_key, n.id)
                       n.id, n.name, p.post, p.subject, n.skills,
                       exists (select 1
                                 from registry_api.union_member u
                                where u.person_id = n.id
                                  and u.leads
                                  and (u.valid_until is null or u.valid_until > :today)) as leads_union
                  from registry_api.posting p
                  join registry_api.person n on n.id = p.person_id
                  cross join lateral (select case when p.acting then 0 when p.post = any (:heads) then 1 when p.post = any (:deputies) then 2 else 3 end as group_rank) r
                 where p.organisation_id = :school
                   and (:people::bigint[] is null or p.person_id = any (:people))
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by r.group_rank, n.sort_key, n.id, p.main desc
                """)
                .param("school", school)
                .param("people", people == null ? null : people.toArray(Long[]::new))
                .param("today", today())
                .param("heads", pack.postsIn(RoleGroup.HEAD))
                .param("deputies", pack.postsIn(RoleGroup.DEPUTY))
                .query((row, n) -> new Member(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("post"),
                        pack.post(row.getString("post")).group(),
                        row.getString("subject"),
                        strings(row.getArray("skills")),
                        row.getBoolean("leads_union")))
                .list();
    }

    /** The place itself, without what lies in its reach. */
    long placeKey(long school) {
        return sql.sql("select place_key from registry_api.place where id = :school")
                .param("school", school)
                .query(Long.class)
                .single();
    }

    /** How many work at a school today. */
    Supplier<Integer> count(Gathering asked, long school) {
        Supplier<Optional<Integer>> counted = asked.first(
                Query.of("""
                select count(distinct person_id)::int
                  from registry_api.posting
                 where organisation_id = :school
                   and valid_from <= :today
                   and (valid_until is null or valid_until > :today)
                """, (row, n) -> row.getInt(1)).with("school", school).with("today", today()));
        return () -> counted.get().orElseThrow();
    }

    boolean works(long school, long person) {
        return sql.sql("""
                select exists (select 1
                                 from registry_api.posting p
                                where p.organisation_id = :school
                                  and p.person_id = :person
                                  and p.valid_from <= :today
                                  and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("school", school)
                .param("person", person)
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /** Who confirms whose work: the deputy, for deputies the head, for the head nobody in the school; without deputies the head. */
    static Optional<Long> confirmerOf(long responsible, List<Member> staff) {
        Optional<Member> head = first(staff, RoleGroup.HEAD);
        boolean byHead =
                staff.stream().anyMatch(member -> member.id() == responsible && member.group() == RoleGroup.DEPUTY);
        if (staff.stream().anyMatch(member -> member.id() == responsible && member.group() == RoleGroup.HEAD)) {
            return Optional.empty();
        }
        Optional<Member> deputy = byHead ? Optional.empty() : first(staff, RoleGroup.DEPUTY);
        return deputy.or(() -> head).map(Member::id);
    }

    static Optional<Member> first(List<Member> staff, RoleGroup group) {
        return staff.stream().filter(member -> member.group() == group).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

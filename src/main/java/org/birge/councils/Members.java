package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits in a council on a day: those whom the pack's rule names by their posting, and those added. */
@Repository
class Members {

    private static final String NOBODY = "";

    private record Holder(String post, long person) {}

    private final JdbcClient sql;
    private final CountryPack pack;

    Members(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** In the order of names; who sits by rule and was added too stands once. */
    List<Member> on(Council council, LocalDate day) {
        return sql.sql("""
                with by_rule as (
                  select distinct on (person_id) person_id, post
                    from registry_api.posting
                   where organisation_id = :organisation
                     and post in (:posts)
                     and valid_from <= :day
                     and (valid_until is null or valid_until > :day)
                   order by person_id, main desc
                ), added as (
                  select public_id, person_id, name, capacity
                    from councils.member
                   where council_id = :council
                     and valid_from <= :day
                     and (valid_until is null or valid_until > :day)
                     and not (:leaves and exists (select 1
                                                    from registry_api.departure d
                                                   where d.person_id = member.person_id
                                                     and d.organisation_id = :organisation
                                                     and d.left_on > member.valid_from
                                                     and d.left_on <= :day))
                )
                select a.public_id, coalesce(r.person_id, a.person_id) as person_id, coalesce(p.name, a.name, '') as name,
                       r.post, coalesce(a.capacity, '') as capacity
                  from by_rule r
                  full join added a on a.person_id = r.person_id
                  left join registry_api.person p on p.id = coalesce(r.person_id, a.person_id)
                 order by p.sort_key nulls last, a.name
                """)
                .param("organisation", council.organisation())
                .param("posts", postsOf(pack.council(council.kind())))
                .param("leaves", pack.council(council.kind()).leavesWithPosting())
                .param("council", council.id())
                .param("day", day)
                .query((row, n) -> new Member(
                        row.getString("public_id"),
                        row.getObject("person_id", Long.class),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("capacity")))
                .list();
    }

    boolean sits(Council council, long person, LocalDate day) {
        return on(council, day).stream().anyMatch(member -> Long.valueOf(person).equals(member.person()));
    }

    void add(Council council, String publicId, AddMember.Command command, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into councils.member (public_id, council_id, place_key, person_id, name, capacity, valid_from, recorded_at, recorded_by)
                values (:public_id, :council, :place, :person, :name, :capacity, :from, :now, :by)
                """)
                .param("public_id", publicId)
                .param("council", council.id())
                .param("place", council.placeKey())
                .param("person", command.person())
                .param("name", command.name())
                .param("capacity", command.capacity())
                .param("from", command.from())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    int end(long council, String publicId, LocalDate day) {
        return sql.sql("""
                update councils.member
                   set valid_until = greatest(:day, valid_from)
                 where council_id = :council
                   and public_id = :public_id
                   and valid_until is null
                """)
                .param("council", council)
                .param("public_id", publicId)
                .param("day", day)
                .update();
    }

    /** The row of somebody who left and comes back ends where the new one begins. */
    void endRowsOf(Council council, long person, LocalDate day) {
        sql.sql("""
                update councils.member
                   set valid_until = greatest(:day, valid_from)
                 where council_id = :council
                   and person_id = :person
                   and valid_until is null
                """)
                .param("council", council.id())
                .param("person", person)
                .param("day", day)
                .update();
    }

    /** Which of these people have left the place by the day; who begins later has not. */
    Set<Long> goneAmong(Set<Long> people, long organisation, LocalDate day) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("""
                        select asked.id
                          from unnest(:people::bigint[]) as asked (id)
                         where exists (select 1
                                         from registry_api.posting p
                                        where p.person_id = asked.id
                                          and p.organisation_id = :organisation)
                           and not exists (select 1
                                             from registry_api.posting p
                                            where p.person_id = asked.id
                                              and p.organisation_id = :organisation
                                              and (p.valid_until is null or p.valid_until > :day))
                        """)
                        .param("people", people.toArray(Long[]::new))
                        .param("organisation", organisation)
                        .param("day", day)
                        .query(Long.class)
                        .list());
    }

    /** People with a posting of this code at the place on the day; who chairs by the pack's rule is looked up so. */
    List<Long> holding(String post, long organisation, LocalDate day) {
        return sql.sql("""
                select distinct person_id
                  from registry_api.posting
                 where organisation_id = :organisation
                   and post = :post
                   and valid_from <= :day
                   and (valid_until is null or valid_until > :day)
                """)
                .param("organisation", organisation)
                .param("post", post)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** The same of every post by which the pack seats a chair, gathered with other questions of the transaction under way. */
    Supplier<Map<String, List<Long>>> holdingChairs(Gathering asked, long organisation, LocalDate day) {
        Supplier<List<Holder>> rows = asked.list(Query.of("""
                select distinct post, person_id as person
                  from registry_api.posting
                 where organisation_id = :organisation
                   and post = any (:posts)
                   and valid_from <= :day
                   and (valid_until is null or valid_until > :day)
                """, Holder.class)
                .with("organisation", organisation)
                .with(
                        "posts",
                        pack.councils().stream()
                                .map(CouncilKind::chair)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(String[]::new))
                .with("day", day));
        return () -> rows.get().stream()
                .collect(Collectors.groupingBy(Holder::post, Collectors.mapping(Holder::person, Collectors.toList())));
    }

    /** Everybody with a posting at the place on the day, by name. */
    List<Member> colleagues(long organisation, LocalDate day) {
        return sql.sql("""
                with posted as (
                  select distinct on (person_id) person_id, post
                    from registry_api.posting
                   where organisation_id = :organisation
                     and valid_from <= :day
                     and (valid_until is null or valid_until > :day)
                   order by person_id, main desc
                )
                select posted.person_id, posted.post, p.name
                  from posted
                  join registry_api.person p on p.id = posted.person_id
                 order by p.sort_key
                """)
                .param("organisation", organisation)
                .param("day", day)
                .query((row, n) ->
                        new Member(null, row.getLong("person_id"), row.getString("name"), row.getString("post"), ""))
                .list();
    }

    /** Whom the rule seats; who chairs by their post sits by it too. */
    private List<String> postsOf(CouncilKind kind) {
        Set<RoleGroup> groups =
                switch (kind.members()) {
                    case ALL_TEACHING_STAFF -> EnumSet.complementOf(EnumSet.of(RoleGroup.OTHER));
                    case LEADERS -> EnumSet.of(RoleGroup.DEPUTY, RoleGroup.UNION_HEAD, RoleGroup.PSYCHOLOGIST);
                    case ELECTED, APPOINTED -> EnumSet.noneOf(RoleGroup.class);
                };
        List<String> posts = pack.posts().stream()
                .filter(post -> groups.contains(post.group()) || post.code().equals(kind.chair()))
                .map(CountryPack.Post::code)
                .toList();
        return posts.isEmpty() ? List.of(NOBODY) : posts;
    }
}

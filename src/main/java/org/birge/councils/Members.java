package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.shared.pack.CouncilKind.MemberRule;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits in a council on a day: those whom the pack's rule names by their posting, and those added. */
@Repository
class Members {

    private static final String NOBODY = "";

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
                )
                select a.public_id, coalesce(r.person_id, a.person_id) as person_id, coalesce(p.name, a.name, '') as name,
                       r.post, coalesce(a.capacity, '') as capacity
                  from by_rule r
                  full join added a on a.person_id = r.person_id
                  left join registry_api.person p on p.id = coalesce(r.person_id, a.person_id)
                 order by p.sort_key nulls last, a.name
                """)
                .param("organisation", council.organisation())
                .param("posts", postsOf(pack.council(council.kind()).members()))
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

    private List<String> postsOf(MemberRule rule) {
        Set<RoleGroup> groups =
                switch (rule) {
                    case ALL_TEACHING_STAFF -> EnumSet.complementOf(EnumSet.of(RoleGroup.OTHER));
                    case LEADERS -> EnumSet.of(RoleGroup.DEPUTY, RoleGroup.UNION_HEAD, RoleGroup.PSYCHOLOGIST);
                    case ELECTED, APPOINTED -> EnumSet.noneOf(RoleGroup.class);
                };
        List<String> posts = pack.posts().stream()
                .filter(post -> groups.contains(post.group()))
                .map(CountryPack.Post::code)
                .toList();
        return posts.isEmpty() ? List.of(NOBODY) : posts;
    }
}

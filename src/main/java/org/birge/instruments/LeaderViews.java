package org.birge.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Leaders' views; row security gives each to the teacher, the leader and the head of the school. */
@Repository
public class LeaderViews {

    /** Whether leaders of a :school are asked now, as a question. */
    public static final String ASKED = """
            select exists (
              select 1
                from instruments.campaign
               where organisation_id = :school
                 and leaders_view
                 and closed_at is null)
            """;

    /** In a smaller school everybody would know whose view it is that moved a figure. */
    private static final int USUAL_FROM = 30;

    private static final TypeReference<Map<String, @Nullable Integer>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final CountryPack pack;
    private final JsonMapper json;

    LeaderViews(JdbcClient sql, CountryPack pack, JsonMapper json) {
        this.sql = sql;
        this.pack = pack;
        this.json = json;
    }

    /** Whether leaders are asked unless the head says otherwise. */
    public static boolean usual(int asked) {
        return asked >= USUAL_FROM;
    }

    /** Names a leader for every teacher asked who has none yet: the head of a method union of theirs, else the deputies in turn, else the head. */
    void begin(Campaign campaign, LocalDate today) {
        List<String> deputies = posts(RoleGroup.DEPUTY);
        List<String> heads = posts(RoleGroup.HEAD);
        sql.sql("""
                with led as (
                  select r.id, r.person_id,
                         (select min(m.person_id)
                            from registry_api.union_member m
                           where m.leads
                             and 'union:' || m.union_id = any (r.groups)
                             and m.organisation_id = r.organisation_id
                             and m.person_id <> r.person_id
                             and m.valid_from <= :today
                             and (m.valid_until is null or m.valid_until > :today)) as of_union,
                         row_number() over (order by r.id) as turn
                    from instruments.respondent r
                   where r.campaign_id = :campaign
                     and r.instrument = 'teachers'
                     and not exists (select 1 from instruments.leader_view v where v.respondent_id = r.id)),
                leader as (
                  select array_agg(p.person_id order by p.person_id) filter (where p.post = any (:deputies)) as deputies,
                         min(p.person_id) filter (where p.post = any (:heads)) as head
                    from registry_api.posting p
                   where p.organisation_id = :organisation
                     and p.post = any (:leading)
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)),
                named as (
                  select led.id, led.person_id,
                         coalesce(led.of_union, leader.deputies[1 + led.turn % cardinality(leader.deputies)], leader.head) as leader_id
                    from led
                   cross join leader)
                insert into instruments.leader_view (respondent_id, public_id, campaign_id, place_key, person_id, leader_id)
                select named.id, md5(:prefix || named.id), :campaign, :place, named.person_id, named.leader_id
                  from named
                 where named.leader_id <> named.person_id
                """)
                .param("campaign", campaign.id())
                .param("organisation", campaign.organisation())
                .param("place", campaign.placeKey())
                .param("deputies", deputies.toArray(String[]::new))
                .param(
                        "leading",
                        Stream.concat(deputies.stream(), heads.stream()).toArray(String[]::new))
                .param("heads", heads.toArray(String[]::new))
                .param("prefix", PublicId.next())
                .param("today", today)
                .update();
    }

    /** All views of a campaign that the reader may see, by name; those to fill in are marked. */
    @Transactional(readOnly = true)
    public List<LeaderView> of(Campaign campaign, LocalDate today) {
        return of(campaign, today, null);
    }

    /** One of them; empty when the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<LeaderView> one(Campaign campaign, LocalDate today, String id) {
        return of(campaign, today, id).stream().findFirst();
    }

    /** The leader's view of the reader themself; empty while there is none or leaders are not asked. */
    @Transactional(readOnly = true)
    public Optional<LeaderView> ofMe(Campaign campaign, LocalDate today) {
        Long me = Scope.current().person();
        return campaign.leadersView() && me != null
                ? of(campaign, today).stream()
                        .filter(view -> view.person() == me && view.isSaved())
                        .findFirst()
                : Optional.empty();
    }

    /** A leader who no longer works here is followed by the head. */
    private List<LeaderView> of(Campaign campaign, LocalDate today, @Nullable String id) {
        Scope scope = Scope.current();
        return sql.sql("""
                select v.public_id, v.person_id, p.name, v.leader_id, l.name as leader_name, v.given, v.saved_at, v.version,
                       v.leader_id = :me
                       or :head and v.person_id <> :me
                          and not exists (select 1
                                            from registry_api.posting q
                                           where q.person_id = v.leader_id
                                             and q.organisation_id = :organisation
                                             and q.valid_from <= :today
                                             and (q.valid_until is null or q.valid_until > :today)) as mine
                  from instruments.leader_view v
                  join registry_api.person p on p.id = v.person_id
                  join registry_api.person l on l.id = v.leader_id
                 where v.campaign_id = :campaign
                   and (:id::text is null or v.public_id = :id)
                 order by p.sort_key
                """)
                .param("me", scope.person() == null ? -1L : scope.person())
                .param("head", scope.role().equals("head"))
                .param("organisation", campaign.organisation())
                .param("today", today)
                .param("campaign", campaign.id())
                .param("id", id)
                .query(this::view)
                .list();
    }

    /** Time between two of the leader's savings counts as spent on the second, up to a longest pause; the first is not measured. */
    boolean save(SaveLeaderView.Command command, long leader, Instant now, int longestPause) {
        return sql.sql("""
                update instruments.leader_view v
                   set given = :given::jsonb,
                       leader_id = :leader,
                       seconds = coalesce(v.seconds, (select least(:pause, extract(epoch from :now::timestamptz - max(w.saved_at))::int)
                                                        from instruments.leader_view w
                                                       where w.campaign_id = v.campaign_id
                                                         and w.leader_id = :leader)),
                       saved_at = :now,
                       version = v.version + 1
                 where v.public_id = :id
                   and v.version = :version
                """)
                        .param("given", json.writeValueAsString(command.given()))
                        .param("leader", leader)
                        .param("pause", longestPause)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", command.view())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    private List<String> posts(RoleGroup group) {
        return pack.posts().stream()
                .filter(post -> post.group() == group)
                .map(CountryPack.Post::code)
                .toList();
    }

    private LeaderView view(ResultSet row, int n) throws SQLException {
        Timestamp saved = row.getTimestamp("saved_at");
        return new LeaderView(
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getLong("leader_id"),
                row.getString("leader_name"),
                json.readValue(row.getString("given"), VALUES),
                saved == null ? null : saved.toInstant(),
                row.getBoolean("mine"),
                row.getLong("version"));
    }
}

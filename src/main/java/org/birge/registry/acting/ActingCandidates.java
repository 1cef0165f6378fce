package org.birge.registry.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.registry.NamedColleagues;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may be named to act as head: all with a posting at the school today or later, leaders first, without the heads. */
@Repository
class ActingCandidates {

    private record Candidate(String publicId, String name, String post, boolean account) {}

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final CountryPack pack;
    private final Messages messages;
    private final Clock clock;

    ActingCandidates(JdbcClient sql, NamedColleagues colleagues, CountryPack pack, Messages messages, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.pack = pack;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those whose names answer to what is typed; of whoever has no account that is said. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> named(ActingHeads.School school, String text) {
        return among(
                        school.id(),
                        colleagues
                                .within(text, school.placeKey(), school.placeKey() + 1)
                                .toArray(Long[]::new))
                .stream()
                .map(one -> new Picker.Suggestion(one.publicId(), one.name(), "", about(one)))
                .toList();
    }

    private List<Candidate> among(long school, Long... found) {
        return sql.sql("""
                select c.public_id, c.name, c.post, exists (select 1 from access_api.account_of h where h.person_id = c.person_id) as account
                  from (select distinct on (p.person_id) p.person_id, a.public_id, p.post,
                               n.surname || ' ' || n.first_name || ' ' || n.patronymic as name,
                               case when p.post = any (:deputies) then 1 else 2 end as rank
                          from registry.posting p
                          join registry.person a on a.id = p.person_id
                          join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                         where p.organisation_id = :school
                           and p.person_id = any (:found)
                           and not p.acting
                           and p.post <> all (:heads)
                           and (p.valid_until is null or p.valid_until > :today)
                         order by p.person_id, rank, p.main desc) c
                 order by c.rank, array_position(:found::bigint[], c.person_id)
                 limit :shown
                """)
                .param("school", school)
                .param("found", found)
                .param("shown", Picker.SHOWN)
                .param("heads", pack.postsIn(CountryPack.RoleGroup.HEAD))
                .param("deputies", pack.postsIn(CountryPack.RoleGroup.DEPUTY))
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query((row, n) -> new Candidate(
                        row.getString("public_id"),
                        row.getString("name").strip(),
                        row.getString("post"),
                        row.getBoolean("account")))
                .list();
    }

    private Text about(Candidate one) {
        Text post = pack.post(one.post()).name();
        return one.account()
                ? post
                : new Text(Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> post.in(language) + " · "
                                        + messages.in(language).of("registry.acting.no-account"))));
    }
}

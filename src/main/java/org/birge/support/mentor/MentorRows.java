package org.birge.support.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of mentors: one query, whatever the place. */
@Repository
class MentorRows {

    private final JdbcClient sql;
    private final MentoringDays days;
    private final CountryPack pack;

    MentorRows(JdbcClient sql, MentoringDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    List<MentorLine> page(Actor actor, MentorFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select m.id, m.public_id, m.person_id, m.organisation_id, m.subjects, m.languages, m.capacity, m.reach, m.reach_km, m.teaching_since,
                         m.consented_at, m.approved_at, m.declined_at, m.paused_at, m.ended_at, m.sort_key, s.taken,
                         case :sort when 'free' then - greatest(m.capacity - s.taken, 0)
                                    when 'experience' then coalesce(m.teaching_since, date '9999-12-31') - date '1900-01-01'
                                    else 0 end as turn
                    from support.mentor m
                   cross join lateral (
                     select count(*)::int as taken
                       from support.mentorship s
                      where (:free or :sort = 'free')
                        and s.mentor_id = m.person_id
                        and s.mentor_agreed_at is not null
                        and s.declined_at is null
                        and s.withdrawn_at is null
                        and s.ended_at is null
                        and s.ends >= :today) s
                   where m.place_key >= :low
                     and m.place_key < :high
                     and case :state
                           when 'waiting' then m.approved_at is null and m.declined_at is null and m.ended_at is null
                           when 'approved' then m.approved_at is not null and m.paused_at is null and m.ended_at is null
                           when 'paused' then m.paused_at is not null and m.ended_at is null
                           when 'over' then m.declined_at is not null or m.ended_at is not null
                           else m.declined_at is null and m.ended_at is null
                         end
                     and (:subject = '' or m.subjects @> array[:subject::text])
                     and (:language = '' or m.languages @> array[:language::text])
                ), page as (
                  select l.*
                    from listed l
                   where (not :free or l.approved_at is not null and l.paused_at is null and l.taken < l.capacity)
                     and (:q = '' or exists (select 1
                                               from registry_api.person n
                                               join registry_api.place o on o.id = l.organisation_id
                                              where n.id = l.person_id
                                                and strpos(support.folded(n.name || ' ' || o.short_name), support.folded(:q)) > 0))
                     and (:after = '' or (l.turn, l.sort_key, l.id) > (select o.turn, o.sort_key, o.id from listed o where o.public_id = :after))
                   order by l.turn, l.sort_key, l.id
                   limit :size)
                select m.public_id, n.name, o.short_name as place, m.subjects, m.languages, m.capacity, s.taken, m.reach, m.reach_km, m.teaching_since,
                       m.consented_at, m.approved_at, m.declined_at, m.paused_at, m.ended_at
                  from page m
                  join registry_api.person n on n.id = m.person_id
                  join registry_api.place o on o.id = m.organisation_id
                 cross join lateral (
                   select count(*)::int as taken
                     from support.mentorship s
                    where s.mentor_id = m.person_id
                      and s.mentor_agreed_at is not null
                      and s.declined_at is null
                      and s.withdrawn_at is null
                      and s.ended_at is null
                      and s.ends >= :today) s
                 order by m.turn, m.sort_key, m.id
                """)
                .param("sort", filter.sort())
                .param("today", days.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("state", filter.state())
                .param("subject", filter.subject())
                .param("language", filter.language())
                .param("q", filter.q())
                .param("free", filter.free())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private MentorLine line(ResultSet row) throws SQLException {
        return new MentorLine(
                row.getString("public_id"),
                row.getString("name"),
                row.getString("place"),
                subjects(OpenPairs.texts(row, "subjects")),
                languages(OpenPairs.texts(row, "languages")),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getString("reach"),
                row.getObject("reach_km", Integer.class),
                row.getObject("teaching_since", LocalDate.class),
                Mentors.state(row));
    }

    List<Text> subjects(List<String> codes) {
        return pack.subjects().stream()
                .filter(one -> codes.contains(one.code()))
                .map(CountryPack.Subject::name)
                .toList();
    }

    List<Text> languages(List<String> codes) {
        return pack.teachingLanguages().stream()
                .filter(one -> codes.contains(one.code()))
                .map(CountryPack.TeachingLanguage::name)
                .toList();
    }

    List<Text> strengths(List<String> codes) {
        return OfferForm.areas(pack).stream()
                .filter(one -> codes.contains(one.code()))
                .map(NeedsInstrument.Area::name)
                .toList();
    }
}

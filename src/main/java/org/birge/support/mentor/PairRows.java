package org.birge.support.mentor;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of pairs: of a place, or of one person. */
@Repository
class PairRows {

    private static final String PAIRS = """
            select m.*, coalesce(a.name, support.partner_name(m.mentor_id)) as mentor, coalesce(b.name, support.partner_name(m.mentee_id)) as mentee,
                   o.short_name as school, w.short_name as mentor_place, h.hours
              from support.mentorship m
              join registry_api.place o on o.id = m.organisation_id
              join registry_api.place w on w.id = m.mentor_organisation_id
              left join registry_api.person a on a.id = m.mentor_id
              left join registry_api.person b on b.id = m.mentee_id
              left join lateral (
                select t.hours
                  from support.mentorship_hours t
                 where t.mentorship_id = m.id
                 order by t.from_day <= :today desc, abs(t.from_day - :today::date)
                 limit 1) h on true
            """;

    private final JdbcClient sql;
    private final MentoringDays days;
    private final CountryPack pack;

    PairRows(JdbcClient sql, MentoringDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    /** Pairs whose mentor or mentee works within reach, the newest first. */
    List<PairLine> page(Actor actor, PairFilter filter, int size) {
        return sql.sql(PAIRS + """
                 where (m.place_key >= :low and m.place_key < :high or m.mentor_place_key >= :low and m.mentor_place_key < :high)
                   and case :state
                         when 'open' then m.declined_at is null and m.withdrawn_at is null and m.ended_at is null and m.ends >= :today
                         when 'proposed' then m.active_at is null and m.declined_at is null and m.withdrawn_at is null and m.ends >= :today
                         when 'ended' then m.active_at is not null and (m.ended_at is not null or m.ends < :today)
                         else true
                       end
                   and (:q = ''
                        or strpos(support.folded(concat_ws(' ', coalesce(a.name, support.partner_name(m.mentor_id)),
                                                           coalesce(b.name, support.partner_name(m.mentee_id)), o.short_name)),
                                  support.folded(:q)) > 0)
                   and (:after = '' or m.id < (select l.id from support.mentorship l where l.public_id = :after))
                 order by m.id desc
                 limit :size
                """)
                .param("today", days.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("state", filter.state())
                .param("q", filter.q())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** Proposals that wait for the reader's own yes, the newest first. */
    List<PairLine> waitingFor(Actor actor, int most) {
        return sql
                .sql(PAIRS + """
                 where m.active_at is null
                   and m.declined_at is null
                   and m.withdrawn_at is null
                   and m.ends >= :today
                   and (m.mentor_id = :person and m.mentor_agreed_at is null
                        or m.mentee_id = :person and m.mentee_agreed_at is null
                        or m.head_agreed_at is null and m.kind <> :newHead and m.organisation_id = :headOf
                        or m.head_agreed_at is null and m.kind = :newHead and :heads and m.place_key >= :low and m.place_key < :high)
                 order by m.id desc
                 limit :most
                """)
                .param("today", days.today())
                .param("person", actor.personOrNotFound())
                .param("newHead", MentorshipRules.NEW_HEAD)
                .param("headOf", actor.role() == Role.HEAD ? actor.organisation() : null, Types.BIGINT)
                .param("heads", actor.role() == Role.CENTRE_HEAD || actor.role() == Role.AUTHORITY_OFFICER)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("most", 2 * most)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .filter(PairLine::waits)
                .limit(most)
                .toList();
    }

    /** Pairs of one mentor, as far as the reader sees them. */
    List<PairLine> mentoredBy(long person) {
        return of(person, false);
    }

    /** All of one person, as mentor or mentee: what goes on first, then the newest. */
    List<PairLine> of(long person) {
        return of(person, true);
    }

    private List<PairLine> of(long person, boolean mentored) {
        return sql.sql(PAIRS + """
                 where m.mentor_id = :person
                    or :mentored and m.mentee_id = :person
                 order by m.declined_at is null and m.withdrawn_at is null and m.ended_at is null and m.ends >= :today desc, m.id desc
                 limit 60
                """)
                .param("today", days.today())
                .param("person", person)
                .param("mentored", mentored)
                .query((row, n) -> line(row))
                .list();
    }

    private PairLine line(ResultSet row) throws SQLException {
        Mentorship pair = Mentorships.pair(row, days.today());
        return new PairLine(
                pair.publicId(),
                Objects.requireNonNullElse(row.getString("mentor"), ""),
                Objects.requireNonNullElse(row.getString("mentee"), ""),
                row.getString("school"),
                row.getString("mentor_place"),
                pair.kind(),
                subject(pair.subject()),
                pair.begins(),
                pair.ends(),
                Objects.requireNonNullElse(row.getBigDecimal("hours"), BigDecimal.ZERO),
                pair.agreed(),
                pair.state(),
                waits(pair));
    }

    /** Whether the reader's own yes is missing. */
    static boolean waits(Mentorship pair) {
        if (!pair.allows(MentorshipCommand.AGREE, Scope.current())) {
            return false;
        }
        Set<Party> parties = pair.parties(Scope.current());
        return parties.contains(Party.MENTOR) && !pair.agreed().mentor()
                || parties.contains(Party.MENTEE) && !pair.agreed().mentee()
                || parties.contains(Party.APPROVER) && !pair.agreed().head();
    }

    @Nullable
    Text subject(@Nullable String code) {
        return pack.subjects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Subject::name)
                .orElse(null);
    }
}

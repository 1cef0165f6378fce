package org.birge.support.mentor;

import gg.jte.TemplateEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.tasks.DrawnCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a pair's page. */
@Repository
class OneMentorship {

    private final JdbcClient sql;
    private final Mentorships mentorships;
    private final PairRows rows;
    private final MentorChoices choices;
    private final Consents consents;
    private final MentoringDays days;
    private final List<MentorshipCard> cards;
    private final TemplateEngine templates;

    OneMentorship(
            JdbcClient sql,
            Mentorships mentorships,
            PairRows rows,
            MentorChoices choices,
            Consents consents,
            MentoringDays days,
            List<MentorshipCard> cards,
            TemplateEngine templates) {
        this.sql = sql;
        this.mentorships = mentorships;
        this.rows = rows;
        this.choices = choices;
        this.consents = consents;
        this.days = days;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(MentorshipCard::order))
                .toList();
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    PairPage page(Actor actor, String publicId) {
        Scope scope = Scope.current();
        Mentorship pair = mentorships.find(publicId).demand(MentorshipCommand.READ, scope);
        boolean replace = pair.allows(MentorshipCommand.REPLACE, scope);
        return new PairPage(
                facts(pair),
                hours(pair.id()),
                PairRows.waits(pair),
                new PairPage.Rights(
                        pair.allows(MentorshipCommand.DECLINE, scope),
                        pair.allows(MentorshipCommand.WITHDRAW, scope),
                        pair.allows(MentorshipCommand.CHANGE_TERMS, scope),
                        replace,
                        pair.allows(MentorshipCommand.END, scope)),
                days.today(),
                replace ? others(pair) : List.of(),
                drawn(actor, pair, scope),
                history(pair.id()));
    }

    private List<MentorChoice> others(Mentorship pair) {
        return choices
                .of(
                        pair.mentee(),
                        pair.organisation(),
                        pair.subject(),
                        pair.kind().equals(MentorshipRules.NEW_HEAD),
                        consents.given(pair.mentee(), pair.organisation()))
                .stream()
                .filter(one -> one.person() != pair.mentor())
                .toList();
    }

    private List<DrawnCard> drawn(Actor actor, Mentorship pair, Scope scope) {
        Pair seen = new Pair(
                pair.id(),
                pair.publicId(),
                pair.mentor(),
                pair.mentee(),
                pair.organisation(),
                pair.kind(),
                pair.subject(),
                pair.begins(),
                pair.ends(),
                pair.state(),
                pair.parties(scope));
        return cards.stream()
                .flatMap(card -> card.card(actor, seen).stream())
                .map(card -> new DrawnCard(templates, card))
                .toList();
    }

    private PairPage.Facts facts(Mentorship pair) {
        return sql.sql("""
                select m.*, coalesce(a.name, support.partner_name(m.mentor_id)) as mentor, coalesce(b.name, support.partner_name(m.mentee_id)) as mentee,
                       coalesce(c.name, support.partner_name(m.head_agreed_by)) as approver,
                       coalesce(d.name, support.partner_name(m.proposed_by)) as proposer,
                       o.short_name as school, w.short_name as mentor_place, f.public_id as follows,
                       (select p.public_id
                          from support.mentor p
                         where p.person_id = m.mentor_id
                         order by p.ended_at is null desc, p.id desc
                         limit 1) as profile
                  from support.mentorship m
                  join registry_api.place o on o.id = m.organisation_id
                  join registry_api.place w on w.id = m.mentor_organisation_id
                  left join registry_api.person a on a.id = m.mentor_id
                  left join registry_api.person b on b.id = m.mentee_id
                  left join registry_api.person c on c.id = m.head_agreed_by
                  left join registry_api.person d on d.id = m.proposed_by
                  left join support.mentorship f on f.id = m.follows_id
                 where m.id = :id
                """)
                .param("id", pair.id())
                .query((row, n) -> facts(row, pair))
                .single();
    }

    private PairPage.Facts facts(ResultSet row, Mentorship pair) throws SQLException {
        return new PairPage.Facts(
                pair.publicId(),
                Objects.requireNonNullElse(row.getString("mentor"), ""),
                row.getString("profile"),
                row.getString("mentor_place"),
                Objects.requireNonNullElse(row.getString("mentee"), ""),
                row.getString("school"),
                pair.kind(),
                rows.subject(pair.subject()),
                pair.begins(),
                pair.ends(),
                Moments.in(row, "mentor_agreed_at"),
                Moments.in(row, "mentee_agreed_at"),
                Moments.in(row, "head_agreed_at"),
                row.getString("approver"),
                row.getString("proposer"),
                Objects.requireNonNull(Moments.in(row, "proposed_at")),
                row.getString("reason"),
                row.getString("follows"),
                pair.state(),
                pair.version());
    }

    private List<PairPage.Hours> hours(long pair) {
        return sql.sql("""
                select from_day, hours
                  from support.mentorship_hours
                 where mentorship_id = :pair
                 order by from_day
                """)
                .param("pair", pair)
                .query((row, n) -> new PairPage.Hours(
                        Objects.requireNonNull(row.getObject("from_day", LocalDate.class)), row.getBigDecimal("hours")))
                .list();
    }

    private List<PairPage.Event> history(long pair) {
        return sql.sql("""
                select e.at, coalesce(p.name, support.partner_name(e.person_id)) as who, e.what, e.words
                  from support.mentorship_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.mentorship_id = :pair
                 order by e.id desc
                """)
                .param("pair", pair)
                .query((row, n) -> new PairPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}

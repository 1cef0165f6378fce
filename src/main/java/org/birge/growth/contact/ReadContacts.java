package org.birge.growth.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.growth.OfficeDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of contacts: of the own school or centre, and of the area as far as row security shows them. */
@Repository
class ReadContacts {

    static final int PAGE = 50;
    /** More than any area has. */
    private static final int MOST = 20_000;

    private final JdbcClient sql;
    private final OfficeDays days;

    ReadContacts(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ContactsPage page(Actor actor, ContactFilter filter) {
        List<ContactLine> found = rows(actor, filter, PAGE + 1);
        return new ContactsPage(
                found.size() > PAGE ? found.subList(0, PAGE) : found,
                filter,
                found.isEmpty()
                        && rows(actor, ContactFilter.of(Map.of("state", "all")), 1)
                                .isEmpty(),
                !actor.atSchool(),
                actor.may(Permission.PROPOSE_CONTACTS),
                found.size() > PAGE ? filter.next(PAGE) : null,
                filter.after() == 0 ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<ContactLine> all(Actor actor, ContactFilter filter) {
        return rows(actor, filter.whole(), MOST);
    }

    private List<ContactLine> rows(Actor actor, ContactFilter filter, int size) {
        return sql.sql("""
                select c.*, p.short_name as office, n.name as answers
                  from growth.contact c
                  join registry_api.place p on p.id = c.organisation_id
                  left join registry_api.person n on n.id = c.answers_for
                 where c.place_key >= :low
                   and c.place_key < :high
                   and (:kind = '' or c.kind = :kind)
                   and case :state
                         when 'open' then c.withdrawn_at is null and c.ended_at is null and (c.agreed_at is null or c.until_day >= :today)
                         when 'proposed' then c.returned_at is null and c.agreed_at is null and c.withdrawn_at is null
                         when 'returned' then c.returned_at is not null and c.withdrawn_at is null
                         when 'agreed' then c.agreed_at is not null and c.entered_at is null and c.withdrawn_at is null and c.until_day >= :today
                         when 'in-force' then c.entered_at is not null and c.ended_at is null and c.until_day >= :today
                         when 'ended' then c.withdrawn_at is null and c.entered_at is not null and (c.ended_at is not null or c.until_day < :today)
                         when 'lapsed' then c.withdrawn_at is null and c.agreed_at is not null and c.entered_at is null and c.until_day < :today
                         when 'withdrawn' then c.withdrawn_at is not null
                         else true
                       end
                   and (:q = ''
                        or growth.training_key(:q) <> ''
                           and (strpos(c.name_key, growth.training_key(:q)) > 0
                                or strpos(growth.training_key(p.short_name), growth.training_key(:q)) > 0
                                or growth.training_key(c.agreement_number) = growth.training_key(:q)))
                 order by case :sort when 'name' then c.name_key end,
                          case :sort when 'until' then c.until_day end,
                          c.id desc
                offset :after
                 limit :size
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("today", days.today())
                .param("q", filter.q())
                .param("sort", filter.sort())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private ContactLine line(ResultSet row) throws SQLException {
        ContactState state = ContactState.of(row, days.today());
        return new ContactLine(
                row.getString("public_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("country"),
                Objects.requireNonNull(row.getString("office")),
                row.getString("answers"),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("until_day", LocalDate.class)),
                state == ContactState.PROPOSED ? row.getObject("answer_by", LocalDate.class) : null,
                row.getString("agreement_number"),
                state,
                state.before(Objects.requireNonNull(row.getObject("from_day", LocalDate.class)), days.today()));
    }
}

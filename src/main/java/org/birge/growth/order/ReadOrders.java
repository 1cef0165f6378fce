package org.birge.growth.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.growth.OfficeDays;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of orders: those of the own office, and of the area what is before the authority or sent, as row security shows them. */
@Repository
class ReadOrders {

    static final int PAGE = 50;
    /** More than any office writes. */
    private static final int MOST = 5_000;

    private static final int YEARS = 4;

    private final JdbcClient sql;
    private final OfficeDays days;

    ReadOrders(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    OrdersPage page(Actor actor, OrderFilter filter) {
        List<OrderSummary> found = rows(actor, filter, PAGE + 1);
        List<OrderSummary> lines = found.size() > PAGE ? found.subList(0, PAGE) : found;
        int now = days.year().next().start();
        return new OrdersPage(
                lines,
                filter,
                found.isEmpty()
                        && rows(actor, OrderFilter.of(Map.of("state", "all")), 1)
                                .isEmpty(),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> new SchoolYear(now - back))
                        .toList(),
                lines.stream().map(OrderSummary::office).distinct().count() > 1 || actor.may(Permission.DECIDE_ORDERS),
                found.size() > PAGE ? filter.next(PAGE) : null,
                filter.after() == 0 ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<OrderSummary> all(Actor actor, OrderFilter filter) {
        return rows(actor, filter.whole(), MOST);
    }

    private List<OrderSummary> rows(Actor actor, OrderFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select o.*, coalesce(o.institute_name, i.name) as institute,
                         row_number() over (order by case :sort when 'institute' then growth.training_key(coalesce(o.institute_name, i.name)) end,
                                                     case :sort when 'day' then case when o.agreed_at is null and o.returned_at is null
                                                                                      and o.withdrawn_at is null then o.answer_by end end,
                                                     o.id desc) as place
                    from growth.course_order o
                    join growth.institute i on i.id = o.institute_id
                   where o.place_key >= :low
                     and o.place_key < :high
                     and (o.organisation_id = :place or o.submitted_at is not null)
                     and (:year = '' or o.school_year::text = :year)
                     and case :state
                           when 'open' then o.done_at is null and o.withdrawn_at is null
                           when 'draft' then o.submitted_at is null and o.withdrawn_at is null
                           when 'submitted' then o.submitted_at is not null and o.returned_at is null and o.agreed_at is null and o.withdrawn_at is null
                           when 'returned' then o.returned_at is not null and o.withdrawn_at is null
                           when 'agreed' then o.agreed_at is not null and o.sent_at is null and o.withdrawn_at is null
                           when 'sent' then o.sent_at is not null and o.answered_at is null and o.withdrawn_at is null
                           when 'answered' then o.answered_at is not null and o.done_at is null and o.withdrawn_at is null
                           when 'done' then o.done_at is not null
                           when 'withdrawn' then o.withdrawn_at is not null
                           else true
                         end
                     and (:q = ''
                          or growth.training_key(:q) <> ''
                             and (strpos(growth.training_key(coalesce(o.institute_name, i.name)), growth.training_key(:q)) > 0
                                  or growth.training_key(o.letter_number) = growth.training_key(:q)
                                  or exists (select 1
                                               from growth.course_order_line l
                                              where l.order_id = o.id
                                                and strpos(growth.training_key(l.title), growth.training_key(:q)) > 0)))
                   order by place
                  offset :after
                   limit :size
                )
                select o.*, p.short_name as office, l.courses, l.people, l.promised
                  from listed o
                  join registry_api.place p on p.id = o.organisation_id
                 cross join lateral (
                   select count(*)::int as courses, coalesce(sum(l.people), 0)::int as people, coalesce(sum(l.agreed_people), 0)::int as promised
                     from growth.course_order_line l
                    where l.order_id = o.id) l
                 order by o.place
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("place", actor.organisation())
                .param("year", filter.year())
                .param("state", filter.state())
                .param("q", filter.q())
                .param("sort", filter.sort())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private static OrderSummary line(ResultSet row) throws SQLException {
        OrderState state = OrderState.of(row);
        return new OrderSummary(
                row.getString("public_id"),
                Objects.requireNonNull(row.getString("office")),
                row.getString("institute"),
                new SchoolYear(row.getInt("school_year")),
                row.getInt("courses"),
                row.getInt("people"),
                row.getInt("promised"),
                state == OrderState.SUBMITTED ? row.getObject("answer_by", LocalDate.class) : null,
                row.getString("letter_number"),
                row.getObject("letter_day", LocalDate.class),
                state);
    }
}

package org.birge.growth.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one order. */
@Repository
class ReadOrder {

    private final JdbcClient sql;
    private final Orders orders;
    private final OrderLines lines;
    private final Institutes institutes;
    private final OfficeDays days;
    private final CountryPack pack;

    ReadOrder(
            JdbcClient sql, Orders orders, OrderLines lines, Institutes institutes, OfficeDays days, CountryPack pack) {
        this.sql = sql;
        this.orders = orders;
        this.lines = lines;
        this.institutes = institutes;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    OrderPage page(String publicId) {
        Scope scope = Scope.current();
        CourseOrder order = orders.find(publicId).demand(OrderCommand.READ, scope);
        return new OrderPage(
                facts(order),
                lines.of(order.id()).stream().map(this::line).toList(),
                new OrderPage.Rights(
                        order.allows(OrderCommand.CHANGE, scope),
                        order.allows(OrderCommand.SUBMIT, scope),
                        order.allows(OrderCommand.AGREE, scope),
                        order.allows(OrderCommand.RETURN, scope),
                        order.allows(OrderCommand.SEND, scope),
                        order.allows(OrderCommand.ANSWER, scope),
                        order.allows(OrderCommand.PLAN, scope),
                        order.allows(OrderCommand.FINISH, scope),
                        order.allows(OrderCommand.WITHDRAW, scope)),
                history(order.id()),
                Map.of(),
                Problems.none());
    }

    private OrderPage.Facts facts(CourseOrder order) {
        return sql.sql("""
                select o.*, i.public_id as institute, p.name as office, n.name as drawer,
                       case p.kind when 'centre' then coalesce(a.name, p.name) else p.name end as authority
                  from growth.course_order o
                  join growth.institute i on i.id = o.institute_id
                  join registry_api.place p on p.id = o.organisation_id
                  left join registry_api.place a on a.id = p.parent_id
                  left join registry_api.person n on n.id = o.drawn_by
                 where o.id = :id
                """)
                .param("id", order.id())
                .query((row, n) -> {
                    LocalDate answerBy =
                            order.state() == OrderState.SUBMITTED ? row.getObject("answer_by", LocalDate.class) : null;
                    return new OrderPage.Facts(
                            order.publicId(),
                            Objects.requireNonNull(row.getString("office")),
                            Objects.requireNonNull(row.getString("authority")),
                            institute(row),
                            new SchoolYear(order.year()),
                            row.getString("words"),
                            row.getString("drawer"),
                            answerBy,
                            answerBy != null && answerBy.isBefore(days.today()),
                            row.getString("reason"),
                            row.getString("letter_number"),
                            row.getObject("letter_day", LocalDate.class),
                            days.today(),
                            order.state(),
                            order.version());
                })
                .single();
    }

    /** As the letter names it once it is sent. */
    private Institute institute(ResultSet row) throws SQLException {
        Institute now = institutes.find(row.getString("institute")).orElseThrow(NotFound::new);
        String sent = row.getString("institute_name");
        return sent == null
                ? now
                : now.named(sent, row.getString("institute_contact"), row.getString("institute_address"));
    }

    private OrderPage.Line line(OrderLine line) {
        return new OrderPage.Line(
                line,
                LineContent.areas(pack).stream()
                        .filter(one -> one.code().equals(line.area()))
                        .findFirst()
                        .map(NeedsInstrument.Area::name)
                        .orElse(null),
                pack.subjects().stream()
                        .filter(one -> one.code().equals(line.subject()))
                        .findFirst()
                        .map(CountryPack.Subject::name)
                        .orElse(null),
                language(line.language()).orElse(null));
    }

    private Optional<Text> language(@Nullable String code) {
        return pack.teachingLanguages().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.TeachingLanguage::name);
    }

    private List<OrderPage.Event> history(long order) {
        return sql.sql("""
                select e.at, p.name as who, e.what, e.words
                  from growth.course_order_event e
                  left join registry_api.person p on p.id = e.person_id
                 where e.order_id = :order
                 order by e.id desc
                 limit 200
                """)
                .param("order", order)
                .query((row, n) -> new OrderPage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}

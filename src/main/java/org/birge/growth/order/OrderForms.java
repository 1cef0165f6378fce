package org.birge.growth.order;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.birge.database.ScopedTransactions;
import org.birge.growth.OfficeDays;
import org.birge.growth.training.DemandLine;
import org.birge.growth.training.ReadDemand;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms of orders, filled with what stands there already or with what schools need. */
@Component
class OrderForms {

    private static final int MOST_NEEDED = 8;

    private final JdbcClient sql;
    private final Orders orders;
    private final OrderLines lines;
    private final Institutes institutes;
    private final ReadOrder read;
    private final ReadDemand demand;
    private final OfficeDays days;
    private final CountryPack pack;

    OrderForms(
            JdbcClient sql,
            Orders orders,
            OrderLines lines,
            Institutes institutes,
            ReadOrder read,
            ReadDemand demand,
            OfficeDays days,
            CountryPack pack) {
        this.sql = sql;
        this.orders = orders;
        this.lines = lines;
        this.institutes = institutes;
        this.read = read;
        this.demand = demand;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    OrderForm drawn(Map<String, String> typed) {
        return new OrderForm(
                typed,
                Problems.none(),
                null,
                0,
                institutes.asked(null),
                List.of(days.year(), days.year().next()));
    }

    @Transactional(readOnly = true)
    OrderForm changed(String order, Map<String, String> typed, @Nullable Long version) {
        CourseOrder stands = orders.find(order).demand(OrderCommand.CHANGE, Scope.current());
        Map<String, String> values = new HashMap<>(typed);
        OrderPage.Facts facts = read.page(order).order();
        if (version == null) {
            values.put("institute", facts.institute().publicId());
            values.put("year", Integer.toString(stands.year()));
            values.put("words", facts.words());
        }
        return new OrderForm(
                values,
                Problems.none(),
                order,
                Objects.requireNonNullElse(version, stands.version()),
                institutes.asked(facts.institute().publicId()),
                Stream.of(
                                new SchoolYear(stands.year()),
                                days.year(),
                                days.year().next())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** A new line, or one that stands there; with an area of needs in the address or chosen in the form, for as many people as named it. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    LineForm line(Actor actor, String order, @Nullable String line, Map<String, String> typed, @Nullable Long version) {
        CourseOrder stands = orders.find(order).demand(OrderCommand.CHANGE, Scope.current());
        OrderLine before = line == null ? null : lines.find(stands.id(), line);
        Map<String, String> values = new HashMap<>(typed);
        String need = typed.getOrDefault(LineForm.NEED, "");
        List<DemandLine> needed = before == null && (version == null || !need.isEmpty()) ? needed(actor) : List.of();
        if (version != null) {
            taken(values);
            named(needed, need).ifPresent(people -> {
                values.put("area", need);
                values.put("people", people);
            });
        } else if (before != null) {
            fill(values, before);
        } else {
            usual(values, needed);
        }
        return new LineForm(
                values,
                Problems.none(),
                order,
                Objects.requireNonNullElse(version, stands.version()),
                line,
                stands.institute(),
                courses(before == null ? null : before.course()),
                LineContent.areas(pack),
                pack.subjects(),
                pack.teachingLanguages(),
                needed.stream().limit(MOST_NEEDED).toList());
    }

    @Transactional(readOnly = true)
    AnswerForm answer(String order, String line, Map<String, String> typed, @Nullable Long version) {
        OrderPage page = read.page(order);
        orders.find(order).demand(OrderCommand.ANSWER, Scope.current());
        OrderLine of = page.lines().stream()
                .map(OrderPage.Line::line)
                .filter(one -> one.publicId().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, String> values = new HashMap<>(typed);
        if (version == null) {
            values.put("said", of.declined() ? "declined" : of.promised() ? "agreed" : "");
            values.put("people", Integer.toString(of.promised() ? of.promisedPeople() : of.people()));
            values.put("begins", Objects.toString(of.begins(), ""));
            values.put("ends", Objects.toString(of.ends(), ""));
            values.put("words", Objects.requireNonNullElse(of.answer(), ""));
        }
        return new AnswerForm(
                values,
                Problems.none(),
                page.order(),
                of,
                Objects.requireNonNullElse(version, page.order().version()));
    }

    /** The order as it stands now: what was typed over an older version is sent again over this one. */
    @Transactional(readOnly = true)
    long version(String order) {
        return orders.find(order).version();
    }

    private static void fill(Map<String, String> values, OrderLine line) {
        values.put("course", Objects.requireNonNullElse(line.course(), ""));
        values.put("title", line.course() == null ? line.title() : "");
        values.put("area", Objects.requireNonNullElse(line.area(), ""));
        values.put("subject", Objects.requireNonNullElse(line.subject(), ""));
        values.put("people", Integer.toString(line.people()));
        values.put("hours", Integer.toString(line.hours()));
        values.put("language", Objects.requireNonNullElse(line.language(), ""));
        values.put("from", Integer.toString(line.from()));
        values.put("until", Integer.toString(line.until()));
    }

    /** A course of the catalogue brings its hours, area and subject along where they were left empty. */
    private void taken(Map<String, String> values) {
        lines.catalogued(values.get("course")).ifPresent(course -> {
            fill(values, "hours", Integer.toString(course.hours()));
            fill(values, "area", course.area());
            fill(values, "subject", course.subject());
        });
    }

    private static void fill(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && values.getOrDefault(name, "").isBlank()) {
            values.put(name, value);
        }
    }

    /** An area of needs brings the number of people along who named it. */
    private void usual(Map<String, String> values, List<DemandLine> needed) {
        named(needed, values.getOrDefault("area", "")).ifPresent(people -> values.putIfAbsent("people", people));
        values.putIfAbsent("from", Integer.toString(days.today().plusMonths(2).getMonthValue()));
        values.putIfAbsent("until", Integer.toString(days.today().plusMonths(3).getMonthValue()));
    }

    private List<DemandLine> needed(Actor actor) {
        return demand.needs(actor).stream()
                .filter(one -> one.people() != null)
                .sorted(Comparator.comparingInt((DemandLine one) -> -Objects.requireNonNullElse(one.people(), 0)))
                .toList();
    }

    /** How many people named an area. */
    private static Optional<String> named(List<DemandLine> needed, String area) {
        return needed.stream()
                .filter(one -> one.code().equals(area))
                .findFirst()
                .map(one -> Math.min(Objects.requireNonNullElse(one.people(), 0), LineContent.MOST_PEOPLE))
                .map(people -> Integer.toString(people));
    }

    /** Those one may ask for; the one a line names already stays a choice. */
    private List<LineForm.Choice> courses(@Nullable String present) {
        return sql.sql("""
                select public_id, title, hours
                  from growth.course
                 where withdrawn_at is null and (offered_at is not null or organisation_id = :place)
                    or public_id = :present
                 order by title_key, id
                 limit 400
                """)
                .param("present", present)
                .param("place", Scope.current().organisation())
                .query(LineForm.Choice.class)
                .list();
    }
}

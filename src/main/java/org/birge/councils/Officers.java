package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.Query;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who holds the offices of councils. Whoever was appointed keeps the office until another takes it, past the end of the term too, or until
 * they leave the place; the chair that the pack gives to a post goes with that post.
 */
@Repository
class Officers {

    private record Row(
            long council,
            String kind,
            @Nullable String office,
            @Nullable Long person,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate leftOn) {}

    private final JdbcClient sql;
    private final Gatherings gatherings;
    private final Members members;
    private final Councils councils;
    private final CountryPack pack;

    Officers(JdbcClient sql, Gatherings gatherings, Members members, Councils councils, CountryPack pack) {
        this.sql = sql;
        this.gatherings = gatherings;
        this.members = members;
        this.councils = councils;
        this.pack = pack;
    }

    /** Both offices of every council of the place. */
    List<OfficeStanding> at(long organisation, LocalDate day) {
        return at(gatherings.begin(), organisation, day).get();
    }

    /** The same, gathered with other questions of the transaction under way. */
    Supplier<List<OfficeStanding>> at(Gathering asked, long organisation, LocalDate day) {
        Supplier<List<Row>> rows = asked.list(rows(organisation, null, day));
        Supplier<Map<String, List<Long>>> holding = members.holdingChairs(asked, organisation, day);
        return () -> {
            Map<String, List<Long>> held = holding.get();
            List<OfficeStanding> all = new ArrayList<>();
            rows.get().stream().map(Row::council).distinct().forEach(council -> {
                for (Office office : Office.values()) {
                    all.add(standing(
                            organisation,
                            of(rows.get(), council),
                            office,
                            day,
                            post -> held.getOrDefault(post, List.of())));
                }
            });
            return all;
        };
    }

    OfficeStanding standing(Council council, Office office, LocalDate day) {
        List<Row> rows = rows(council.organisation(), council.id(), day).list(sql);
        return rows.isEmpty()
                ? OfficeStanding.never(council.id(), office)
                : standing(
                        council.organisation(),
                        rows,
                        office,
                        day,
                        post -> members.holding(post, council.organisation(), day));
    }

    Optional<Officer> holder(Council council, Office office, LocalDate day) {
        return Optional.ofNullable(standing(council, office, day).holder());
    }

    void end(long council, Office office, LocalDate day) {
        sql.sql("""
                update councils.officer
                   set valid_until = greatest(:day, valid_from)
                 where council_id = :council
                   and office = :office
                   and valid_until is null
                """)
                .param("council", council)
                .param("office", office.code())
                .param("day", day)
                .update();
    }

    void appoint(
            Council council,
            Office office,
            Officer officer,
            LocalDate from,
            @Nullable LocalDate until,
            Instant now,
            @Nullable Long by) {
        sql.sql("""
                insert into councils.officer (council_id, place_key, office, person_id, name, valid_from, term_until, recorded_at, recorded_by)
                values (:council, :place, :office, :person, :name, :from, :until, :now, :by)
                """)
                .param("council", council.id())
                .param("place", council.placeKey())
                .param("office", office.code())
                .param("person", officer.person())
                .param("name", officer.person() == null ? officer.name() : null)
                .param("from", from)
                .param("until", until)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Query<Row> rows(long organisation, @Nullable Long council, LocalDate day) {
        return Query.of("""
                select c.id as council, c.kind, o.office, o.person_id as person, coalesce(p.name, o.name, '') as name,
                       o.valid_from, o.valid_until, o.term_until, gone.left_on
                  from councils.council c
                  left join lateral (
                    select distinct on (office) office, person_id, name, valid_from, valid_until, term_until
                      from councils.officer
                     where council_id = c.id
                       and valid_from <= :day
                       and valid_until is distinct from valid_from
                     order by office, valid_from desc, id desc
                  ) o on true
                  left join registry_api.person p on p.id = o.person_id
                  left join lateral (
                    select min(d.left_on) as left_on
                      from registry_api.departure d
                     where d.person_id = o.person_id
                       and d.organisation_id = c.organisation_id
                       and d.left_on > o.valid_from
                       and d.left_on <= :day
                  ) gone on true
                 where c.organisation_id = :organisation
                   and (:council::bigint is null or c.id = :council)
                 order by c.id
                """, Row.class)
                .with("organisation", organisation)
                .with("council", council)
                .with("day", day);
    }

    private static List<Row> of(List<Row> rows, long council) {
        return rows.stream().filter(row -> row.council() == council).toList();
    }

    /** @param holding who holds a post on the day */
    private OfficeStanding standing(
            long organisation, List<Row> rows, Office office, LocalDate day, Function<String, List<Long>> holding) {
        long council = rows.getFirst().council();
        CouncilKind kind = pack.council(rows.getFirst().kind());
        Row row = rows.stream()
                .filter(one -> office.code().equals(one.office()))
                .findFirst()
                .orElse(null);
        LocalDate ended = row == null ? null : ended(kind, row, day);
        Long byPost = office == Office.CHAIR ? byPost(kind, holding) : null;
        if (byPost != null && (row == null || ended != null || leftThePost(kind, row, byPost, organisation))) {
            Officer holder = new Officer(byPost, councils.nameOf(byPost));
            return new OfficeStanding(council, office, holder, null, null, null);
        }
        if (row == null) {
            return OfficeStanding.never(council, office);
        }
        return ended != null
                ? new OfficeStanding(council, office, null, null, null, ended)
                : new OfficeStanding(
                        council, office, new Officer(row.person(), row.name()), row.validFrom(), row.termUntil(), null);
    }

    private static @Nullable LocalDate ended(CouncilKind kind, Row row, LocalDate day) {
        LocalDate until = row.validUntil() == null || row.validUntil().isAfter(day) ? null : row.validUntil();
        LocalDate left = kind.leavesWithPosting() ? row.leftOn() : null;
        if (until == null || left == null) {
            return until == null ? left : until;
        }
        return until.isBefore(left) ? until : left;
    }

    /** Who chairs by their post, where one person alone holds it. */
    private static @Nullable Long byPost(CouncilKind kind, Function<String, List<Long>> holding) {
        if (kind.chair() == null) {
            return null;
        }
        List<Long> holders = holding.apply(kind.chair());
        return holders.size() == 1 ? holders.getFirst() : null;
    }

    /** Whether the chair came by the post, and another holds it now. */
    private boolean leftThePost(CouncilKind kind, Row row, long byPost, long organisation) {
        return row.person() != null
                && row.person() != byPost
                && kind.chair() != null
                && row.validFrom() != null
                && members.holding(kind.chair(), organisation, row.validFrom()).contains(row.person());
    }
}

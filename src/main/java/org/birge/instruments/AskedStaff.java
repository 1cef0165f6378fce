package org.birge.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a campaign asks: everyone whose main posting is at the place today and whose post has a questionnaire, who was not asked yet in the same
 * year. A person with two posts is asked once, in the main one.
 */
@Component
public class AskedStaff {

    /**
     * Somebody to ask.
     *
     * @param groups codes of what the person belongs to at opening: all, union:12, stage:primary, experience:4-to-10, young:yes
     */
    public record Asked(long person, Instrument instrument, List<String> groups) {}

    private record Row(long person, String post, @Nullable String stage, LocalDate since, Long[] unions) {}

    private final JdbcClient sql;
    private final CountryPack pack;

    AskedStaff(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public List<Asked> at(long organisation, SchoolYear year, LocalDate today) {
        return sql
                .sql("""
                select p.person_id, p.post, p.stage,
                       (select min(q.valid_from) from registry_api.posting q where q.person_id = p.person_id) as since,
                       array(select m.union_id
                               from registry_api.union_member m
                              where m.person_id = p.person_id
                                and m.organisation_id = p.organisation_id
                                and m.valid_from <= :today
                                and (m.valid_until is null or m.valid_until > :today)
                              order by m.union_id) as unions
                  from registry_api.posting p
                 where p.organisation_id = :organisation
                   and p.main
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                   and not exists (select 1
                                     from instruments.respondent r
                                     join instruments.campaign c on c.id = r.campaign_id
                                    where r.person_id = p.person_id
                                      and c.organisation_id = :organisation
                                      and c.school_year = :year)
                 order by p.person_id
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("today", today)
                .query(AskedStaff::row)
                .stream()
                .flatMap(row -> asked(row, today).stream())
                .toList();
    }

    private Optional<Asked> asked(Row row, LocalDate today) {
        return Instrument.askedOf(pack.post(row.post()).group())
                .map(instrument -> new Asked(
                        row.person(),
                        instrument,
                        instrument == Instrument.HEADS ? List.of("all") : groups(row, today)));
    }

    private List<String> groups(Row row, LocalDate today) {
        List<String> groups = new ArrayList<>(List.of("all"));
        for (Long union : row.unions()) {
            groups.add("union:" + union);
        }
        if (row.stage() != null) {
            groups.add("stage:" + row.stage());
        }
        int years = Period.between(row.since(), today).getYears();
        pack.experienceBands().stream()
                .filter(band -> years >= band.from() && (band.to() == null || years <= band.to()))
                .findFirst()
                .ifPresent(band -> groups.add("experience:" + band.code()));
        if (years <= pack.youngTeacher().experienceUpTo()) {
            groups.add("young:yes");
        }
        return groups;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("person_id"),
                row.getString("post"),
                row.getString("stage"),
                row.getObject("since", LocalDate.class),
                (Long[]) row.getArray("unions").getArray());
    }
}

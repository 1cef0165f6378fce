package org.birge.growth.training;

import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools a line of the demand is about: where the area is a priority need or a request names it, or which have an open request of the section without an area. */
@Repository
class SchoolsConcerned {

    private final JdbcClient sql;
    private final TrainingDays days;
    private final CountryPack pack;

    SchoolsConcerned(JdbcClient sql, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    /** What it is about, in words; what the pack does not know is not there. */
    Text name(Demand demand) {
        return switch (demand.source()) {
            case NEED ->
                pack.teacherNeeds().areas().stream()
                        .filter(one -> one.code().equals(demand.code()))
                        .findFirst()
                        .map(NeedsInstrument.Area::name)
                        .orElseThrow(NotFound::new);
            case REQUEST ->
                pack.sections().stream()
                        .filter(one -> one.code().equals(demand.code()))
                        .findFirst()
                        .map(CountryPack.Section::name)
                        .orElseThrow(NotFound::new);
        };
    }

    /** The greatest need first, or who asks most. */
    List<DemandLinePage.School> of(Demand demand) {
        return switch (demand.source()) {
            case NEED -> needing(demand);
            case REQUEST -> asking(demand);
        };
    }

    private List<DemandLinePage.School> needing(Demand demand) {
        return sql.sql("""
                with needing as (
                  select c.organisation_id, f.need_index::int as index, f.answered as number
                    from instruments_api.campaign c
                    join instruments_api.figure f on f.campaign_id = c.id and f.instrument = 'teachers' and f.group_code = 'all'
                   where c.school_year = :year
                     and not c.newcomers
                     and f.area = :code
                     and f.need_index >= c.threshold
                ), asking as (
                  select r.organisation_id, count(*)::int as number
                    from support_api.open_request r
                   where r.area = :code
                   group by r.organisation_id
                )
                select s.id, s.place_key, s.short_name as name, s.district, n.index, coalesce(n.number, a.number) as number
                  from needing n
                  full join asking a on a.organisation_id = n.organisation_id
                  join registry_api.place s on s.id = coalesce(n.organisation_id, a.organisation_id)
                 where :district = '' or coalesce(s.district, '') = :district
                 order by n.index desc nulls last, s.short_name, s.id
                """)
                .param("year", pack.yearOf(days.today()).startYear())
                .param("code", demand.code())
                .param("district", demand.district())
                .query(DemandLinePage.School.class)
                .list();
    }

    private List<DemandLinePage.School> asking(Demand demand) {
        return sql.sql("""
                select s.id, s.place_key, s.short_name as name, s.district, null::int as index, count(*)::int as number
                  from support_api.open_request r
                  join registry_api.place s on s.id = r.organisation_id
                 where r.section = :code
                   and r.area is null
                   and (:district = '' or coalesce(s.district, '') = :district)
                 group by s.id, s.place_key, s.short_name, s.district
                 order by number desc, s.short_name, s.id
                """)
                .param("code", demand.code())
                .param("district", demand.district())
                .query(DemandLinePage.School.class)
                .list();
    }
}

package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which schools a session is for because of what they need or asked. */
@Repository
class Invitations {

    private final JdbcClient sql;
    private final TrainingDays days;

    Invitations(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** @return ids of the schools that were not invited before */
    List<Long> add(long training, Demand demand, List<DemandLinePage.School> schools) {
        return sql.sql("""
                insert into growth.training_invitation (training_id, organisation_id, place_key, source, code, invited_at, invited_by)
                select :training, s.id, s.place_key, :source, :code, :now, :person
                  from registry_api.place s
                 where s.id = any (:schools)
                   and s.kind = 'school'
                    on conflict (training_id, organisation_id) do nothing
                returning organisation_id
                """)
                .param("training", training)
                .param(
                        "schools",
                        schools.stream().map(DemandLinePage.School::id).toArray(Long[]::new))
                .param("source", demand.source().code())
                .param("code", demand.code())
                .param("now", days.now())
                .param("person", Scope.current().person())
                .query(Long.class)
                .list();
    }

    /** The heads of these schools. */
    List<Long> heads(List<Long> schools) {
        return sql.sql("""
                select distinct h.person
                  from unnest(:schools::bigint[]) as s (id)
                 cross join lateral access_api.people_in_role('head', s.id, :today) as h (person)
                """)
                .param("schools", schools.toArray(Long[]::new))
                .param("today", days.today())
                .query(Long.class)
                .list();
    }

    /** @return how many there were to be answered: one, or none */
    int nobodyComes(long training, @Nullable Long school) {
        return sql.sql("""
                update growth.training_invitation
                   set answered_at = :now, answered_by = :person
                 where training_id = :training
                   and organisation_id = :school
                   and answered_at is null
                """)
                .param("training", training)
                .param("school", school)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .update();
    }

    /** Of one's school for its leaders, of all for the centre; null where nobody was invited. */
    TrainingPage.@Nullable Invited of(long training, boolean centre) {
        TrainingPage.Invited found = sql.sql("""
                select count(*)::int as schools,
                       count(*) filter (where i.answered_at is not null)::int as nobody,
                       count(*) filter (where exists (select 1
                                                        from growth.enrolment e
                                                       where e.training_id = i.training_id
                                                         and e.organisation_id = i.organisation_id
                                                         and e.declined_at is null
                                                         and e.withdrawn_at is null))::int as coming,
                       :centre::boolean as centre, min(i.source) as source, min(i.code) as code
                  from growth.training_invitation i
                 where i.training_id = :training
                """)
                .param("training", training)
                .param("centre", centre)
                .query(TrainingPage.Invited.class)
                .single();
        return found.schools() == 0 ? null : found;
    }
}

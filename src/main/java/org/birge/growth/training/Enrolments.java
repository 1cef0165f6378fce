package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of people's places in sessions. */
@Repository
class Enrolments {

    private static final String ONE = """
            select e.*, t.public_id as training_public_id, c.title, t.organisation_id as centre_id, t.last_day, t.opened_at, t.held_at, t.closed_at,
                   t.called_off_at
              from growth.enrolment e
              join growth.training t on t.id = e.training_id
              join growth.course c on c.id = t.course_id
             where e.public_id = :id
            """;

    private final JdbcClient sql;
    private final TrainingDays days;

    Enrolments(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    /**
     * Puts somebody of the school one acts in on the list. Refuses who is on it already, also when both press at the same moment.
     *
     * @param agreed whether the head lets them go with it
     */
    String add(Training training, long person, boolean agreed) {
        Scope scope = Scope.current();
        String publicId = PublicId.next();
        int added = sql.sql("""
                insert into growth.enrolment (public_id, training_id, person_id, organisation_id, place_key, proposed_by, proposed_at, consented_at, agreed_at,
                                              agreed_by)
                select :public_id, :training, :person, p.id, p.place_key, :by, :now, case when :own then :now::timestamptz end,
                       case when :agreed then :now::timestamptz end, case when :agreed then :by::bigint end
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind = 'school'
                    on conflict (training_id, person_id) where declined_at is null and withdrawn_at is null do nothing
                """)
                .param("public_id", publicId)
                .param("training", training.id())
                .param("person", person)
                .param("by", scope.person())
                .param("own", scope.person() != null && scope.person() == person)
                .param("agreed", agreed)
                .param("organisation", scope.organisation())
                .param("now", days.now())
                .update();
        if (added == 0) {
            throw new Refusal("trainings.refusal.already");
        }
        return publicId;
    }

    Enrolment find(String publicId) {
        return one(publicId, ONE);
    }

    Enrolment lock(String publicId) {
        return one(publicId, ONE + " for update of e");
    }

    /** @param agreed whether the head lets them go with it */
    void consented(long id, boolean agreed) {
        sql.sql("""
                update growth.enrolment
                   set consented_at = :now,
                       agreed_at = case when :agreed and agreed_at is null then :now::timestamptz else agreed_at end,
                       agreed_by = case when :agreed and agreed_at is null then person_id else agreed_by end
                 where id = :id
                """)
                .param("id", id)
                .param("agreed", agreed)
                .param("now", days.now())
                .update();
    }

    void agreed(long id) {
        sql.sql("update growth.enrolment set agreed_at = :now, agreed_by = :person where id = :id")
                .param("id", id)
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
    }

    void accepted(long id) {
        sql.sql("update growth.enrolment set accepted_at = :now, accepted_by = :person where id = :id")
                .param("id", id)
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
    }

    void declined(long id, @Nullable String reason) {
        sql.sql(
                        "update growth.enrolment set declined_at = :now, declined_by = :person, reason = :reason where id = :id")
                .param("id", id)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .param("now", days.now())
                .update();
    }

    void withdrawn(long id, @Nullable String reason) {
        sql.sql(
                        "update growth.enrolment set withdrawn_at = :now, withdrawn_by = :person, reason = :reason, seated_at = null where id = :id")
                .param("id", id)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .param("now", days.now())
                .update();
    }

    /** How many have a place. */
    int seated(long training) {
        return sql.sql(
                        "select count(*)::int from growth.enrolment where training_id = :id and seated_at is not null and withdrawn_at is null")
                .param("id", training)
                .query(Integer.class)
                .single();
    }

    /** Gives free places to those who wait, the first of the list first; the session is locked, and whoever withdraws meanwhile is passed over. @return ids of the people */
    List<Long> seat(long training, int capacity) {
        return sql.sql("""
                with next as (
                  select w.id
                    from growth.enrolment w
                   where w.training_id = :training
                     and w.accepted_at is not null
                     and w.seated_at is null
                     and w.declined_at is null
                     and w.withdrawn_at is null
                   order by w.accepted_at, w.id
                   limit greatest(:capacity - (select count(*)
                                                 from growth.enrolment s
                                                where s.training_id = :training
                                                  and s.seated_at is not null
                                                  and s.withdrawn_at is null), 0)
                     for update of w)
                update growth.enrolment e
                   set seated_at = :now
                  from next n
                 where e.id = n.id
                   and e.seated_at is null
                   and e.declined_at is null
                   and e.withdrawn_at is null
                returning e.person_id
                """)
                .param("training", training)
                .param("capacity", capacity)
                .param("now", days.now())
                .query(Long.class)
                .list();
    }

    /** Everybody whose place has not come to an end. */
    List<Long> peopleOf(long training) {
        return sql.sql("""
                select person_id
                  from growth.enrolment
                 where training_id = :id
                   and declined_at is null
                   and withdrawn_at is null
                """).param("id", training).query(Long.class).list();
    }

    private Enrolment one(String publicId, String query) {
        return sql.sql(query)
                .param("id", publicId)
                .query((row, n) -> enrolment(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getLong("proposed_by"),
                EnrolmentState.in(row),
                new Enrolment.Of(
                        row.getLong("training_id"),
                        row.getString("training_public_id"),
                        row.getString("title"),
                        row.getLong("centre_id"),
                        Trainings.day(row, "last_day"),
                        Trainings.state(row)));
    }
}

package org.birge.growth.lesson;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guests of master lessons: whoever said that they come. */
@Repository
class MasterGuests {

    private final JdbcClient sql;
    private final Clock clock;

    MasterGuests(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The viewer, from where they work at the moment. */
    void add(long lesson) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into growth.master_guest (lesson_id, person_id, organisation_id, place_key, signed_at)
                select :lesson, :person, p.id, p.place_key, :now
                  from registry_api.place p
                 where p.id = :organisation
                """)
                .param("lesson", lesson)
                .param("person", scope.person())
                .param("organisation", scope.organisation())
                .param("now", now())
                .update();
    }

    void left(long lesson) {
        sql.sql("""
                update growth.master_guest
                   set left_at = :now
                 where lesson_id = :lesson
                   and person_id = :person
                   and left_at is null
                """)
                .param("lesson", lesson)
                .param("person", Scope.current().person())
                .param("now", now())
                .update();
    }

    /** Ids of those who come, as far as one may know them: whoever gives the lesson and the centre know all. */
    List<Long> people(long lesson) {
        return sql.sql("""
                select person_id
                  from growth.master_guest
                 where lesson_id = :lesson
                   and left_at is null
                 order by id
                """).param("lesson", lesson).query(Long.class).list();
    }

    /** By name with the place where they work; for a leader those of the own school. */
    List<MasterPage.Guest> of(long lesson) {
        return sql.sql("""
                select coalesce(n.name, growth.master_guest_name(g.id), '') as name, coalesce(o.short_name, '') as place
                  from growth.master_guest g
                  left join registry_api.person n on n.id = g.person_id
                  left join registry_api.place o on o.id = g.organisation_id
                 where g.lesson_id = :lesson
                   and g.left_at is null
                 order by place, name, g.id
                """)
                .param("lesson", lesson)
                .query(MasterPage.Guest.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

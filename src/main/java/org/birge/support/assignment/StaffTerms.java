package org.birge.support.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the centre noted of its people for assignment. */
@Repository
class StaffTerms {

    /** Open requests at once where the centre noted nothing. */
    static final int USUAL_REQUESTS = 6;

    /** Hours a week for help to schools where the centre noted nothing and the post has none: half of a working week. */
    static final int USUAL_HOURS = 20;

    private final JdbcClient sql;
    private final Clock clock;

    StaffTerms(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was noted of somebody, null where it is left to their posts and to what is usual. */
    record Noted(
            List<String> subjects,
            List<String> languages,
            @Nullable Integer most,
            @Nullable Integer hours) {

        static final Noted NOTHING = new Noted(List.of(), List.of(), null, null);
    }

    Noted noted(long person) {
        return sql.sql("""
                select subjects, languages, most_requests, weekly_hours
                  from support.staff_terms
                 where organisation_id = :centre
                   and person_id = :person
                """)
                .param("centre", Scope.current().organisation())
                .param("person", person)
                .query((row, n) -> new Noted(
                        List.of((String[]) row.getArray("subjects").getArray()),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getObject("most_requests", Integer.class),
                        row.getObject("weekly_hours", Integer.class)))
                .optional()
                .orElse(Noted.NOTHING);
    }

    void note(long person, SetStaffTerms.Command command) {
        Scope scope = Scope.current();
        int rows = sql.sql("""
                insert into support.staff_terms (organisation_id, place_key, person_id, subjects, languages, most_requests, weekly_hours, set_at, set_by)
                select o.id, o.place_key, p.id, :subjects, :languages, :most::int, :hours::int, :now, :by
                  from registry_api.place o
                  join registry_api.person p on p.id = :person
                 where o.id = :centre
                    on conflict (organisation_id, person_id) do update
                   set subjects = excluded.subjects, languages = excluded.languages, most_requests = excluded.most_requests,
                       weekly_hours = excluded.weekly_hours, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .param("subjects", array(command.subjects()))
                .param("languages", array(command.languages()))
                .param("most", command.most())
                .param("hours", command.hours())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.person())
                .param("person", person)
                .param("centre", scope.organisation())
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}

package org.birge.development.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the time that somebody has spent on a kind of work in this school year; for their own eyes, and for medians of five people and more. */
@Component
public class KeepTime {

    /** A pause longer than this was not spent on the form, seconds. */
    private static final long LONGEST_PAUSE = 180;

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    KeepTime(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * A form that was saved.
     *
     * @param role of the access module, by its code
     * @param path where the form was sent
     * @param seconds since it was shown; a pause beyond three minutes counts as three
     */
    public record Command(long person, long organisation, String role, String path, long seconds) {}

    /** Nothing is kept of forms that are not timed. */
    @Transactional
    public void run(Command command) {
        Optional<Work> work = Work.at(command.path());
        if (work.isPresent() && command.seconds() >= 0) {
            add(command, work.get());
        }
    }

    private void add(Command command, Work work) {
        sql.sql("""
                insert into development.time_spent as t (person_id, organisation_id, place_key, school_year, role, work, seconds, times)
                select :person, p.id, p.place_key, :year, :role, :work, :seconds, 1
                  from registry_api.place p
                 where p.id = :organisation
                    on conflict (person_id, organisation_id, school_year, role, work)
                    do update set seconds = t.seconds + excluded.seconds, times = t.times + 1
                """)
                .param("person", command.person())
                .param("organisation", command.organisation())
                .param(
                        "year",
                        SchoolYear.at(LocalDate.now(clock.withZone(pack.timeZone())))
                                .start())
                .param("role", command.role())
                .param("work", work.code())
                .param("seconds", Math.min(command.seconds(), LONGEST_PAUSE))
                .update();
    }
}

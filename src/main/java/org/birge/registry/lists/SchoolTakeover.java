package org.birge.registry.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.ShortName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the schools of a list over: new ones through the command that the pages call, so that each gets its place in the tree. */
@Component
class SchoolTakeover {

    private static final int TOLD_EVERY = 50;

    private record NewSchool(int row, RegisterOrganisation.Command command) {}

    private final JdbcClient sql;
    private final RegisterOrganisation registerOrganisation;
    private final Clock clock;

    SchoolTakeover(JdbcClient sql, RegisterOrganisation registerOrganisation, Clock clock) {
        this.sql = sql;
        this.registerOrganisation = registerOrganisation;
        this.clock = clock;
    }

    void run(ListImport list, LocalDate today, IntConsumer progress) {
        addWords(list.id());
        int done = 0;
        for (NewSchool school : newSchools(list.id(), today)) {
            long organisation = registerOrganisation.run(school.command());
            sql.sql("""
                    insert into registry.import_effect (import_id, place_key, row, new_person, new_posting, organisation_id, new_organisation)
                    values (:id, :place, :row, false, false, :organisation, true)
                    """)
                    .param("id", list.id())
                    .param("place", list.placeKey())
                    .param("row", school.row())
                    .param("organisation", organisation)
                    .update();
            if (++done % TOLD_EVERY == 0) {
                progress.accept(done);
            }
        }
        sql.sql("select registry.take_over_changed_schools(:id, :place, :today, :now, :by)")
                .param("id", list.id())
                .param("place", list.placeKey())
                .param("today", today)
                .param("now", ListImports.time(clock.instant()))
                .param("by", Scope.current().account())
                .query()
                .singleRow();
    }

    /** All at once and sorted, so that two lists at the same time do not lock each other up over the words of their names. */
    private void addWords(long id) {
        List<String> names = sql
                .sql(
                        "select name, code from registry.import_row where import_id = :id and outcome in ('add', 'change')")
                .param("id", id)
                .query((row, n) -> Stream.of(
                                row.getString("name"), ShortName.of(row.getString("name")), row.getString("code"))
                        .filter(Objects::nonNull))
                .list()
                .stream()
                .flatMap(named -> named)
                .toList();
        sql.sql("select registry.add_words_of(:names)")
                .param("names", names.toArray(String[]::new))
                .query()
                .singleRow();
    }

    private List<NewSchool> newSchools(long id, LocalDate today) {
        return sql.sql("""
                select row, code, organisation_id, name, district, latitude, longitude, languages, school_kind
                  from registry.import_row
                 where import_id = :id
                   and outcome = 'add'
                 order by row
                """)
                .param("id", id)
                .query((row, n) -> new NewSchool(row.getInt("row"), command(row, today)))
                .list();
    }

    private static RegisterOrganisation.Command command(ResultSet row, LocalDate today) throws SQLException {
        return new RegisterOrganisation.Command(
                "school",
                row.getLong("organisation_id"),
                row.getString("code"),
                row.getString("name"),
                ShortName.of(row.getString("name")),
                row.getString("school_kind"),
                row.getString("district"),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                today);
    }
}

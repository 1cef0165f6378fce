package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The groups of a school's people a measure may be for, by code: all, teachers, deputies, leaders, union-heads, young, new,
 * stage:[code of the pack], union:[public id of the method union].
 */
@Repository
class Groups {

    private static final List<String> EVERYWHERE =
            List.of("all", "teachers", "young", "new", "leaders", "deputies", "union-heads");

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Groups(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** All of a school, in the order they are offered. */
    Map<String, Text> of(long school) {
        Map<String, Text> groups = known();
        sql.sql("""
                select distinct union_public_id, union_name
                  from registry_api.union_member
                 where organisation_id = :school
                   and (valid_until is null or valid_until > :today)
                 order by union_name
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(row -> {
                    String name = row.getString("union_name");
                    groups.put("union:" + row.getString("union_public_id"), Text.of(name, name, name, name));
                });
        return groups;
    }

    /** The names of those that measures name; method unions are looked up only where one is named. */
    Map<String, Text> named(long school, List<PlanRows.Row> measures) {
        boolean unions = measures.stream()
                .flatMap(row -> row.detail().groups().stream())
                .anyMatch(code -> code.startsWith("union:"));
        return unions ? of(school) : known();
    }

    private Map<String, Text> known() {
        Map<String, Text> groups = new LinkedHashMap<>();
        EVERYWHERE.forEach(code -> groups.put(code, pack.word("groups", code)));
        pack.stages().forEach(stage -> groups.put("stage:" + stage.code(), ofStage(stage.name())));
        return groups;
    }

    private Text ofStage(Text stage) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        Text teachers = pack.word("groups", "of-stage");
        stage.languages().forEach((language, name) -> names.put(language, teachers.in(language) + " (" + name + ")"));
        return new Text(names);
    }
}

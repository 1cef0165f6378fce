package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.birge.testing.BirgeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** N1, N2: the lists of a region's offices go in, one story in steps. */
@BirgeTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportListsTest {

    private final Lists lists;

    ImportListsTest(ApplicationContext application) {
        this.lists = new Lists(application);
    }

    @BeforeEach
    void officer() {
        lists.actAsOfficer();
    }

    @Test
    @Order(1)
    @DisplayName("A list of schools becomes schools below the authorities of their districts")
    void schools() {
        lists.authorities();
        ListImport list = lists.read(Lists.FOLDER.resolve("az-schools.csv"));
        assertThat(lists.counts(list)).containsEntry("add", 42).containsEntry("refused", 0);
        assertThat(lists.number("select count(*) from registry.organisation where kind = 'school'"))
                .isZero();
        lists.takeOver(list);
        assertThat(lists.number("select count(*) from registry.organisation where kind = 'school'"))
                .isEqualTo(42);
        assertThat(lists.number("""
                select count(*) from registry.organisation_period s
                  join registry.organisation_period d on d.organisation_id = s.parent_id and d.district = s.district
                 where s.code is not null
                """)).isEqualTo(42);
        assertThat(lists.counts(lists.read(Lists.FOLDER.resolve("az-schools.csv"))))
                .containsEntry("same", 42);
    }

    @Test
    @Order(2)
    @DisplayName("Of a staff list exactly the rows that cannot be right are refused; the others go in, mended and told")
    void staff() {
        int before = lists.number("select count(*) from registry.person");
        ListImport list = lists.read(Lists.FOLDER.resolve("az-staff.csv"));
        JsonNode truth = JsonMapper.shared()
                .readTree(Lists.FOLDER.resolve("truth.json").toFile())
                .get("az");
        Set<Integer> unforgivable = new TreeSet<>();
        Set<Integer> forgivable = new TreeSet<>();
        for (JsonNode spoiled : truth.get("spoiled")) {
            (spoiled.get("forgivable").asBoolean() ? forgivable : unforgivable)
                    .add(spoiled.get("row").asInt());
        }
        List<ImportRow> all = lists.rows(list);
        assertThat(all).hasSize(1388);
        assertThat(all.stream().filter(row -> row.outcome().equals("refused")).map(ImportRow::row))
                .containsExactlyElementsOf(unforgivable);
        assertThat(all.stream()
                        .filter(row -> !row.outcome().equals("refused")
                                && !row.findings().isEmpty())
                        .map(ImportRow::row))
                .containsExactlyElementsOf(forgivable);
        assertThat(lists.number("select count(*) from registry.person")).isEqualTo(before);

        lists.takeOver(list);
        // 7 rows say somebody again at the same school, 5 give somebody a second school.
        int people = 1388 - unforgivable.size() - 7 - 5;
        assertThat(lists.number("select count(*) from registry.person")).isEqualTo(before + people);
        assertThat(lists.number("select count(*) from registry.posting")).isEqualTo(before + people + 5);
        assertThat(lists.number("select count(*) from registry.posting where main"))
                .isEqualTo(before + people);
        assertThat(lists.number("select count(*) from registry.person_identifier where kind = 'FIN'"))
                .isEqualTo(people);
        assertThat(lists.number("select count(*) from registry.person_reach")).isEqualTo(before + people + 5);
        assertThat(lists.number("""
                select count(*) from registry.import_part p join registry.list_import i on i.id = p.import_id
                 where i.taken_at is not null
                """)).isZero();
    }

    @Test
    @Order(3)
    @DisplayName(
            "The same list again changes nothing; a greater load is a change, kept with its history and undone whole")
    void again() throws IOException {
        assertThat(lists.counts(lists.read(Lists.FOLDER.resolve("az-staff.csv"))))
                .containsEntry("add", 0)
                .containsEntry("change", 0);
        String row = Files.readString(Lists.FOLDER.resolve("az-staff.csv")).split("\r\n")[2];
        ListImport list = lists.read(row.replace(";16;", ";17;") + "\n");
        assertThat(lists.counts(list)).containsEntry("change", 1);
        lists.takeOver(list);
        assertThat(lists.number("select count(*) from registry.posting where weekly_load = 17 and valid_until is null"))
                .isEqualTo(1);
        assertThat(lists.number(
                        "select count(*) from registry.posting where weekly_load = 16 and end_reason = 'changed'"))
                .isEqualTo(1);
        lists.undo(list);
        assertThat(lists.number(
                        "select count(*) from registry.posting where weekly_load = 17 or end_reason = 'changed'"))
                .isZero();
    }

    @Test
    @Order(4)
    @DisplayName("A longer list of schools tells how far it is while it is taken over, and is not held up by that")
    void longList() {
        StringBuilder rows = new StringBuilder();
        for (int n = 100; n < 160; n++) {
            rows.append("9910").append(n).append(",Quba ").append(n).append(" nömrəli tam orta məktəb,Quba,,,az\n");
        }
        ListImport list = lists.readSchools(rows.toString());
        assertThat(lists.counts(list)).containsEntry("add", 60);
        lists.takeOver(list);
        assertThat(lists.number("select count(*) from registry.organisation_period where code like '9910%'"))
                .isEqualTo(60);
    }
}

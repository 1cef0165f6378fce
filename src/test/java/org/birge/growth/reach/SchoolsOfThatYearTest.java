package org.birge.growth.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.School;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Whom trainings of a year reached is judged by the schools and staff of that year (J1d.1, J6.2)")
@BirgeTest
class SchoolsOfThatYearTest {

    private static final String REACH = "/trainings/reach/export?format=csv&list=";

    private final Given given;
    private final Visitors visitors;
    private final TestDatabase database;
    private final ReachRows rows;
    private final TransactionTemplate transaction;

    SchoolsOfThatYearTest(
            Given given,
            Visitors visitors,
            TestDatabase database,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.database = database;
        this.rows = beans.getBean(ReachRows.class);
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void nothingIsClosed() {
        database.superuser().sql("truncate registry.organisation_end").update();
    }

    @Test
    void anEarlierYearHasTheDistrictsSchoolsAndStaffItHad() {
        School school = given.school().withStaff(8);
        School other = given.otherSchool().withStaff(6);
        change(
                school,
                "update registry.organisation_period set valid_from = date '2026-08-01' where organisation_id = :id");
        change(school, """
                insert into registry.organisation_period (organisation_id, valid_from, valid_until, parent_id, name, district, recorded_at)
                select organisation_id, date '2020-08-01', valid_from, parent_id, name, 'Köhnə rayon', now()
                  from registry.organisation_period
                 where organisation_id = :id
                """);
        change(
                other,
                "update registry.organisation_period set valid_from = date '2026-08-01' where organisation_id = :id");
        change(school, "update registry.posting set valid_from = date '2020-09-15' where organisation_id = :id");
        change(school, """
                update registry.posting
                   set valid_from = date '2026-09-15'
                 where organisation_id = :id
                   and id = (select max(id) from registry.posting where organisation_id = :id)
                """);
        assertThat(sums("2025"))
                .satisfiesExactly(line -> assertThat(line).startsWith("Köhnə rayon;1;7;"), line -> assertThat(line)
                        .contains(";1;7;"));
        assertThat(sums("2026").getLast()).contains(";2;14;");
    }

    @Test
    void aSchoolThatWasClosedIsNoneOfThisYear() {
        given.school().withStaff(8);
        School other = given.otherSchool().withStaff(6);
        change(other, """
                insert into registry.organisation_end (organisation_id, ended_on, reason, recorded_at)
                values (:id, date '2026-10-01', 'Birləşdi', now())
                """);
        assertThat(sums("2026").getLast()).contains(";1;8;");
        assertThat(unreached()).containsExactly(name(given.school()));
    }

    @Test
    void whoWasNotReachedIsReadByDistrictAndNameAsItsAlphabetHasThem() {
        School first = given.school().withStaff(5);
        School second = given.otherSchool().withStaff(5);
        named(first, "İspik məktəbi");
        named(second, "Xınalıq məktəbi");
        assertThat(unreached()).containsExactly("Xınalıq məktəbi", "İspik məktəbi");
        change(first, "update registry.organisation_period set district = 'Quba' where organisation_id = :id");
        change(second, "update registry.organisation_period set district = 'Qusar' where organisation_id = :id");
        assertThat(unreached()).containsExactly("İspik məktəbi", "Xınalıq məktəbi");
        Person officer = given.regionalOfficer();
        ReachRows.Of all = new ReachRows.Of(
                new ReachRows.Range(officer.scope().low(), officer.scope().high()),
                new SchoolYear(2026),
                LocalDate.of(2026, 11, 21));
        assertThat(page(officer, all, "", 1)).containsExactly("İspik məktəbi");
        assertThat(page(officer, all, first.place().publicId(), 5)).containsExactly("Xınalıq məktəbi");
        assertThat(visitors.as(officer)
                        .get("/trainings/reach?after=" + first.place().publicId())
                        .body())
                .as("sums stand on the first page alone")
                .contains("Xınalıq məktəbi")
                .doesNotContain("İspik məktəbi")
                .doesNotContain("list=sums");
    }

    private List<String> page(Person reader, ReachRows.Of all, String after, int most) {
        return reader.does(() -> transaction.execute(status -> rows.unreached(all, "", after, most).stream()
                .map(ReachPage.School::name)
                .toList()));
    }

    private List<String> sums(String year) {
        return lines("sums&year=" + year);
    }

    private List<String> unreached() {
        return lines("schools").stream().map(line -> line.split(";")[0]).toList();
    }

    private List<String> lines(String list) {
        return visitors.as(given.regionalOfficer())
                .get(REACH + list)
                .body()
                .lines()
                .skip(1)
                .toList();
    }

    private String name(School school) {
        return database.superuser()
                .sql("select short_name from registry_api.place where id = :id")
                .param("id", school.id())
                .query(String.class)
                .single();
    }

    private void named(School school, String name) {
        change(
                school,
                "update registry.organisation_period set name = '" + name
                        + "', short_name = null where organisation_id = :id");
    }

    private void change(School school, String change) {
        database.superuser().sql(change).param("id", school.id()).update();
    }
}

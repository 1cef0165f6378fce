package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.SharedNeeds;
import org.birge.instruments.SharedNeeds.With;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BirgeTest
@DisplayName("J0.1 The small schools of a district share a diagnosis (cycle: small schools)")
class SharedDistrictTest {

    private final Given given;
    private final Browser browser;
    private final TestDatabase database;
    private final ApplicationContext beans;
    private final CountryPack pack;
    private final Diagnosis diagnosis;
    private final SharedNeeds needs;
    private final SmallSchools schools;

    SharedDistrictTest(
            Given given,
            Browser browser,
            TestDatabase database,
            ApplicationContext beans,
            CountryPack pack,
            Diagnosis diagnosis,
            SharedNeeds needs) {
        this.given = given;
        this.browser = browser;
        this.database = database;
        this.beans = beans;
        this.pack = pack;
        this.diagnosis = diagnosis;
        this.needs = needs;
        this.schools = new SmallSchools(beans, database, pack);
    }

    @Test
    @DisplayName(
            "each district counts its own; a school of twenty is refused; one that fails is told to its heads once and keeps no other from being counted")
    void byDistrict() {
        SchoolYear year = diagnosis.yearOf(diagnosis.today());
        SmallSchools.Small here = schools.of(given.head(), given.school().place(), 5);
        SmallSchools.Small near = schools.founded(given.district(), "Zağarı kənd məktəbi", 4);
        SmallSchools.Small big = schools.founded(given.district(), "Böyük məktəb", 21);
        SmallSchools.Small there =
                schools.of(given.otherHead(), given.otherSchool().place(), 5);
        SmallSchools.Small beyond = schools.founded(given.otherDistrict(), "Uzaq kənd məktəbi", 5);
        opened(big, year);
        for (SmallSchools.Small school : List.of(here, near, there, beyond)) {
            Campaign campaign = opened(school, year);
            assertThat(offered(school))
                    .containsExactly(
                            new With(null, pack.demo().districts().getFirst().code()));
            answered(school, campaign, school == there ? 33 : 100);
            Scope.run(school.head(), () -> beans.getBean(ShareDiagnosis.class).run(null));
        }
        assertThatThrownBy(() -> Scope.run(
                        big.head(), () -> beans.getBean(ShareDiagnosis.class).run(null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shared-big");
        assertThatThrownBy(() ->
                        Scope.run(here.of(here.staff().get(1), "teacher"), () -> beans.getBean(ShareDiagnosis.class)
                                .run(null)))
                .isInstanceOf(NotFound.class);

        nobodyOpensWhatIsCounted();
        spoil(there, "\"?\"");
        assertThat(count(year)).as("the other district is counted").isEqualTo(1);
        assertThat(count(year)).isZero();
        Scope.run(near.head(), () -> {
            SharedNeeds.Standing standing = needs.standing();
            assertThat(standing.answered()).isEqualTo(7);
            assertThat(standing.schools()).hasSize(2).allMatch(SharedNeeds.School::counted);
            assertThat(standing.figures())
                    .allSatisfy(figure -> assertThat(figure.index()).isEqualTo(100));
        });
        assertThat(told(given.otherHead())).as("once, however many nights").isEqualTo(1);
        assertThat(told(given.head())).isZero();
        browser.as(given.otherHead()).go("/year/needs/shared").checked("shared-failed");
        assertThat(browser.as(given.otherHead()).go("/year/needs/shared").text())
                .contains("hesablana bilmədi");

        spoil(there, "33");
        assertThat(count(year)).isEqualTo(1);
        Scope.run(beyond.head(), () -> assertThat(needs.standing().failedAt()).isNull());
        browser.phone().as(given.head()).go("/year/needs/shared").checked("shared-district");
    }

    /** While a shared diagnosis is counted, none of its campaigns is changed. */
    private void nobodyOpensWhatIsCounted() {
        long shared = database.superuser()
                .sql("select min(id) from instruments.shared_diagnosis")
                .query(Long.class)
                .single();
        Scope.run(
                Scope.everything("test"), () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> {
                            List<Long> campaigns = beans.getBean(JdbcClient.class)
                                    .sql("select unnest(instruments.begin_counting(:shared))")
                                    .param("shared", shared)
                                    .query(Long.class)
                                    .list();
                            assertThat(campaigns).hasSize(2);
                            assertThatThrownBy(() -> changed(campaigns.getFirst()))
                                    .isInstanceOf(SQLException.class)
                                    .hasMessageContaining("lock");
                        }));
    }

    private void changed(long campaign) throws SQLException {
        try (Connection other = database.asSuperuser();
                Statement statement = other.createStatement()) {
            statement.execute("set lock_timeout = '50ms'");
            statement.execute("update instruments.campaign set version = version + 1 where id = " + campaign);
        }
    }

    private List<With> offered(SmallSchools.Small school) {
        return Scope.call(school.head(), () -> needs.standing().offered());
    }

    private int count(SchoolYear year) {
        return Scope.call(Scope.everything("test"), () -> beans.getBean(CountSharedDiagnoses.class)
                .run(year));
    }

    /** One answer becomes something that is no number, or one again. */
    private void spoil(SmallSchools.Small school, String value) {
        assertThat(database.superuser()
                        .sql("""
                        update instruments.answer
                           set given = jsonb_set(given, array[(select min(k) from jsonb_object_keys(given) k)], :value::jsonb)
                         where person_id = :person
                        """)
                        .param("value", value)
                        .param("person", school.staff().getLast())
                        .update())
                .isEqualTo(1);
    }

    private long told(Person person) {
        return database.superuser()
                .sql(
                        "select count(*) from notifications.notice where person_id = :person and key = 'instruments.notice.shared-failed'")
                .param("person", person.id())
                .query(Long.class)
                .single();
    }

    private Campaign opened(SmallSchools.Small school, SchoolYear year) {
        return Scope.call(
                school.head(),
                () -> diagnosis.open(new OpenCampaign.Command(
                        school.id(), year, diagnosis.today().plusDays(7), 60)));
    }

    private void answered(SmallSchools.Small school, Campaign campaign, int value) {
        for (long person : school.staff().subList(1, school.staff().size())) {
            Scope.run(school.of(person, "teacher"), () -> {
                beans.getBean(BeginAnswering.class).run(campaign.publicId(), person);
                OwnAnswer own = beans.getBean(OwnAnswers.class)
                        .in(campaign.publicId(), person)
                        .orElseThrow();
                Map<String, Integer> all = new HashMap<>();
                own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
                beans.getBean(SaveAnswers.class)
                        .run(new SaveAnswers.Command(campaign.publicId(), person, own.version(), all, List.of(), null));
                diagnosis.handIn(campaign, person);
            });
        }
        Scope.run(school.head(), () -> diagnosis.close(campaign.publicId()));
    }
}
